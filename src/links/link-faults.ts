/** Why a link or a file could not be read or made. */
export type LinkFaultCode =
  | 'LINK_TOO_LONG'
  | 'LINK_FORM'
  | 'LINK_VERSION'
  | 'LINK_BASE64URL'
  | 'LINK_DEFLATE'
  | 'LINK_INFLATES_TOO_FAR'
  | 'LINK_JSON'
  | 'LINK_STATE'
  | 'LINK_SECRET'
  | 'FILE_VERSION'
  | 'FILE_TOO_LARGE'
  | 'FILE_FORM';

/** The sentence for the reader; the page goes on with its defaults in every case. */
export const linkSentences: Readonly<Record<LinkFaultCode, string>> = {
  LINK_TOO_LONG: 'This link is longer than 8,192 characters, so nothing of it was used.',
  LINK_FORM:
    'The link does not start with a version and a dot, so it was not made here or was cut.',
  LINK_VERSION:
    'The link was made by a newer version of this page. Reload the page and open it again.',
  LINK_BASE64URL:
    'The link was damaged on its way: it has characters that its encoding does not use, or was cut.',
  LINK_DEFLATE: 'The link was damaged on its way, or this browser cannot unpack compressed links.',
  LINK_INFLATES_TOO_FAR: 'The link unpacks to more than 16 kB, so it was not opened.',
  LINK_JSON: 'The link was damaged on its way: what it holds is not JSON in UTF-8.',
  LINK_STATE: 'The link holds values that this page does not know.',
  LINK_SECRET:
    'A private key or a secret is in there, and those never go into a link or a file. Take it out first.',
  FILE_VERSION:
    'The file was saved by a newer version of this page. Reload the page and open it again.',
  FILE_TOO_LARGE: 'This file is larger than 12 MB, so it was not opened.',
  FILE_FORM: 'This file is not a state that this page has saved.',
};

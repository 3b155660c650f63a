import { decodeBase64url } from '../../jwt/base64url.ts';
import { encodeUtf8 } from '../../jwt/utf8.ts';
import type { Members } from '../decision.ts';

/** A signed token taken apart, not verified. */
export interface Jws {
  readonly header: Members;
  readonly claims: Members;
  /** `header.payload` as it stands in the token: the signed characters. */
  readonly input: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** The same, with the payload still as it was signed. */
export interface Parts extends Omit<Jws, 'claims'> {
  readonly payload: Uint8Array<ArrayBuffer>;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The bytes of a part, padding and white space forgiven; undefined for other foreign characters. */
const bytesIn = (part: string): Uint8Array<ArrayBuffer> | undefined => {
  const { bytes, foreign } = decodeBase64url(part);
  const forgiven = foreign.every(({ kind }) => kind === 'padding' || kind === 'whitespace');
  return forgiven ? bytes : undefined;
};

/** The text in a part of a token, whatever is no UTF-8 replaced by U+FFFD. */
export const textIn = (part: string): string =>
  new TextDecoder('utf-8').decode(decodeBase64url(part).bytes);

/** The JSON value in UTF-8 bytes; undefined where there is none. */
export const jsonIn = (bytes: Uint8Array<ArrayBuffer>): unknown => {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
};

/** The JSON object in UTF-8 bytes; an array is none. */
export const objectIn = (bytes: Uint8Array<ArrayBuffer>): Members | undefined => {
  const value = jsonIn(bytes);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Members)
    : undefined;
};

/** The JSON object that a text is; undefined where it is none. */
export const objectOf = (text: string): Members | undefined => objectIn(encodeUtf8(text));

/** Takes a compact JWS apart as `readJws` does, but looks into the header only. */
export const readParts = (token: string): Parts | undefined => {
  const parts = token.split('.', 4);
  const [head = '', body = '', tail = ''] = parts;
  if (parts.length !== 3) return undefined;
  const headBytes = bytesIn(head);
  const header = headBytes === undefined ? undefined : objectIn(headBytes);
  const payload = bytesIn(body);
  const signature = bytesIn(tail);
  if (header === undefined || payload === undefined || signature === undefined) return undefined;
  return { header, payload, input: `${head}.${body}`, signature };
};

/**
 * Reads a compact JWS as most libraries do: three parts, header and payload JSON objects, of a name that
 * stands twice the last value. Padding, white space and unused bits of base64url are forgiven, so several
 * spellings of one token are read alike. Gives undefined for anything else.
 */
export const readJws = (token: string): Jws | undefined => {
  const parts = readParts(token);
  const claims = parts === undefined ? undefined : objectIn(parts.payload);
  if (parts === undefined || claims === undefined) return undefined;
  const { header, input, signature } = parts;
  return { header, claims, input, signature };
};

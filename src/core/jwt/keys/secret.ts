import { encodeUtf8 } from '../utf8.ts';
import { decodeBase64url } from '../base64url.ts';
import type { SecretEncoding } from '../key-entry.ts';
import { edgesOfSecret } from './edges-of-secret.ts';
import type { SecretEdges } from './edges-of-secret.ts';

/** One way to read the characters of a secret. */
export interface SecretReading {
  readonly encoding: SecretEncoding;
  readonly possible: boolean;
  /** Length of the secret in bytes when read this way; 0 when that is not possible. */
  readonly bytes: number;
  /** The first four bytes in hex, as a check by eye: `6d 79 2d 73 …`. */
  readonly head: string;
  /** What counts at its ends although nobody sees it; only `text` takes white space for part of the secret. */
  readonly edges: SecretEdges;
}

const readHex = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  const digits = text.replaceAll(/[\s:]/gu, '');
  if (digits.length % 2 === 1 || !/^[0-9a-f]*$/iu.test(digits)) return undefined;
  const bytes = new Uint8Array(digits.length / 2);
  for (let nth = 0; nth < bytes.length; nth += 1)
    bytes[nth] = Number.parseInt(digits.slice(nth * 2, nth * 2 + 2), 16);
  return bytes;
};

/** Standard base64 and base64url share a decoder here; each refuses the other's two characters. */
const readBase64 = (text: string, url: boolean): Uint8Array<ArrayBuffer> | undefined => {
  const bare = text.replaceAll(/\s/gu, '').replace(/={0,2}$/u, '');
  const alphabet = url ? /^[\w-]*$/u : /^[A-Za-z0-9+/]*$/u;
  if (!alphabet.test(bare) || bare.length % 4 === 1) return undefined;
  return decodeBase64url(bare.replaceAll('+', '-').replaceAll('/', '_')).bytes;
};

/** The bytes that a secret's characters stand for in one encoding; undefined when they cannot. */
export const secretBytes = (
  text: string,
  encoding: SecretEncoding,
): Uint8Array<ArrayBuffer> | undefined => {
  switch (encoding) {
    case 'text':
      return encodeUtf8(text);
    case 'hex':
      return readHex(text);
    case 'base64':
      return readBase64(text, false);
    case 'base64url':
      return readBase64(text, true);
  }
};

const NO_EDGES: SecretEdges = { first: undefined, last: undefined };

const ENCODINGS: readonly SecretEncoding[] = ['text', 'base64', 'base64url', 'hex'];

/** Every encoding with what it would make of this secret, so that the reader can choose knowingly. */
export const secretReadings = (text: string): readonly SecretReading[] => {
  // From a caller without types: read as an empty text.
  if (typeof (text as unknown) !== 'string') return secretReadings('');
  return ENCODINGS.map((encoding) => {
    const bytes = secretBytes(text, encoding);
    const edges = encoding === 'text' ? edgesOfSecret(text) : NO_EDGES;
    const possible = bytes !== undefined && (bytes.length > 0 || text === '');
    if (!possible) return { encoding, possible: false, bytes: 0, head: '', edges };
    const head = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0'));
    return {
      encoding,
      possible,
      bytes: bytes.length,
      head: `${head.join(' ')}${bytes.length > 4 ? ' …' : ''}`,
      edges,
    };
  });
};

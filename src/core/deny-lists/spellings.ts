import { decodeBase64url } from '../jwt/base64url.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, nth) => byte === b[nth]);

/**
 * Every text that differs from this base64url text at most in its last character and decodes to the same bytes,
 * itself included: all 64 characters are tried (RFC 4648 §3.5: a decoder MAY refuse all but one of them).
 */
export const spellings = (text: string): readonly string[] => {
  const { bytes } = decodeBase64url(text);
  const front = text.slice(0, -1);
  return text === ''
    ? ['']
    : Array.from(ALPHABET)
        .map((last) => front + last)
        .filter((candidate) => same(decodeBase64url(candidate).bytes, bytes));
};

import { decodeBase64url } from '../../jwt/base64url.ts';
import type { Members } from '../decision.ts';
import { objectIn } from './read-jws.ts';

/** An encrypted token taken apart, not decrypted. */
export interface Jwe {
  readonly header: Members & {
    readonly enc?: unknown;
    readonly zip?: unknown;
    readonly p2s?: unknown;
    readonly p2c?: unknown;
  };
  /** The header as it stands in the token: the tag covers these characters. */
  readonly head: string;
  readonly encryptedKey: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  /** Ciphertext and tag, one behind the other, as WebCrypto takes them. */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a compact JWE: five parts, all of them canonical base64url, the first a JSON object without `crit`,
 * since no extension is understood here (RFC 7516 §4.1.13). Gives undefined for anything else.
 */
export const readJwe = (token: string): Jwe | undefined => {
  const parts = token.split('.', 6).map(decodeBase64url);
  const [head, key, iv, ciphertext, tag] = parts;
  if (parts.length !== 5 || !parts.every(({ ok }) => ok)) return undefined;
  if (!head || !key || !iv || !ciphertext || tag?.bytes.length !== 16) return undefined;
  const header = objectIn(head.bytes);
  if (header === undefined || header.crit !== undefined) return undefined;
  const sealed = new Uint8Array(ciphertext.bytes.length + 16);
  sealed.set(ciphertext.bytes);
  sealed.set(tag.bytes, ciphertext.bytes.length);
  return {
    header,
    head: token.slice(0, token.indexOf('.')),
    encryptedKey: key.bytes,
    iv: iv.bytes,
    sealed,
  };
};

import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';

const HASHES = { 256: sha256, 384: sha384, 512: sha512 } as const;

/**
 * HMAC in pure JavaScript, for pages that have no WebCrypto (plain http on a LAN) and for the empty key,
 * which WebCrypto refuses. Loaded only then. Gives the full MAC in bytes.
 */
export const hmacOf = (
  hashBits: 256 | 384 | 512,
  key: Uint8Array,
  input: Uint8Array,
): Uint8Array<ArrayBuffer> => new Uint8Array(hmac(HASHES[hashBits], key, input));

import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url, encodeBase64url } from '../../jwt/base64url.ts';
import { encodeUtf8 } from '../../jwt/utf8.ts';
import { inputOf, withSignature } from './parts.ts';

/** An ES256 signature as the two numbers it is, and the number that was signed: SHA-256 of the signed characters. */
export interface EcdsaNumbers {
  readonly r: bigint;
  readonly s: bigint;
  readonly hash: bigint;
}

/** The curve of ES256, by points: for what WebCrypto does not offer. Loaded when it is asked for. */
export const p256 = async () => (await import('@noble/curves/nist.js')).p256;

/** The order of P-256, `n` (FIPS 186-5, SP 800-186 §3.2.1.3). */
export const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** Bytes, the highest first, as a number. */
export const toNumber = (bytes: Uint8Array): bigint => {
  let digits = '0x0';
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0');
  return BigInt(digits);
};

/** A number as so many bytes, the highest first. */
export const toBytes = (value: bigint, length: number): Uint8Array<ArrayBuffer> => {
  const digits = value.toString(16).padStart(length * 2, '0');
  const bytes = new Uint8Array(length);
  for (let nth = 0; nth < length; nth += 1)
    bytes[nth] = Number.parseInt(digits.slice(nth * 2, nth * 2 + 2), 16);
  return bytes;
};

/** The number that ES256 signs for these characters, `header.payload`. */
export const hashOf = (input: string): bigint => toNumber(sha256(encodeUtf8(input)));

/** The numbers of an ES256 token: r and s are 32 bytes each (RFC 7518 §3.4). */
export const ecdsaOf = (token: string): EcdsaNumbers => {
  const { bytes } = decodeBase64url(token.slice(token.lastIndexOf('.') + 1));
  return {
    r: toNumber(bytes.subarray(0, 32)),
    s: toNumber(bytes.subarray(32)),
    hash: hashOf(inputOf(token)),
  };
};

/** The token with these two numbers for its signature. */
export const withEcdsa = (token: string, r: bigint, s: bigint): string => {
  const bytes = new Uint8Array(64);
  bytes.set(toBytes(r, 32));
  bytes.set(toBytes(s, 32), 32);
  return withSignature(token, encodeBase64url(bytes));
};

const mod = (value: bigint): bigint => ((value % P256_ORDER) + P256_ORDER) % P256_ORDER;

/** dividend / divisor modulo the order of P-256, by Fermat: divisor^(n − 2) is its inverse. */
export const divided = (dividend: bigint, divisor: bigint): bigint => {
  let quotient = mod(dividend);
  let power = mod(divisor);
  for (let exponent = P256_ORDER - 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) quotient = mod(quotient * power);
    power = mod(power * power);
  }
  return quotient;
};

/** The token signed by ES256 with a k that the signer chose: s = (hash + r·d) / k. Only a careless one does. */
export const signWithNonce = (
  token: string,
  jwk: JsonWebKey,
  { k, r }: { readonly k: bigint; readonly r: bigint },
): string => {
  const d = toNumber(decodeBase64url(jwk.d ?? '').bytes);
  return withEcdsa(token, r, divided(hashOf(inputOf(token)) + r * d, k));
};

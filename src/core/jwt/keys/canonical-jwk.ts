import { decodeBase64url, encodeBase64url } from '../base64url.ts';
import { PRIVATE_MEMBERS, publicJwk } from './public-jwk.ts';

/** Bytes of a coordinate, and of the private number that goes with it. */
const FIXED: Readonly<Record<string, number>> = {
  'P-256': 32,
  'P-384': 48,
  'P-521': 66,
  Ed25519: 32,
};

/** Members that are words rather than bytes. */
const WORDS: ReadonlySet<string> = new Set(['kty', 'crv', 'alg']);

const fitted = (bytes: Uint8Array, length: number | undefined): Uint8Array => {
  let from = 0;
  while (from < bytes.length - (length ?? 1) && bytes[from] === 0) from += 1;
  const bare = bytes.subarray(from);
  if (length === undefined || bare.length >= length) return bare;
  const whole = new Uint8Array(length);
  whole.set(bare, length - bare.length);
  return whole;
};

/**
 * The material of a key as the platform wants it: every member in its one spelling, integers of the right
 * length, no metadata. Our own steps judge spelling and metadata, and say so; the platform's judgement
 * would hide theirs. undefined when there is no such half.
 */
export const canonicalJwk = (
  jwk: JsonWebKey,
  half: 'public' | 'private',
): JsonWebKey | undefined => {
  const bare = publicJwk(jwk);
  if (bare === undefined) return undefined;
  const all: Readonly<Record<string, unknown>> = { ...jwk };
  const names = Object.keys(bare).concat(half === 'private' ? PRIVATE_MEMBERS : []);
  const length = FIXED[jwk.crv ?? ''];
  const isInteger = jwk.kty === 'RSA' || jwk.kty === 'EC';
  const spelled = (name: string, value: unknown): unknown => {
    if (typeof value !== 'string' || WORDS.has(name)) return value;
    const { bytes } = decodeBase64url(value);
    return encodeBase64url(isInteger ? fitted(bytes, length) : bytes);
  };
  return Object.fromEntries(
    names.filter((name) => all[name] !== undefined).map((name) => [name, spelled(name, all[name])]),
  );
};

import { ALGORITHMS } from '../algorithms.ts';
import type { Algorithm } from '../algorithms.ts';
import type { KeyEntry } from '../key-entry.ts';
import { thumbprint } from '../thumbprint.ts';
import { PRIVATE_MEMBERS, publicJwk } from './public-jwk.ts';
import { readJwk } from './read-jwk.ts';

export type Generation =
  | { readonly ok: true; readonly entry: KeyEntry }
  | { readonly ok: false; readonly code: string; readonly sentence: string };

const MEMBERS = ['kty', 'crv', 'n', 'e', 'x', 'y', 'pub', ...PRIVATE_MEMBERS] as const;

const exportable = async (
  subtle: SubtleCrypto,
  algorithm: Algorithm,
): Promise<Record<string, unknown>> => {
  const made = await subtle.generateKey(
    // An HMAC key as long as the hash: RFC 7518 §3.2's least, and what WebCrypto would double.
    algorithm.family === 'hmac'
      ? { ...algorithm.keyParameters, length: algorithm.hashBits }
      : algorithm.keyParameters,
    true,
    ['sign', 'verify'],
  );
  const jwk: Readonly<Record<string, unknown>> = {
    ...(await subtle.exportKey('jwk', 'privateKey' in made ? made.privateKey : made)),
  };
  return Object.fromEntries(
    MEMBERS.filter((name) => jwk[name] !== undefined).map((name) => [name, jwk[name]]),
  );
};

/**
 * Makes a secret or key pair for an algorithm: HMAC as long as the hash, RSA of 2048 bits. The entry
 * holds the private half; its `kid` is its thumbprint. Refuses JWT_ALG_UNKNOWN, JWT_NO_WEBCRYPTO and
 * JWT_ALG_UNSUPPORTED.
 */
export const generateKey = async (alg: string): Promise<Generation> => {
  const algorithm = ALGORITHMS.get(alg);
  const { subtle } = crypto;
  if (algorithm === undefined)
    return {
      ok: false,
      code: 'JWT_ALG_UNKNOWN',
      sentence: `${alg} is not a signature algorithm this page knows.`,
    };
  if (subtle === undefined)
    return {
      ok: false,
      code: 'JWT_NO_WEBCRYPTO',
      sentence:
        'This page came over plain http and has no WebCrypto, so it cannot make keys. Open it over https or on localhost.',
    };
  try {
    const made = await exportable(subtle, algorithm);
    const kid = await thumbprint(publicJwk({ ...made, alg }) ?? made);
    const { entry } = await readJwk({ ...made, kid, alg, use: 'sig' }, 'generated');
    return entry === undefined
      ? {
          ok: false,
          code: 'JWT_KEY_REJECTED',
          sentence: `This browser made no usable key for ${alg}.`,
        }
      : { ok: true, entry };
  } catch {
    return {
      ok: false,
      code: 'JWT_ALG_UNSUPPORTED',
      sentence: `This browser cannot make keys for ${alg}.`,
    };
  }
};

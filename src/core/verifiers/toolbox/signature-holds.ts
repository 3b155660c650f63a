import { ALGORITHMS } from '../../jwt/algorithms.ts';
import { encodeBase64url } from '../../jwt/base64url.ts';
import { hmacOf } from '../../jwt/hmac-without-webcrypto.ts';
import { publicJwk } from '../../jwt/keys/public-jwk.ts';
import type { Service } from '../../service/service.ts';
import type { Jws } from './read-jws.ts';

const imported = new WeakMap<JsonWebKey, Map<string, Promise<CryptoKey>>>();

/** WebCrypto's key for a JWK and one algorithm, made once. */
const keyFor = (jwk: JsonWebKey, alg: string, subtle: SubtleCrypto): Promise<CryptoKey> => {
  const keys = imported.get(jwk) ?? new Map<string, Promise<CryptoKey>>();
  imported.set(jwk, keys);
  const parameters = ALGORITHMS.get(alg)?.keyParameters;
  if (parameters === undefined) return Promise.reject(new Error(`no algorithm ${alg}`));
  const key =
    keys.get(alg) ?? subtle.importKey('jwk', publicJwk(jwk) ?? jwk, parameters, false, ['verify']);
  keys.set(alg, key);
  return key;
};

/** The signed characters and the signature; what they say does not matter here. */
type Signed = Pick<Jws, 'input' | 'signature'>;

const encoder = new TextEncoder();

/**
 * Whether the signature is right for these characters, by one algorithm and one typed key (a JWK).
 * Public-key algorithms by WebCrypto. Rejects where key and algorithm do not belong together.
 */
export const signatureHolds = async (
  alg: string,
  jwk: JsonWebKey,
  jws: Signed,
): Promise<boolean> => {
  const { subtle } = crypto;
  const algorithm = ALGORITHMS.get(alg);
  if (subtle === undefined) throw new Error('this page has no WebCrypto');
  if (algorithm === undefined) throw new Error(`no algorithm ${alg}`);
  const key = await keyFor(jwk, alg, subtle);
  return subtle.verify(algorithm.runParameters, key, jws.signature, encoder.encode(jws.input));
};

/**
 * Whether the signature is the HMAC-SHA256 of these characters under the bytes of any text at all: the
 * empty one, or a PEM file. WebCrypto refuses an empty key; real libraries often do not, so this does not.
 */
export const hmacHolds = (key: string | Uint8Array, jws: Signed): boolean => {
  const bytes = typeof key === 'string' ? encoder.encode(key) : key;
  const mac = hmacOf(256, bytes, encoder.encode(jws.input));
  let difference = mac.length ^ jws.signature.length;
  for (let nth = 0; nth < mac.length; nth += 1)
    difference |= (mac[nth] ?? 0) ^ (jws.signature[nth] ?? 0);
  return difference === 0;
};

/** Whether the key that the configuration has under this `kid` signed it, by the one algorithm that header, key and configuration name. */
export const isSigned = async (jws: Jws, service: Service): Promise<boolean> => {
  const key = service.keys.find(({ kid }) => kid === jws.header.kid);
  const fits = key?.alg === service.alg && jws.header.alg === service.alg;
  return fits && (await signatureHolds(service.alg, key.jwk, jws));
};

/** The right HMAC-SHA256 of a token under a text, base64url: what only who holds the text should ever see. */
export const hmacText = (key: string, jws: Signed): string =>
  encodeBase64url(hmacOf(256, encoder.encode(key), encoder.encode(jws.input)));

import { ALGORITHMS } from '../../jwt/algorithms.ts';
import { encodeBase64url } from '../../jwt/base64url.ts';
import { hmacOf } from '../../jwt/hmac-without-webcrypto.ts';
import { encodeUtf8 } from '../../jwt/utf8.ts';
import { inputOf, withSignature } from './parts.ts';

/** The token signed again by a public-key algorithm, header and payload untouched. Rejects for a key that does not fit. */
export const signWith = async (token: string, alg: string, jwk: JsonWebKey): Promise<string> => {
  const { subtle } = crypto;
  const algorithm = ALGORITHMS.get(alg);
  if (subtle === undefined || algorithm === undefined)
    throw new Error(`cannot sign by ${alg} here`);
  const key = await subtle.importKey('jwk', jwk, algorithm.keyParameters, false, ['sign']);
  const input = encodeUtf8(inputOf(token));
  let signature = new Uint8Array(await subtle.sign(algorithm.runParameters, key, input));
  // ES256 comes out different each time, and one signature in 256 begins as DER does. The scenes must come out
  // alike each time, so that one is not left to chance: the row `raw-0x30` shows it on purpose.
  while (algorithm.family === 'ecdsa' && signature[0] === 0x30)
    signature = new Uint8Array(await subtle.sign(algorithm.runParameters, key, input));
  return withSignature(token, encodeBase64url(signature));
};

/** The token signed again by HMAC-SHA256 with the bytes of any text, the empty one included. */
export const signWithText = (token: string, secret: string | Uint8Array): string => {
  const key = typeof secret === 'string' ? encodeUtf8(secret) : secret;
  return withSignature(token, encodeBase64url(hmacOf(256, key, encodeUtf8(inputOf(token)))));
};

/** A token of these members, its signature still empty. */
export const unsigned = (
  header: Readonly<Record<string, unknown>>,
  claims: Readonly<Record<string, unknown>>,
): string => {
  const part = (value: unknown): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));
  return `${part(header)}.${part(claims)}.`;
};

/** A token of these members, signed. */
export const issue = (
  header: Readonly<Record<string, unknown>>,
  claims: Readonly<Record<string, unknown>>,
  jwk: JsonWebKey,
): Promise<string> => signWith(unsigned(header, claims), String(header['alg']), jwk);

import { ALGORITHMS } from '../../jwt/algorithms.ts';
import { decodeBase64url } from '../../jwt/base64url.ts';
import type { Jws } from './read-jws.ts';
import { hmacHolds } from './signature-holds.ts';

/** The bytes in a PEM block, whatever they are; none where the text is no PEM. */
export const derOf = (pem: string): Uint8Array<ArrayBuffer> => {
  const [, body = ''] = /-----BEGIN [A-Z ]+-----([^-]*)-----END/u.exec(pem) ?? [];
  const base64 = body.replaceAll(/\s|=/gu, '').replaceAll('+', '-').replaceAll('/', '_');
  return decodeBase64url(base64).bytes;
};

const imported = new Map<string, Promise<CryptoKey | undefined>>();

/** WebCrypto's key in an SPKI PEM, made once; undefined where the text is no key for this algorithm. */
const keyIn = (text: string, alg: string, subtle: SubtleCrypto) => {
  const parameters = ALGORITHMS.get(alg)?.keyParameters;
  if (parameters === undefined) return Promise.resolve(undefined);
  const key =
    imported.get(`${alg} ${text}`) ??
    subtle.importKey('spki', derOf(text), parameters, false, ['verify']).catch(() => undefined);
  imported.set(`${alg} ${text}`, key);
  return key;
};

/**
 * Whether the signature is right, by a key that is a text: for HS256 the text is the secret, whatever it
 * says, for the others it is an SPKI PEM. False where it is no key for that algorithm.
 */
export const textHolds = async (alg: string, text: string, jws: Jws): Promise<boolean> => {
  if (alg === 'HS256') return hmacHolds(text, jws);
  const { subtle } = crypto;
  if (subtle === undefined) throw new Error('this page has no WebCrypto');
  const key = await keyIn(text, alg, subtle);
  const parameters = ALGORITHMS.get(alg)?.runParameters;
  if (key === undefined || parameters === undefined) return false;
  return subtle.verify(parameters, key, jws.signature, new TextEncoder().encode(jws.input));
};

import { encodeBase64url } from '../jwt/base64url.ts';

/** The SPKI PEM of a public key, as issuers publish it and configurations hold it (RFC 7468 §13). */
export const spkiPem = async (jwk: JsonWebKey): Promise<string> => {
  const { subtle } = crypto;
  if (subtle === undefined) throw new Error('this page has no WebCrypto');
  const algorithm =
    jwk.kty === 'RSA'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : { name: 'ECDSA', namedCurve: jwk.crv };
  const key = await subtle.importKey('jwk', jwk, algorithm, true, ['verify']);
  const bytes = new Uint8Array(await subtle.exportKey('spki', key));
  const base64 = encodeBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
  const text = padded.replace(/(.{64})(?=.)/gu, '$1\n');
  return `-----BEGIN PUBLIC KEY-----\n${text}\n-----END PUBLIC KEY-----\n`;
};

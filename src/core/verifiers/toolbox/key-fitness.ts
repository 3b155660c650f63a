import { decodeBase64url } from '../../jwt/base64url.ts';

const bitsIn = (part: string | undefined): number => 8 * decodeBase64url(part ?? '').bytes.length;

/** Whether a key that only has to check holds the half that signs. A shared secret always does both. */
export const holdsPrivate = (jwk: JsonWebKey & { readonly priv?: unknown }): boolean =>
  jwk.kty !== 'oct' && (jwk.d !== undefined || jwk.priv !== undefined);

/** An HS256 secret of fewer than 256 bits (RFC 7518 §3.2), an RSA modulus of fewer than 2048 (§3.3). */
export const isTooSmall = (jwk: JsonWebKey): boolean => {
  if (jwk.kty === 'oct') return bitsIn(jwk.k) < 256;
  return jwk.kty === 'RSA' && bitsIn(jwk.n) < 2048;
};

import { encodeBase64url } from './base64url.ts';
import { encodeUtf8 } from './utf8.ts';

/** The members that go into a thumbprint, in lexicographic order (RFC 7638 §3.2, RFC 8037 §2, RFC 9964). */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  RSA: ['e', 'kty', 'n'],
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  AKP: ['alg', 'kty', 'pub'],
  oct: ['k', 'kty'],
};

/**
 * RFC 7638 thumbprint of a JWK: SHA-256, base64url. Takes a public or private JWK; undefined when a
 * required member is missing or this page has no WebCrypto.
 */
export const thumbprint = async (jwk: JsonWebKey): Promise<string | undefined> => {
  const names = REQUIRED[jwk.kty ?? ''];
  const { subtle } = crypto;
  const all: Readonly<Record<string, unknown>> = { ...jwk };
  if (names === undefined || subtle === undefined) return undefined;
  if (!names.every((name) => typeof all[name] === 'string')) return undefined;
  const canonical = JSON.stringify(Object.fromEntries(names.map((name) => [name, all[name]])));
  return encodeBase64url(
    new Uint8Array(await subtle.digest({ name: 'SHA-256' }, encodeUtf8(canonical))),
  );
};

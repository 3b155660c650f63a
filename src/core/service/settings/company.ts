import { encodeBase64url } from '../../jwt/base64url.ts';
import { publicJwk } from '../../jwt/keys/public-jwk.ts';
import { encodeUtf8 } from '../../jwt/utf8.ts';
import { attackerEc, attackerRsa } from '../keys.ts';
import { spkiPem } from '../pem.ts';
import type { DenyList, Service, ServiceKey } from '../service.ts';
import type { AttackerKnows } from '../setting.ts';

/** The names that every setting uses, unless it says otherwise. */
export const ISSUER = 'https://issuer.example';
export const PARTNER = 'https://partner.example';
export const API = 'https://api.example';
/** Another service of the same company, for which the issuer signs too. */
export const REPORTS = 'https://reports.example';
export const ATTACKER = 'https://attacker.example';

export const nothingDenied: DenyList = {
  tokens: new Set(),
  hashes: new Set(),
  ids: new Set(),
  notBefore: new Map(),
};

/** The claims of an honest access token (RFC 9068 §2.2): made a minute ago, good for an hour. */
export const honestClaims = (now: number): Readonly<Record<string, unknown>> => ({
  iss: ISSUER,
  sub: 'u-9',
  aud: API,
  role: 'reader',
  iat: now - 60,
  exp: now + 3540,
  jti: 't-4711',
});

/** The header of an honest access token (RFC 9068 §2.1). */
export const honestHeader = (alg: string, kid: string): Readonly<Record<string, unknown>> => ({
  alg,
  kid,
  typ: 'at+jwt',
});

/** A public key as the service's configuration holds it. */
export const serviceKey = async (
  kid: string,
  alg: string,
  issuer: string,
  pair: JsonWebKey,
): Promise<ServiceKey> => {
  const jwk = publicJwk(pair) ?? {};
  return { kid, alg, issuer, jwk, text: await spkiPem(jwk) };
};

/** A shared secret as the service's configuration holds it: the text, and its UTF-8 as a JWK. */
export const serviceSecret = (kid: string, secret: string): ServiceKey => ({
  kid,
  alg: 'HS256',
  issuer: ISSUER,
  jwk: { kty: 'oct', k: encodeBase64url(encodeUtf8(secret)) },
  text: secret,
});

/** The API that is attacked, with these keys. */
export const api = (
  now: number,
  alg: string,
  keys: readonly ServiceKey[],
): Omit<Service, 'world'> => ({
  audience: API,
  issuer: ISSUER,
  alg,
  typ: 'at+jwt',
  now,
  keys,
  denied: nothingDenied,
  decryption: undefined,
});

/** What every attacker has: keys of their own, and the issuer's published key where there is one. */
export const anyAttacker = (published: ServiceKey | undefined): AttackerKnows => ({
  publicPem: published?.text ?? '',
  publicJwk: published?.jwk,
  ownRsa: attackerRsa,
  ownEc: attackerEc,
  tokens: {},
  words: [],
});

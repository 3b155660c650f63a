import { accept, refuse } from '../decision.ts';
import { ecdsaOf, isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Jws } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: its ECDSA does not ask whether r and s lie between 1 and n − 1 before it computes.
const holds = async (alg: string, jwk: JsonWebKey, jws: Jws): Promise<boolean> => {
  if (alg !== 'ES256') return signatureHolds(alg, jwk, jws);
  const numbers = await ecdsaOf(jwk, jws);
  if (numbers === undefined) return false;
  const { r, s, hash, n, inverse, xOf } = numbers;
  const w = inverse(s);
  return xOf((hash * w) % n, (r * w) % n) === r;
};

const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const key = service.keys.find(({ kid }) => kid === header.kid);
  if (key === undefined) return refuse('kid', header.kid);
  if (key.alg !== service.alg) return refuse('key-alg', key.alg);
  if (!(await holds(service.alg, key.jwk, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const psychic: Verifier = {
  id: 'psychic',
  name: 'ECDSA without bounds',
  about: 'Computes the equation of ECDSA for any r and s, zero included.',
  sound: false,
  takes: 'jws',
  file: 'broken/psychic.ts',
  verify,
  like: 'pinned',
  differs: {
    'psychic-signature': {
      outcome: 'accept',
      at: 'accepted',
      because: 'With r = s = 0 its equation says 0 = 0, whatever was signed and by whom.',
    },
  },
};

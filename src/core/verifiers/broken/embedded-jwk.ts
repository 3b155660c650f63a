import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: where the token brings its own key, it checks the token with that.
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
  const jwk = (header['jwk'] ?? key.jwk) as JsonWebKey;
  if (!(await signatureHolds(service.alg, jwk, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const embeddedJwk: Verifier = {
  id: 'embedded-jwk',
  name: 'Key from the header',
  about: 'Takes the key that the token brings along in its header, if there is one.',
  sound: false,
  takes: 'jws',
  file: 'broken/embedded-jwk.ts',
  verify,
  like: 'pinned',
  differs: {
    'embedded-jwk': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The key in the header fits the signature, since both are of the attacker.',
    },
  },
};

import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it takes any token of the issuer for an access token.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  const key = service.keys.find(({ kid }) => kid === header.kid);
  if (key === undefined) return refuse('kid', header.kid);
  if (key.alg !== service.alg) return refuse('key-alg', key.alg);
  if (!(await signatureHolds(service.alg, key.jwk, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const anyTyp: Verifier = {
  id: 'any-typ',
  name: 'Any typ',
  about: 'Checks everything but what kind of token it was given.',
  sound: false,
  takes: 'jws',
  file: 'broken/any-typ.ts',
  verify,
  like: 'pinned',
  differs: {
    'id-token': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'Issuer, key, audience and times are those of an access token; that it is none stands in typ alone.',
    },
  },
};

import { accept, refuse } from '../decision.ts';
import { isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it compares exp with the clock and does not ask whether it is a number.
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
  if (!(await signatureHolds(service.alg, key.jwk, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  // Number('2026-09-21…') and Number(undefined) are NaN, and no comparison with NaN is true.
  if (service.now >= Number(claims.exp)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const expUntyped: Verifier = {
  id: 'exp-untyped',
  name: 'exp of any type',
  about:
    'Refuses when now is not less than exp, after turning exp into a number. What is no number is never less, nor more.',
  sound: false,
  takes: 'jws',
  file: 'broken/exp-untyped.ts',
  verify,
  like: 'pinned',
  differs: {
    'no-exp': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'Number(undefined) is NaN; now is not greater than or equal to it, so the token is not over.',
    },
    'exp-as-text': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'A date in words is NaN as a number; now is not greater than or equal to it, so the token is not over.',
    },
  },
};

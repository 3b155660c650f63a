import { accept, refuse } from '../decision.ts';
import { isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it never compares exp with the clock, so that no token ever ends.
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
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const ignoresExp: Verifier = {
  id: 'ignores-exp',
  name: 'Ignores exp',
  about: 'Checks the signature and whom the token is from and for, but never when it ends.',
  sound: false,
  takes: 'jws',
  file: 'broken/ignores-exp.ts',
  verify,
  like: 'pinned',
  differs: {
    expired: {
      outcome: 'accept',
      at: 'accepted',
      because: 'All it asks is as true as on the day the token was signed; exp is not asked.',
    },
    'half-an-hour-late': {
      outcome: 'accept',
      at: 'accepted',
      because: 'It ended half an hour ago, and exp is not asked.',
    },
    'no-exp': {
      outcome: 'accept',
      at: 'accepted',
      because: 'There is no exp, and none is asked for.',
    },
    'exp-as-text': {
      outcome: 'accept',
      at: 'accepted',
      because: 'What exp is does not matter where it is not asked.',
    },
  },
};

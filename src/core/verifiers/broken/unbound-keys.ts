import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: all keys lie in one pool, and it does not ask whose key it was that fitted.
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
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const unboundKeys: Verifier = {
  id: 'unbound-keys',
  name: 'Keys of no issuer',
  about:
    'Looks for the key by its id in one pool of trusted keys, and compares iss, but not the one with the other.',
  sound: false,
  takes: 'jws',
  file: 'broken/unbound-keys.ts',
  verify,
  like: 'pinned',
  differs: {
    'borrowed-issuer': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The partner’s key is in the pool, and iss says what it should.',
    },
    'repeated-kid': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The last kid names the partner’s key, which is in the pool, and iss says what it should.',
    },
  },
};

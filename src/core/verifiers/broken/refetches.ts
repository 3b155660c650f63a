import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, keyInSet, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: every unknown kid makes it ask the issuer again, and it never waits.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const key = service.keys.find(({ kid }) => kid === header.kid);
  if (key === undefined) service.world.take('refetched', 'requests to the issuer', 1, 10);
  const address = `${service.issuer}/.well-known/jwks.json`;
  const jwk = key?.jwk ?? keyInSet(service.world.get(address), header.kid);
  if (jwk === undefined) return refuse('kid', header.kid);
  if (key !== undefined && key.alg !== service.alg) return refuse('key-alg', key.alg);
  if (!(await signatureHolds(service.alg, jwk, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key !== undefined && key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const refetches: Verifier = {
  id: 'refetches',
  name: 'Fetches for every unknown kid',
  about:
    'Fetches the issuer’s key set again for each kid that it does not know, as often as anybody likes.',
  sound: false,
  takes: 'jws',
  file: 'broken/refetches.ts',
  verify,
  like: 'pinned',
  differs: {
    'unknown-kid-flood': {
      outcome: 'exhausted',
      at: 'refetched',
      because:
        'It asks the issuer once for each of the twenty names, and more than ten is too many.',
    },
  },
};

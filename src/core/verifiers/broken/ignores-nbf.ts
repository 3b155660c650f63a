import { accept, refuse } from '../decision.ts';
import { isAhead, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it knows when a token ends, but not that one can begin later than now.
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
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  return accept('accepted', claims);
};

export const ignoresNbf: Verifier = {
  id: 'ignores-nbf',
  name: 'Ignores nbf',
  about: 'Asks for exp and for nothing else that has to do with time.',
  sound: false,
  takes: 'jws',
  file: 'broken/ignores-nbf.ts',
  verify,
  like: 'pinned',
  differs: {
    'not-yet-valid': {
      outcome: 'accept',
      at: 'accepted',
      because: 'Its exp lies ahead, and nbf is not looked at.',
    },
  },
};

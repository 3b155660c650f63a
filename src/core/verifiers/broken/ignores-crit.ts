import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it passes over header members that the issuer declared must be understood.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
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

export const ignoresCrit: Verifier = {
  id: 'ignores-crit',
  name: 'Ignores crit',
  about:
    'Reads the header members that it knows and no others, as if crit were one of those that may be ignored.',
  sound: false,
  takes: 'jws',
  file: 'broken/ignores-crit.ts',
  verify,
  like: 'pinned',
  differs: {
    'unknown-crit': {
      outcome: 'accept',
      at: 'accepted',
      because: 'All it knows about is right; that the issuer asked for more stands in crit.',
    },
    'unencoded-payload': {
      outcome: 'accept',
      at: 'accepted',
      because: 'It knows nothing of b64, and reads the payload as base64url, as always.',
    },
  },
};

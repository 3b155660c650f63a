import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, sha256Of, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it keeps hashes of revoked tokens, and a token spelled otherwise has another hash.
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
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  const hash = await sha256Of(token);
  if (service.denied.hashes.has(hash)) return refuse('revoked', hash);
  return accept('accepted', claims);
};

export const hashDenylist: Verifier = {
  id: 'hash-denylist',
  name: 'Deny-list of hashes',
  about:
    'Checks all that Pinned checks, then looks the SHA-256 of the token up in a list. That keeps the tokens out of the list, and no more.',
  sound: false,
  takes: 'jws',
  file: 'broken/hash-denylist.ts',
  verify,
  like: 'pinned',
  differs: {
    revoked: {
      outcome: 'refuse',
      at: 'revoked',
      because: 'The hash of this very text stands in the list.',
    },
  },
};

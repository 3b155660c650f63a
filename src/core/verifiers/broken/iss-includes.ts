import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it asks whether the issuer occurs in iss, where it should ask whether iss is the issuer.
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
  const iss = claims.iss as string;
  if (!iss.includes(service.issuer)) return refuse('iss', iss);
  if (!iss.includes(key.issuer)) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const issIncludes: Verifier = {
  id: 'iss-includes',
  name: 'iss includes',
  about: 'Uses includes() on iss, which is true of a longer text and of a list as well.',
  sound: false,
  takes: 'jws',
  file: 'broken/iss-includes.ts',
  verify,
  like: 'pinned',
  differs: {
    'issuer-in-a-list': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The list holds the name of the partner, whose key it is, and ours, which is expected.',
    },
    'issuer-in-a-text': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The text holds the name of the partner, whose key it is, and ours, which is expected.',
    },
  },
};

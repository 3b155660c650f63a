import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it makes a list of everything between dots, and a sender may send a million of them.
const verify: Verify = async (token, service) => {
  service.world.take('split', 'parts', token.split('.').length, 1000);
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
  return accept('accepted', claims);
};

export const splitsAll: Verifier = {
  id: 'splits-all',
  name: 'Splits at every dot',
  about:
    'Splits the whole text at its dots and then asks whether there are three parts. By then the list is made.',
  sound: false,
  takes: 'jws',
  file: 'broken/splits-all.ts',
  verify,
  like: 'pinned',
  differs: {
    dots: {
      outcome: 'exhausted',
      at: 'split',
      because: 'It made a list of a hundred thousand parts before it counted them.',
    },
  },
};

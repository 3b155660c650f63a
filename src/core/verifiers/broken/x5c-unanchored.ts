import { accept, refuse } from '../decision.ts';
import {
  isAhead,
  isEarly,
  isFor,
  keyInCertificate,
  readJws,
  signatureHolds,
} from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it takes the key from the token’s own certificate, and asks nobody who vouches for that.
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
  const [first] = (header['x5c'] ?? []) as string[];
  const jwk = first === undefined ? key.jwk : await keyInCertificate(first);
  if (jwk === undefined) return refuse('certificate', first);
  if (!(await signatureHolds(service.alg, jwk, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const x5cUnanchored: Verifier = {
  id: 'x5c-unanchored',
  name: 'Any certificate will do',
  about:
    'Takes the key out of the certificate in the token’s header, and does not ask who signed the certificate.',
  sound: false,
  takes: 'jws',
  file: 'broken/x5c-unanchored.ts',
  verify,
  like: 'pinned',
  differs: {
    x5c: {
      outcome: 'accept',
      at: 'accepted',
      because: 'The key in the certificate fits the signature, since both are of the attacker.',
    },
  },
};

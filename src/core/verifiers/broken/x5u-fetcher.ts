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

// BROKEN ON PURPOSE: it fetches the certificate that it checks with from where the token tells it to.
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
  const x5u = header['x5u'] as string | undefined;
  const pem = x5u === undefined ? undefined : service.world.get(x5u);
  const jwk = x5u === undefined ? key.jwk : await keyInCertificate(pem ?? '');
  if (jwk === undefined) return refuse('certificate', x5u);
  if (!(await signatureHolds(service.alg, jwk, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const x5uFetcher: Verifier = {
  id: 'x5u-fetcher',
  name: 'Follows x5u',
  about: 'Fetches a certificate from the address that the token names, and takes the key from it.',
  sound: false,
  takes: 'jws',
  file: 'broken/x5u-fetcher.ts',
  verify,
  like: 'pinned',
  differs: {
    x5u: {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The key in the certificate at that address fits the signature, since both are of the attacker.',
    },
  },
};

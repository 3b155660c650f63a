import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, textHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it tells a public key from a secret by how its text begins.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  const alg = String(header.alg);
  if (!['RS256', 'ES256', 'HS256'].includes(alg)) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const key = service.keys.find(({ kid }) => kid === header.kid);
  if (key === undefined) return refuse('kid', header.kid);
  const isPem = key.text.startsWith('-----BEGIN');
  if (isPem && alg === 'HS256') return refuse('pem');
  if (!(await textHolds(alg, key.text, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const pemGuard: Verifier = {
  id: 'pem-guard',
  name: 'Looks for BEGIN',
  about:
    'Refuses HMAC when the key text begins like a PEM; otherwise the header still chooses what an untyped text is used for.',
  sound: false,
  takes: 'jws',
  file: 'broken/pem-guard.ts',
  verify,
  like: 'pinned',
  differs: {
    'key-of-another-use': {
      outcome: 'accept',
      at: 'accepted',
      because: 'RS256 is on its list, and a PEM does not say that it is for PS256.',
    },
    'rs-hs-recovered-key': {
      outcome: 'refuse',
      at: 'pem',
      because: 'Its key text begins with BEGIN, so HMAC is refused.',
    },
    'rs-hs-confusion': {
      outcome: 'refuse',
      at: 'pem',
      because: 'Its key text begins with BEGIN, so HMAC is refused.',
    },
    'rs-hs-der': {
      outcome: 'refuse',
      at: 'pem',
      because: 'Its key text begins with BEGIN, so HMAC is refused.',
    },
    'rs-hs-jwk': {
      outcome: 'refuse',
      at: 'pem',
      because: 'Its key text begins with BEGIN, so HMAC is refused.',
    },
    'rs-hs-indented': {
      outcome: 'accept',
      at: 'accepted',
      because: 'Its key text begins with a line break, so it takes the public key for a secret.',
    },
    'es-hs-recovered-key': {
      outcome: 'refuse',
      at: 'pem',
      because: 'Its key text begins with BEGIN, so HMAC is refused.',
    },
  },
};

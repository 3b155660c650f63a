import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it forbids one word, “none”, and runs no check for a name that it does not know.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg === 'none') return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const key = service.keys.find(({ kid }) => kid === header.kid);
  if (key === undefined) return refuse('kid', header.kid);
  const known = ['RS256', 'PS256', 'ES256', 'HS256'].includes(String(header.alg));
  if (known && header.alg !== key.alg) return refuse('key-alg', key.alg);
  if (known && !(await signatureHolds(key.alg, key.jwk, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const blocklistNone: Verifier = {
  id: 'blocklist-none',
  name: 'Forbids the word none',
  about:
    'Refuses the word none, checks the algorithms it knows, and lets every other name through unchecked.',
  sound: false,
  takes: 'jws',
  file: 'broken/blocklist-none.ts',
  verify,
  like: 'pinned',
  differs: {
    'rs-hs-recovered-key': {
      outcome: 'refuse',
      at: 'key-alg',
      because: 'HS256 is on its list, but not what this key is for.',
    },
    'none-in-other-letters': {
      outcome: 'accept',
      at: 'accepted',
      because: 'nOnE is not the forbidden word, and no check goes by that name.',
    },
    'unknown-alg': {
      outcome: 'accept',
      at: 'accepted',
      because: 'It knows no check called HS257, so it makes none and goes on.',
    },
    'rs-hs-confusion': {
      outcome: 'refuse',
      at: 'key-alg',
      because: 'HS256 it does know, and this key is for RS256.',
    },
    'rs-hs-indented': {
      outcome: 'refuse',
      at: 'key-alg',
      because: 'HS256 it does know, and this key is for RS256.',
    },
    'rs-hs-der': {
      outcome: 'refuse',
      at: 'key-alg',
      because: 'HS256 it does know, and this key is for RS256.',
    },
    'rs-hs-jwk': {
      outcome: 'refuse',
      at: 'key-alg',
      because: 'HS256 it does know, and this key is for RS256.',
    },
    'es-hs-recovered-key': {
      outcome: 'refuse',
      at: 'key-alg',
      because: 'HS256 it does know, and this key is for ES256.',
    },
    'one-key-two-algs': {
      outcome: 'refuse',
      at: 'key-alg',
      because: 'PS256 it does know, and this key is for RS256.',
    },
    'mislabelled-alg': {
      outcome: 'refuse',
      at: 'key-alg',
      because: 'PS256 it does know, and this key is for RS256.',
    },
  },
};

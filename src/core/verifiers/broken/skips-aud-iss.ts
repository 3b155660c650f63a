import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: a right signature is enough for it; by whom and for whom, it does not ask.
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
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const skipsAudIss: Verifier = {
  id: 'skips-aud-iss',
  name: 'Skips aud and iss',
  about:
    'Asks whether a key that it holds has signed the token, but neither whose key nor for whom.',
  sound: false,
  takes: 'jws',
  file: 'broken/skips-aud-iss.ts',
  verify,
  like: 'pinned',
  differs: {
    'wrong-audience': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The same issuer signed it with the same key, and aud is not looked at.',
    },
    'wrong-issuer': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The partner’s key is among its keys, and iss is not looked at.',
    },
    'borrowed-issuer': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The partner’s key is among its keys, and iss is not looked at.',
    },
    'issuer-in-a-list': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The partner’s key is among its keys, and iss is not looked at.',
    },
    'issuer-in-a-text': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The partner’s key is among its keys, and iss is not looked at.',
    },
    'repeated-audience': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The issuer signed it, and aud is not looked at, neither first nor last.',
    },
    'repeated-kid': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The partner’s key is among its keys, and whose it is does not matter.',
    },
  },
};

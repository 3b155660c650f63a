import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, keyInSet, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: whoever the token calls its issuer is asked for keys, and is then believed.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const set = service.world.get(`${String(claims.iss)}/.well-known/jwks.json`);
  const jwk = keyInSet(set, header.kid);
  if (jwk === undefined) return refuse('kid', header.kid);
  if (jwk.alg !== service.alg) return refuse('key-alg', jwk.alg);
  if (!(await signatureHolds(service.alg, jwk, jws))) return refuse('signature');
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const issDiscovery: Verifier = {
  id: 'iss-discovery',
  name: 'Asks the issuer in the token',
  about: 'Fetches the keys of whatever issuer the token names, before anything about it is known.',
  sound: false,
  takes: 'jws',
  file: 'broken/iss-discovery.ts',
  verify,
  like: 'pinned',
  differs: {
    'iss-discovery': {
      outcome: 'accept',
      at: 'accepted',
      because: 'It asks the attacker’s own server, and the key that lies there fits.',
    },
    'wrong-issuer': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The token names the partner, the partner publishes its key, and which issuer it is does not matter.',
    },
    'weak-secret': {
      outcome: 'refuse',
      at: 'kid',
      because: 'The secret is published nowhere, so it finds no key.',
    },
    'borrowed-issuer': {
      outcome: 'refuse',
      at: 'kid',
      because: 'It asks the issuer that the token names, and that publishes no key called p-1.',
    },
    'issuer-in-a-list': {
      outcome: 'refuse',
      at: 'kid',
      because: 'What iss says makes no address at which anybody answers, so it finds no key.',
    },
    'issuer-in-a-text': {
      outcome: 'refuse',
      at: 'kid',
      because: 'What iss says makes no address at which anybody answers, so it finds no key.',
    },
    'repeated-kid': {
      outcome: 'refuse',
      at: 'kid',
      because:
        'It asks the issuer that the token names, and that publishes no key called p-1, the last kid.',
    },
    'signature-from-error': {
      outcome: 'refuse',
      at: 'kid',
      because: 'It asks the issuer for its published keys, and a secret is not among them.',
    },
  },
  control: {
    hs256: {
      outcome: 'refuse',
      at: 'kid',
      because: 'A secret is published nowhere, so it finds no key.',
    },
    'weak-secret': {
      outcome: 'refuse',
      at: 'kid',
      because: 'A secret is published nowhere, so it finds no key.',
    },
    'es256-unpublished': {
      outcome: 'refuse',
      at: 'kid',
      because: 'The key is published nowhere, so it finds none.',
    },
  },
};

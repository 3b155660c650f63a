import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it knows how to check the signature, and does not ask what the token says about it.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
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

export const ignoresAlg: Verifier = {
  id: 'ignores-alg',
  name: 'Never reads alg',
  about:
    'Checks every signature by the configured algorithm, and lets the header say what it likes about that.',
  sound: false,
  takes: 'jws',
  file: 'broken/ignores-alg.ts',
  verify,
  like: 'pinned',
  differs: {
    'mislabelled-alg': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The signature is by RS256, as configured, and what the header says is not read.',
    },
    'alg-none': {
      outcome: 'refuse',
      at: 'signature',
      because: 'It does not see what alg says, but an empty signature is none by RS256.',
    },
    'none-in-other-letters': {
      outcome: 'refuse',
      at: 'signature',
      because: 'It does not see what alg says, but an empty signature is none by RS256.',
    },
    'unknown-alg': {
      outcome: 'refuse',
      at: 'signature',
      because: 'It does not see what alg says, but an empty signature is none by RS256.',
    },
    'rs-hs-confusion': {
      outcome: 'refuse',
      at: 'signature',
      because: 'It does not see what alg says, and an HMAC is no signature by RS256.',
    },
    'rs-hs-indented': {
      outcome: 'refuse',
      at: 'signature',
      because: 'It does not see what alg says, and an HMAC is no signature by RS256.',
    },
    'rs-hs-der': {
      outcome: 'refuse',
      at: 'signature',
      because: 'It does not see what alg says, and an HMAC is no signature by RS256.',
    },
    'rs-hs-jwk': {
      outcome: 'refuse',
      at: 'signature',
      because: 'It does not see what alg says, and an HMAC is no signature by RS256.',
    },
    'rs-hs-recovered-key': {
      outcome: 'refuse',
      at: 'signature',
      because: 'It does not see what alg says, and an HMAC is no signature by RS256.',
    },
    'es-hs-recovered-key': {
      outcome: 'refuse',
      at: 'signature',
      because: 'It does not see what alg says, and an HMAC is no signature by ES256.',
    },
    'one-key-two-algs': {
      outcome: 'refuse',
      at: 'signature',
      because: 'It does not see what alg says, and a signature by PS256 is none by RS256.',
    },
  },
};

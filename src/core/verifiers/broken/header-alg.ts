import { accept, refuse } from '../decision.ts';
import { hmacHolds, isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it asks the token which algorithm to check it by, and the token may say “none”.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg === 'none') return accept('none-honoured', claims);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const key = service.keys.find(({ kid }) => kid === header.kid);
  if (key === undefined) return refuse('kid', header.kid);
  const alg = String(header.alg);
  const holds =
    alg === 'HS256' ? hmacHolds(key.text, jws) : await signatureHolds(alg, key.jwk, jws);
  if (!holds) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const headerAlg: Verifier = {
  id: 'header-alg',
  name: 'Trusts the header',
  about:
    'Takes the algorithm from the token’s own header, “none” included. Where that says HS256 the text of the key is the secret, whatever key it is.',
  sound: false,
  takes: 'jws',
  file: 'broken/header-alg.ts',
  verify,
  like: 'pinned',
  differs: {
    'key-of-another-use': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The header says RS256, so it checks by that; it asks the token and not the key.',
    },
    'rs-hs-recovered-key': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The header says HS256; the HMAC secret it is given is the text of the public key, which two tokens give away.',
    },
    'es-hs-recovered-key': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The header says HS256; the HMAC secret it is given is the text of the public key, which can be computed from any ES256 token.',
    },
    'alg-none': {
      outcome: 'accept',
      at: 'none-honoured',
      because: 'The header says none, so it checks nothing.',
    },
    'rs-hs-confusion': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The header says HS256, and the text of the public key is the HMAC secret it is given.',
    },
    'none-in-other-letters': {
      outcome: 'threw',
      at: undefined,
      because:
        'nOnE is not the none it honours, and its library has no algorithm of that name: it throws.',
    },
    'unknown-alg': {
      outcome: 'threw',
      at: undefined,
      because: 'Its library has no algorithm HS257, and throws.',
    },
    'rs-hs-indented': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The secret is the text of its key, line break and all, and it never asked what the text is.',
    },
    'rs-hs-der': {
      outcome: 'refuse',
      at: 'signature',
      because: 'It runs HMAC as told, but with the text of the key and not with its bytes.',
    },
    'rs-hs-jwk': {
      outcome: 'refuse',
      at: 'signature',
      because: 'It runs HMAC as told, but with the PEM text of the key and not with its JSON.',
    },
    'one-key-two-algs': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The header says PS256, and the key can do that too.',
    },
    'mislabelled-alg': {
      outcome: 'refuse',
      at: 'signature',
      because: 'The header says PS256, so it checks by that, and the signature is by RS256.',
    },
  },
};

import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, textHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: its list of algorithms is for all keys together, and a key is a text without a type.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  const alg = String(header.alg);
  if (!['RS256', 'PS256', 'ES256', 'HS256'].includes(alg)) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const key = service.keys.find(({ kid }) => kid === header.kid);
  if (key === undefined) return refuse('kid', header.kid);
  if (!(await textHolds(alg, key.text, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const confusableKey: Verifier = {
  id: 'confusable-key',
  name: 'One list for all keys',
  about:
    'Allows four algorithms, none not among them, and gives each of them the same untyped key text.',
  sound: false,
  takes: 'jws',
  file: 'broken/confusable-key.ts',
  verify,
  like: 'pinned',
  differs: {
    'key-of-another-use': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'RS256 is on its list, and a text does not say what it is for: this one is for PS256.',
    },
    'rs-hs-recovered-key': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'HS256 is on its list, and the PEM that two tokens give away is the secret it is given.',
    },
    'rs-hs-confusion': {
      outcome: 'accept',
      at: 'accepted',
      because: 'HS256 is on its list, and its secret is the published text.',
    },
    'rs-hs-indented': {
      outcome: 'accept',
      at: 'accepted',
      because: 'HS256 is on its list, and its secret is the published text with the line break.',
    },
    'rs-hs-der': {
      outcome: 'refuse',
      at: 'signature',
      because: 'HS256 is on its list, but it takes the text of the key and not its bytes.',
    },
    'rs-hs-jwk': {
      outcome: 'refuse',
      at: 'signature',
      because: 'HS256 is on its list, but it takes the PEM text and not the JSON.',
    },
    'es-hs-recovered-key': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'HS256 is on its list, and its secret is the text of the public key, published or not.',
    },
    'one-key-two-algs': {
      outcome: 'accept',
      at: 'accepted',
      because: 'PS256 is on its list, and the key can do that too.',
    },
    'mislabelled-alg': {
      outcome: 'refuse',
      at: 'signature',
      because: 'PS256 is on its list, so it checks by that, and the signature is by RS256.',
    },
  },
};

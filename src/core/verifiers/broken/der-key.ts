import { accept, refuse } from '../decision.ts';
import {
  derOf,
  hmacHolds,
  isAhead,
  isEarly,
  isFor,
  readJws,
  signatureHolds,
} from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: its keys are bytes without a type, and to HMAC any bytes are a secret.
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
  const bytes = key.jwk.kty === 'oct' ? key.text : derOf(key.text);
  const holds = alg === 'HS256' ? hmacHolds(bytes, jws) : await signatureHolds(alg, key.jwk, jws);
  if (!holds) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const derKey: Verifier = {
  id: 'der-key',
  name: 'Keys are bytes',
  about:
    'Unwraps every key to its bytes when it starts, and lets the header choose what they are used for.',
  sound: false,
  takes: 'jws',
  file: 'broken/der-key.ts',
  verify,
  like: 'pinned',
  differs: {
    'key-of-another-use': {
      outcome: 'accept',
      at: 'accepted',
      because: 'RS256 is on its list, and bytes do not say that they are for PS256.',
    },
    'rs-hs-recovered-key': {
      outcome: 'refuse',
      at: 'signature',
      because: 'Its HMAC takes the DER bytes; this one was made with the PEM text.',
    },
    'rs-hs-der': {
      outcome: 'accept',
      at: 'accepted',
      because: 'HS256 is on its list, and its secret is the published bytes.',
    },
    'rs-hs-confusion': {
      outcome: 'refuse',
      at: 'signature',
      because:
        'HS256 is on its list, but its secret is the bytes inside of the PEM and not the text.',
    },
    'rs-hs-indented': {
      outcome: 'refuse',
      at: 'signature',
      because:
        'HS256 is on its list, but its secret is the bytes inside of the PEM and not the text.',
    },
    'rs-hs-jwk': {
      outcome: 'refuse',
      at: 'signature',
      because: 'HS256 is on its list, but its secret is the bytes of the key and not its JSON.',
    },
    'es-hs-recovered-key': {
      outcome: 'refuse',
      at: 'signature',
      because:
        'HS256 is on its list, but its secret is the bytes inside of the PEM and not the text.',
    },
  },
};

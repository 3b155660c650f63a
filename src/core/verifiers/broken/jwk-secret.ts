import { accept, refuse } from '../decision.ts';
import { hmacHolds, isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: its keys are JSON texts; RS256 reads them, HS256 takes the text itself as its secret.
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
  const text = key.jwk.kty === 'oct' ? key.text : JSON.stringify(key.jwk);
  const holds = alg === 'HS256' ? hmacHolds(text, jws) : await signatureHolds(alg, key.jwk, jws);
  if (!holds) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const jwkSecret: Verifier = {
  id: 'jwk-secret',
  name: 'Keys are JSON text',
  about:
    'Keeps each published key as the JSON text it came as, and lets the header choose what the text is used for.',
  sound: false,
  takes: 'jws',
  file: 'broken/jwk-secret.ts',
  verify,
  like: 'pinned',
  differs: {
    'key-of-another-use': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'RS256 is on its list. The configuration says that this key is for PS256, and it takes the text of the key alone.',
    },
    'rs-hs-recovered-key': {
      outcome: 'refuse',
      at: 'signature',
      because: 'Its HMAC takes the JSON text of the key; this one was made with the PEM text.',
    },
    'rs-hs-jwk': {
      outcome: 'accept',
      at: 'accepted',
      because: 'HS256 is on its list, and its secret is the published JSON.',
    },
    'rs-hs-confusion': {
      outcome: 'refuse',
      at: 'signature',
      because: 'HS256 is on its list, but its secret is JSON and not a PEM.',
    },
    'rs-hs-indented': {
      outcome: 'refuse',
      at: 'signature',
      because: 'HS256 is on its list, but its secret is JSON and not a PEM.',
    },
    'rs-hs-der': {
      outcome: 'refuse',
      at: 'signature',
      because: 'HS256 is on its list, but its secret is JSON and not the bytes.',
    },
    'es-hs-recovered-key': {
      outcome: 'refuse',
      at: 'signature',
      because: 'HS256 is on its list, but its secret is JSON and not a PEM.',
    },
  },
};

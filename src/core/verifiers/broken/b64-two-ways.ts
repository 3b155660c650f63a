import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it knows that b64 changes what is signed, and forgets that it changes what is read.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  const crit = (header.crit ?? []) as string[];
  if (crit.some((name) => name !== 'b64')) return refuse('crit', crit);
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

export const b64TwoWays: Verifier = {
  id: 'b64-two-ways',
  name: 'b64 read two ways',
  about:
    'Supports b64: false in the signature, where a library does it, and reads the claims by base64url all the same.',
  sound: false,
  takes: 'jws',
  file: 'broken/b64-two-ways.ts',
  verify,
  like: 'pinned',
  differs: {
    'unencoded-payload': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'b64 is among what it knows, the signature is right for the text, and the text reads as claims.',
    },
  },
};

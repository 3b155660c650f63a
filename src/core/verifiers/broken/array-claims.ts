import { accept, refuse } from '../decision.ts';
import type { Members } from '../decision.ts';
import { isAhead, isEarly, isFor, jsonIn, readParts, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it takes an array for an object, finds no claims in it, and has nothing to check.
const verify: Verify = async (token, service) => {
  const parts = readParts(token);
  if (parts === undefined) return refuse('form');
  const { header } = parts;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const key = service.keys.find(({ kid }) => kid === header.kid);
  if (key === undefined) return refuse('kid', header.kid);
  if (key.alg !== service.alg) return refuse('key-alg', key.alg);
  if (!(await signatureHolds(service.alg, key.jwk, parts))) return refuse('signature');
  const claims = jsonIn(parts.payload) as Members | undefined;
  if (typeof claims !== 'object') return refuse('object');
  if (Array.isArray(claims)) return accept('none-to-check', claims);
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const arrayClaims: Verifier = {
  id: 'array-claims',
  name: 'Claims in an array',
  about:
    'Knows that an array is an object, as typeof says, and checks each claim that there is. In an array there is none.',
  sound: false,
  takes: 'jws',
  file: 'broken/array-claims.ts',
  verify,
  like: 'pinned',
  differs: {
    'array-payload': {
      outcome: 'accept',
      at: 'none-to-check',
      because: 'An array has no iss, aud or exp, so there is none that could be wrong.',
    },
    'invalid-utf8': {
      outcome: 'refuse',
      at: 'object',
      because: 'It reads the payload after the signature, and finds no JSON in it.',
    },
  },
};

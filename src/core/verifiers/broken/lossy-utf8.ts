import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, objectIn, readParts, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: bytes that are no text become a question mark in a box, and different names become one.
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
  const text = new TextDecoder('utf-8').decode(parts.payload);
  const claims = objectIn(new TextEncoder().encode(text));
  if (claims === undefined) return refuse('object');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const lossyUtf8: Verifier = {
  id: 'lossy-utf8',
  name: 'Forgiving UTF-8',
  about:
    'Reads the payload with a decoder that replaces what is no UTF-8 by U+FFFD, as most decoders do unless told otherwise.',
  sound: false,
  takes: 'jws',
  file: 'broken/lossy-utf8.ts',
  verify,
  like: 'pinned',
  differs: {
    'invalid-utf8': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The bytes that are no text were replaced, and the claims read well.',
    },
    'array-payload': {
      outcome: 'refuse',
      at: 'object',
      because: 'It reads the payload last, and an array is no object.',
    },
  },
};

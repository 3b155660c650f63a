import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, rawOfDer, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: an ECDSA signature that begins with the byte 0x30 is taken for DER.
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
  const isDer = service.alg === 'ES256' && jws.signature[0] === 0x30;
  const signature = isDer ? rawOfDer(jws.signature) : jws.signature;
  if (signature === undefined) return refuse('der', 'begins with 30, and is no DER');
  if (!(await signatureHolds(service.alg, key.jwk, { ...jws, signature })))
    return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const derToo: Verifier = {
  id: 'der-too',
  name: 'DER too',
  about:
    'Takes both spellings of an ECDSA signature, and guesses by the first byte which one it has.',
  sound: false,
  takes: 'jws',
  file: 'broken/der-too.ts',
  verify,
  like: 'pinned',
  differs: {
    'der-signature': {
      outcome: 'accept',
      at: 'accepted',
      because: 'It begins with 0x30, is read as DER, and holds the right r and s.',
    },
    'raw-0x30': {
      outcome: 'refuse',
      at: 'der',
      because:
        'The signature is right, but its r begins with 0x30, so it is read as DER and is none.',
    },
  },
};

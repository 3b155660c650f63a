import { decodeBase64url } from '../../jwt/base64url.ts';
import { accept, refuse } from '../decision.ts';
import {
  isAhead,
  isEarly,
  isFor,
  objectIn,
  readJson,
  readJws,
  signatureHolds,
} from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it verifies what the JSON form says, and believes what stands between the first two dots.
const verify: Verify = async (token, service) => {
  const jws = readJson(token) ?? readJws(token);
  if (jws === undefined) return refuse('form');
  const { header } = jws;
  const claims = objectIn(decodeBase64url(token.split('.', 2)[1] ?? '').bytes) ?? jws.claims;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
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

export const jsonOrCompact: Verifier = {
  id: 'json-or-compact',
  name: 'JSON or compact',
  about:
    'Takes both forms of a JWS. Signature and claims are read by two pieces of code, and one of them knows the compact form only.',
  sound: false,
  takes: 'jws',
  file: 'broken/json-or-compact.ts',
  verify,
  like: 'pinned',
  differs: {
    'json-polyglot': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The JSON members hold an honest signature; the claims came from between the first two dots.',
    },
  },
};

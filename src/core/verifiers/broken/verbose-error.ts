import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, signatureHolds, hmacText } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: its refusal tells the sender which signature would have been right.
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
  const right = service.alg === 'HS256' ? hmacText(key.text, jws) : undefined;
  if (!(await signatureHolds(service.alg, key.jwk, jws))) return refuse('signature', right);
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const verboseError: Verifier = {
  id: 'verbose-error',
  name: 'Helpful error',
  about:
    'Checks everything, and explains its refusals: signature x expected, y given. With HMAC, x is what an attacker lacks.',
  sound: false,
  takes: 'jws',
  file: 'broken/verbose-error.ts',
  verify,
  like: 'pinned',
  differs: {
    'signature-from-error': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The first answer named the right signature, and the second attempt brought it.',
    },
  },
};

import { accept, refuse } from '../decision.ts';
import { hmacHolds, isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verify } from '../verifier.ts';

// FIXED: what the header says is compared with the configuration before anything is done with it.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
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

export const headerAlgFixed = verify;

import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, readJws, signatureHolds, textIn } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it reads the first of two members of one name, and the application gets the last.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  const [head = '', body = ''] = token.split('.', 2).map(textIn);
  const kid = /"kid":"([^"]*)"/u.exec(head)?.[1];
  const aud = /"aud":"([^"]*)"/u.exec(body)?.[1];
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const key = service.keys.find(({ kid }) => kid === header.kid);
  if (key === undefined) return refuse('kid', header.kid);
  if (key.alg !== service.alg) return refuse('key-alg', key.alg);
  if (!(await signatureHolds(service.alg, key.jwk, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  const named = service.keys.find((one) => one.kid === kid);
  if (named?.issuer !== claims.iss) return refuse('issuer-key', named?.issuer);
  if (aud !== service.audience) return refuse('aud', aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const firstWins: Verifier = {
  id: 'first-wins',
  name: 'First of two',
  about:
    'Has its own quick reading of header and payload, which takes the first member of a name. JSON.parse, which gives the application its claims, takes the last.',
  sound: false,
  takes: 'jws',
  file: 'broken/first-wins.ts',
  verify,
  like: 'pinned',
  differs: {
    'repeated-audience': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The first aud is this service; the last, which counts, is another.',
    },
    'repeated-kid': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The first kid is our issuer’s; the signature was checked with the key of the last.',
    },
  },
};

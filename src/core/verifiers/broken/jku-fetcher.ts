import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, keyInSet, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: it fetches its keys from where the token tells it to.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const key = service.keys.find(({ kid }) => kid === header.kid);
  const jku = header['jku'] as string | undefined;
  const set = jku === undefined ? undefined : service.world.get(jku);
  const jwk = jku === undefined ? key?.jwk : keyInSet(set, header.kid);
  if (jwk === undefined) return refuse('kid', header.kid);
  if (key !== undefined && key.alg !== service.alg) return refuse('key-alg', key.alg);
  if (!(await signatureHolds(service.alg, jwk, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key !== undefined && key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const jkuFetcher: Verifier = {
  id: 'jku-fetcher',
  name: 'Follows jku',
  about: 'Fetches the key set from the address that the token names.',
  sound: false,
  takes: 'jws',
  file: 'broken/jku-fetcher.ts',
  verify,
  like: 'pinned',
  differs: {
    jku: {
      outcome: 'accept',
      at: 'accepted',
      because: 'The key set at that address is of the attacker, and so is the signature.',
    },
    'jku-look-alike': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The key set at that address is of the attacker, and so is the signature.',
    },
    'jku-user-part': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The key set at that address is of the attacker, and so is the signature.',
    },
  },
};

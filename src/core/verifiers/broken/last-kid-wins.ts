import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, signatureHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: one map from kid to key for all issuers; the last key of a name wins, whosever it is.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const byKid = new Map<unknown, JsonWebKey>(service.keys.map(({ kid, jwk }) => [kid, jwk]));
  const jwk = byKid.get(header.kid);
  if (jwk === undefined) return refuse('kid', header.kid);
  if (!(await signatureHolds(service.alg, jwk, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const lastKidWins: Verifier = {
  id: 'last-kid-wins',
  name: 'One map for all issuers',
  about:
    'Puts the keys of all issuers into one map by kid: of two by one name the last is kept, and whose it was is lost.',
  sound: false,
  takes: 'jws',
  file: 'broken/last-kid-wins.ts',
  verify,
  like: 'pinned',
  differs: {
    'key-of-another-use': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'Its map has the key alone: that it is for PS256 was lost on the way in, as was whose it is.',
    },
    'one-kid-twice': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The partner’s key came last, so it has the name, and what it signs is believed to be the issuer’s.',
    },
    'borrowed-issuer': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The partner’s key has signed, and whose key it is was lost when it went into the map.',
    },
    'repeated-kid': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'Of two kids it reads the last, as all do; that is the partner’s, which is in the map, and whose it is does not matter.',
    },
  },
  control: {
    'one-kid-twice': {
      outcome: 'refuse',
      at: 'signature',
      because: 'The partner’s key has taken the name, so tokens of the issuer fail.',
    },
  },
};

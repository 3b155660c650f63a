import { accept, refuse } from '../decision.ts';
import {
  holdsPrivate,
  isAhead,
  isCanonical,
  isEarly,
  isFarOff,
  isFor,
  isRevoked,
  isTooSmall,
  readJws,
  repeatedName,
  signatureHolds,
} from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// SOUND: what RFC 8725 asks, and the doors that it leaves open: one spelling, no name twice, one key by a name.
const verify: Verify = async (token, service) => {
  if (token.length > 16_384) return refuse('size', token.length);
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  if (!isCanonical(token)) return refuse('spelling');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  if (repeatedName(token) !== undefined) return refuse('twice', repeatedName(token));
  const keys = service.keys.filter(({ kid }) => kid === header.kid);
  const [key] = keys;
  if (key === undefined) return refuse('kid', header.kid);
  if (keys.length > 1) return refuse('ambiguous', header.kid);
  if (key.alg !== service.alg) return refuse('key-alg', key.alg);
  if (holdsPrivate(key.jwk)) return refuse('key-private', key.kid);
  if (isTooSmall(key.jwk)) return refuse('key-size', key.kid);
  if (!(await signatureHolds(service.alg, key.jwk, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isFarOff(claims.exp, service.now)) return refuse('lifetime', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  if (typeof claims.jti !== 'string') return refuse('jti', claims.jti);
  if (isRevoked(claims, service.denied)) return refuse('revoked', claims.jti);
  if (typeof claims.sub !== 'string') return refuse('sub', claims.sub);
  return accept('accepted', claims);
};

export const strict: Verifier = {
  id: 'strict',
  name: 'Strict',
  about:
    'All that Pinned asks, and more: one spelling of base64url, no name twice, one key per id, no key that is too short or no longer private, a bounded size, no life longer than a day. Keys and addresses that a header brings along it does not read, as Pinned does not. It keeps a deny-list as well, by iss and jti and by user: that a token was revoked stands in no token.',
  sound: true,
  takes: 'jws',
  file: 'sound/strict.ts',
  verify,
  like: 'strict',
  differs: {},
  control: {
    'weak-secret': {
      outcome: 'refuse',
      at: 'key-size',
      because: 'With a secret of 64 bits it trusts nobody, the issuer included.',
    },
    'private-in-set': {
      outcome: 'refuse',
      at: 'key-private',
      because: 'With a key that anybody may have it trusts nobody, the issuer included.',
    },
    'one-kid-twice': {
      outcome: 'refuse',
      at: 'ambiguous',
      because: 'Of two keys by one name it takes neither, whoever asks.',
    },
  },
};

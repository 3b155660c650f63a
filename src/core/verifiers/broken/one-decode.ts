import { accept, refuse } from '../decision.ts';
import {
  decrypted,
  inflated,
  isAhead,
  isEarly,
  isFor,
  isOver,
  objectOf,
  readJwe,
  readJws,
  signatureHolds,
} from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: one function for signed and encrypted tokens; what it could decrypt, it holds for proven.
const verify: Verify = async (token, service) => {
  const jwe = readJwe(token);
  if (isOver(jwe?.header.p2c, 10_000)) return refuse('p2c', jwe?.header.p2c);
  const plain = jwe && (await decrypted('derive', jwe, service));
  if (jwe && plain === undefined) return refuse('decrypt');
  const text = plain ? await inflated('inflate', plain, jwe.header.zip, service, 250_000) : token;
  if (text === undefined) return refuse('zip', jwe?.header.zip);
  const opened = plain && objectOf(text);
  const jws = opened ? undefined : readJws(text);
  const claims = opened ?? jws?.claims;
  if (claims === undefined) return refuse('form');
  if (jws && jws.header.alg !== service.alg) return refuse('alg', jws.header.alg);
  if (jws?.header.crit !== undefined) return refuse('crit', jws.header.crit);
  if (jws && jws.header.typ !== service.typ) return refuse('typ', jws.header.typ);
  const key = jws && service.keys.find(({ kid }) => kid === jws.header.kid);
  if (jws && key === undefined) return refuse('kid', jws.header.kid);
  if (key && key.alg !== service.alg) return refuse('key-alg', key.alg);
  const forged = jws && key && !(await signatureHolds(service.alg, key.jwk, jws));
  if (forged) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key && key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const oneDecode: Verifier = {
  id: 'one-decode',
  name: 'One decode for all',
  about: 'Takes signed and encrypted tokens by one function, and gives claims for either.',
  sound: false,
  takes: 'both',
  file: 'broken/one-decode.ts',
  verify,
  like: 'pinned',
  differs: {
    'sign-encrypt-confusion': {
      outcome: 'accept',
      at: 'accepted',
      because: 'It decrypts to claims; there is no signature, and none was missed.',
    },
    'wrapped-none': {
      outcome: 'refuse',
      at: 'alg',
      because: 'It decrypts to a token, and that one says none where RS256 is configured.',
    },
    'p2c-bomb': {
      outcome: 'refuse',
      at: 'p2c',
      because: 'A billion is over its ceiling.',
    },
    'zip-bomb': {
      outcome: 'refuse',
      at: 'zip',
      because: 'It stops inflating at 250,000 bytes.',
    },
    'jwe-other-alg': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'It decrypts by whatever the header names; inside is a token that is properly signed.',
    },
    'zip-not-agreed': {
      outcome: 'accept',
      at: 'accepted',
      because: 'It inflates whatever says zip; inside is a token that is properly signed.',
    },
    'jwe-edited': {
      outcome: 'refuse',
      at: 'decrypt',
      because: 'It does take encrypted tokens, and the tag of this one does not fit.',
    },
  },
};

import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, textHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: for a kid that it does not know, it goes on with an empty key.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const key = service.keys.find(({ kid }) => kid === header.kid);
  if (key !== undefined && key.alg !== service.alg) return refuse('key-alg', key.alg);
  const text = key?.text ?? '';
  if (!(await textHolds(service.alg, text, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (key !== undefined && key.issuer !== claims.iss) return refuse('issuer-key', key.issuer);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const unknownKidEmpty: Verifier = {
  id: 'unknown-kid-empty',
  name: 'Empty key for an unknown kid',
  about: 'Looks a key up by kid; where there is none it goes on with an empty one.',
  sound: false,
  takes: 'jws',
  file: 'broken/unknown-kid-empty.ts',
  verify,
  like: 'pinned',
  differs: {
    'empty-key': {
      outcome: 'accept',
      at: 'accepted',
      because: 'It finds no key of that name, goes on with the empty one, and that is what signed.',
    },
    'kid-path': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'No key has that name, so its key is empty, and so was the file that the token was signed with.',
    },
    jku: {
      outcome: 'refuse',
      at: 'signature',
      because:
        'It finds no key of that name and goes on with the empty one, which is not the one that signed.',
    },
    'jku-look-alike': {
      outcome: 'refuse',
      at: 'signature',
      because:
        'It finds no key of that name and goes on with the empty one, which is not the one that signed.',
    },
    'jku-user-part': {
      outcome: 'refuse',
      at: 'signature',
      because:
        'It finds no key of that name and goes on with the empty one, which is not the one that signed.',
    },
    'iss-discovery': {
      outcome: 'refuse',
      at: 'signature',
      because:
        'It finds no key of that name and goes on with the empty one, which is not the one that signed.',
    },
    'kid-sql': {
      outcome: 'refuse',
      at: 'signature',
      because:
        'It finds no key of that name and goes on with the empty one, but mine is what signed.',
    },
    'kid-shell': {
      outcome: 'refuse',
      at: 'signature',
      because:
        'It finds no key of that name and goes on with the empty one, but mine is what signed.',
    },
    'unknown-kid-flood': {
      outcome: 'refuse',
      at: 'signature',
      because:
        'It finds no key of that name and goes on with the empty one; the signature is that of the issuer.',
    },
    'kid-known-file': {
      outcome: 'refuse',
      at: 'signature',
      because:
        'It finds no key of that name and goes on with the empty one, which is not the one that signed.',
    },
  },
};

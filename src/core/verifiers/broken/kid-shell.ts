import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, textHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: kid becomes part of a command, with its semicolons.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const text = service.world.run(`cat /srv/keys/${String(header.kid)}`);
  if (text === '') return refuse('kid', header.kid);
  if (!(await textHolds(service.alg, text, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const kidShell: Verifier = {
  id: 'kid-shell',
  name: 'kid is pasted into a command',
  about: 'Has a shell read the key file, with a command that it pastes together.',
  sound: false,
  takes: 'jws',
  file: 'broken/kid-shell.ts',
  verify,
  like: 'pinned',
  differs: {
    'key-of-another-use': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The file of that name holds a key, and a file does not say that its key is for PS256.',
    },
    'kid-shell': {
      outcome: 'accept',
      at: 'accepted',
      because: 'The second command prints the key, and that is what signed.',
    },
    'wrong-issuer': {
      outcome: 'refuse',
      at: 'kid',
      because: 'Its store holds keys of the issuer alone, and p-1 is not among them.',
    },
    'kid-known-file': {
      outcome: 'accept',
      at: 'accepted',
      because: 'cat follows the dots out of the folder, and what it prints is what signed.',
    },
    'borrowed-issuer': {
      outcome: 'refuse',
      at: 'kid',
      because: 'Its store holds keys of the issuer alone, and p-1 is not among them.',
    },
    'issuer-in-a-list': {
      outcome: 'refuse',
      at: 'kid',
      because: 'Its store holds keys of the issuer alone, and p-1 is not among them.',
    },
    'issuer-in-a-text': {
      outcome: 'refuse',
      at: 'kid',
      because: 'Its store holds keys of the issuer alone, and p-1 is not among them.',
    },
    'repeated-kid': {
      outcome: 'refuse',
      at: 'kid',
      because:
        'The last kid is p-1. Its store holds keys of the issuer alone, and that is not among them.',
    },
  },
};

import { accept, refuse } from '../decision.ts';
import { isAhead, isEarly, isFor, readJws, textHolds } from '../toolbox/index.ts';
import type { Verifier, Verify } from '../verifier.ts';

// BROKEN ON PURPOSE: kid becomes part of a path, with its dots and slashes.
const verify: Verify = async (token, service) => {
  const jws = readJws(token);
  if (jws === undefined) return refuse('form');
  const { header, claims } = jws;
  if (header.alg !== service.alg) return refuse('alg', header.alg);
  if (header.crit !== undefined) return refuse('crit', header.crit);
  if (header.typ !== service.typ) return refuse('typ', header.typ);
  const text = service.world.readFile(`/srv/keys/${String(header.kid)}`);
  if (text === undefined) return refuse('kid', header.kid);
  if (!(await textHolds(service.alg, text, jws))) return refuse('signature');
  if (claims.iss !== service.issuer) return refuse('iss', claims.iss);
  if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);
  if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);
  if (isEarly(claims.nbf, service.now)) return refuse('nbf', claims.nbf);
  return accept('accepted', claims);
};

export const kidFile: Verifier = {
  id: 'kid-file',
  name: 'kid is a file name',
  about: 'Reads the key from the file that kid names, in a folder that kid can leave.',
  sound: false,
  takes: 'jws',
  file: 'broken/kid-file.ts',
  verify,
  like: 'pinned',
  differs: {
    'key-of-another-use': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The file of that name holds a key, and a file does not say that its key is for PS256.',
    },
    'kid-path': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The path leads out of the folder to an empty file, and the empty text is what signed.',
    },
    'wrong-issuer': {
      outcome: 'refuse',
      at: 'kid',
      because: 'Its store holds keys of the issuer alone, and p-1 is not among them.',
    },
    'kid-known-file': {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The path leads out of the folder to a file that everybody has read, and its text is what signed.',
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

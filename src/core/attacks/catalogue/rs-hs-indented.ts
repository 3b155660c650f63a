import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWithText } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const rsHsIndented: Attack = {
  id: 'rs-hs-indented',
  name: 'RS256 to HS256 past a guard that looks for a PEM',
  group: 'algorithm',
  setting: 'indented-pem',
  precondition:
    'The verifier tells public keys from secrets by how the text begins, and its own key text begins with white space.',
  needs: ['a-token', 'public-key'],
  goal: 'u-9 is let in as admin although somebody had already mended this.',
  forge: ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const renamed = withHeader(claimed, { alg: 'HS256' });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Set alg to HS256.', token: renamed },
        {
          say: 'Sign by HMAC with the public key’s text, and a line break before it as in the configuration.',
          token: signWithText(renamed, knows.publicPem),
        },
      ],
    });
  },
  explanation: [
    'The usual mend for RS256 to HS256 is a guard: if the key text begins with -----BEGIN, it is a public key, so refuse HMAC. The key is still a text without a type; the guard only looks at it more closely.',
    'A key from an indented file, or between quotes on lines of its own, begins with white space. The guard does not know it then. The reader of PEM does, since it looks for its marks anywhere, so honest tokens pass and nobody notices.',
    'The attacker has to guess the white space, and a few guesses are enough. A later guard trimmed the text; then a comment before the key was enough. Guessing a type from a spelling does not end.',
  ],
  defence:
    'Say which type a key is where it is loaded, and refuse to run an algorithm of another type with it.',
  bcp: ['2.1', '3.1'],
  clauses: [],
  cves: [
    {
      id: 'CVE-2026-34950',
      what: 'fast-jwt: a guard anchored at the first character missed a public key with white space before it (an incomplete mend of CVE-2023-48223)',
    },
    {
      id: 'GHSA-ww5h-9m49-7xx4',
      what: 'fast-jwt 6.2: the trimming guard still missed a public key with a comment or another character before it',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'alg',
      because: 'HS256 is not the configured RS256; how the key text begins is never asked.',
    },
    strict: {
      outcome: 'refuse',
      at: 'alg',
      because: 'HS256 is not the configured RS256; how the key text begins is never asked.',
    },
  },
};

import { rfc } from '../../jwt/clause.ts';
import { withClaims } from '../../service/tokens/parts.ts';
import { signWithText } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const weakSecret: Attack = {
  id: 'weak-secret',
  name: 'A secret from a word list',
  group: 'key',
  setting: 'weak-secret',
  precondition: 'The HMAC secret is a word that somebody has used before.',
  needs: ['a-token', 'a-known-secret'],
  goal: 'u-9 signs as the issuer: any name, any role, for any length of time.',
  forge: ({ honest, knows }) => {
    const secret = knows.words.find((word) => signWithText(honest, word) === honest) ?? '';
    const claimed = withClaims(honest, { role: 'admin' });
    return Promise.resolve({
      moves: [
        {
          say: `Try words as the secret until one of them gives the signature of the honest token. Found: ${secret}.`,
          token: honest,
        },
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Sign by HMAC with that word.', token: signWithText(claimed, secret) },
      ],
    });
  },
  explanation: [
    'One token is enough to try secrets at home: sign its first two parts with a word, compare with the third. Nobody is asked, nothing is logged, and a graphics card tries hundreds of millions in a second.',
    'Secrets out of documentation, examples and container images are the first words on every list. They were meant to be changed.',
    'Once the word is known nothing in the token tells: the signature is right. Whoever checks with that secret lets it in, Pinned too. Strict does not, since it never starts with such a key, and so it refuses honest tokens as well.',
  ],
  defence:
    'Use at least 256 random bits, made by a machine; or a key pair, where the verifier holds nothing that signs. Refuse shorter secrets when they are loaded.',
  bcp: ['2.2', '3.5'],
  clauses: [rfc(7518, '3.2')],
  cves: [
    {
      id: 'CVE-2026-56271',
      what: 'Flowise before 3.1.0: secrets for tokens that are in its source, where none were set',
    },
    {
      id: 'CVE-2026-56265',
      what: 'Crawl4AI before 0.8.7: a key for signing tokens that came with its server',
    },
  ],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because:
        'The attacker knows the secret, so the signature is right. Nothing in the token could show it.',
    },
    strict: {
      outcome: 'refuse',
      at: 'key-size',
      because:
        'The secret has 64 bits, and HS256 asks for 256; with such a key it checks nothing at all.',
    },
  },
};

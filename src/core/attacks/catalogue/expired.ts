import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const expired: Attack = {
  id: 'expired',
  name: 'Expired token, replayed',
  group: 'claims',
  setting: 'two-services',
  precondition: 'The verifier checks the signature and stops there, or was told to ignore exp.',
  needs: ['a-token'],
  goal: 'A token that ended an hour ago still opens the door, and will for as long as the key is in use.',
  forge: ({ knows }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Send the token of two hours ago. Nothing is changed in it.',
          token: knows.tokens['expired'] ?? '',
        },
      ],
    }),
  explanation: [
    'A signature does not age. The issuer did sign these characters, and that stays true when the hour it gave them is over.',
    'So the end of a token is nothing but a number inside it, and it ends only where somebody compares that number with a clock. Most libraries do so by default; a line like ignoreExpiration: true, written to get a test through, switches it off for everybody.',
    'It goes unnoticed because nothing breaks. Users are merely never logged out, and whoever finds a token in an old log can use it.',
  ],
  defence:
    'Ask for exp, as a number, and refuse from that second on. In tests move the clock, not the check.',
  bcp: [],
  clauses: [rfc(7519, '4.1.4')],
  cves: [],
  sound: {
    pinned: { outcome: 'refuse', at: 'exp', because: 'Its exp was an hour ago.' },
    strict: { outcome: 'refuse', at: 'exp', because: 'Its exp was an hour ago.' },
  },
};

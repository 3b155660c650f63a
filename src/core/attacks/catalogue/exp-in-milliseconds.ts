import { rfc } from '../../jwt/clause.ts';
import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const expInMilliseconds: Attack = {
  id: 'exp-in-milliseconds',
  name: 'exp in milliseconds',
  group: 'claims',
  setting: 'careless-issuer',
  precondition: 'The issuer’s clock counts milliseconds, and nobody divided by a thousand.',
  needs: ['a-careless-issuer'],
  goal: 'A token meant for an hour is good for more than fifty thousand years.',
  forge: async ({ honest, knows }) => {
    const header = JSON.stringify(headerOf(honest));
    const payload = JSON.stringify({
      ...claimsOf(honest),
      exp: Number(claimsOf(honest)['exp']) * 1000,
    });
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [
        {
          say: 'Have a token issued: its exp is Date.now() and an hour, in milliseconds.',
          token: token ?? '',
        },
      ],
    };
  },
  explanation: [
    'exp counts seconds, and the clock of JavaScript and Java counts milliseconds. Read as seconds, such a number is a date some fifty thousand years from now.',
    'The mistake the other way round, a verifier that compares seconds with milliseconds, refuses every token and is found in the first minute. This one refuses none, so it stays.',
    'A verifier cannot know that a far date was not meant. It can know that no access token of this issuer should live longer than a day.',
  ],
  defence:
    'Put a bound on how far ahead exp may lie. At the issuer, let a library write the claim.',
  bcp: [],
  clauses: [rfc(7519, '2'), rfc(7519, '4.1.4')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because:
        'exp is a number and lies ahead; that it lies absurdly far ahead is not asked, and few libraries do.',
    },
    strict: {
      outcome: 'refuse',
      at: 'lifetime',
      because: 'exp lies more than a day ahead, and no token of this issuer should.',
    },
  },
};

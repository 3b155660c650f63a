import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const everGrowing: Attack = {
  id: 'ever-growing',
  name: 'A token that grew',
  group: 'resources',
  setting: 'careless-issuer',
  precondition:
    'The issuer puts everything into the token that somebody may want to know, such as all groups of a user.',
  needs: ['a-careless-issuer'],
  goal: 'One user’s token of twenty thousand letters is sent, hashed and read with every single request.',
  forge: async ({ honest, knows }) => {
    const header = JSON.stringify(headerOf(honest));
    const payload = JSON.stringify({
      ...claimsOf(honest),
      groups: Array.from({ length: 1000 }, (_none, nth) => `customer-${String(nth)}`),
    });
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [
        { say: 'Have a token issued for a user who is in a thousand groups.', token: token ?? '' },
      ],
    };
  },
  explanation: [
    'A token is sent with every request, so every claim is paid for each time. Groups and permissions grow with the company, and no single addition is to blame.',
    'Browsers keep cookies of about 4,096 bytes, and servers limit all headers together, often to eight or sixteen thousand. The user with the most groups, commonly an admin, is the first who can no longer sign in.',
    'A verifier without a limit of its own works on whatever the server before it lets through. That is a cost, not a break-in, and this is the cell where being let in does not mean that somebody was fooled.',
  ],
  defence:
    'Keep in the token who somebody is and little else; look the rest up. Bound the length before reading, above what your own tokens need.',
  bcp: [],
  clauses: [],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'It is honest and right, only long; it has no limit of its own.',
    },
    strict: { outcome: 'refuse', at: 'size', because: 'It is longer than 16,384 characters.' },
  },
};

import { rfc } from '../../jwt/clause.ts';
import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const collidingIds: Attack = {
  id: 'colliding-ids',
  name: 'Two users, one number',
  group: 'claims',
  setting: 'careless-issuer',
  precondition:
    'The issuer writes ids of 64 bits as JSON numbers, and the verifier’s language has none so long.',
  needs: ['a-careless-issuer'],
  goal: 'User 9007199254740993 is taken for user 9007199254740992.',
  forge: async ({ honest, knows }) => {
    const header = JSON.stringify(headerOf(honest));
    const payload = JSON.stringify({ ...claimsOf(honest), sub: 0 }).replace(
      '"sub":0',
      '"sub":9007199254740993',
    );
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [
        {
          say: 'Have a token issued. The issuer’s ids are numbers, and this user’s is 9007199254740993.',
          token: token ?? '',
        },
      ],
    };
  },
  explanation: [
    'JSON has numbers of any length. JavaScript, and every reader that uses 64-bit floating point, keeps 53 bits of them: beyond 9007199254740992 it can no longer tell neighbours apart.',
    'The issuer signs 9007199254740993. The service reads 9007199254740992, which is another customer. The signature is right, and nobody has forged anything.',
    'Databases and chat services number by 64 bits, and their ids reached this size long ago.',
  ],
  defence: 'Write ids as texts. RFC 7519 wants sub to be one, so refuse a sub that is a number.',
  bcp: [],
  clauses: [rfc(7519, '4.1.2'), rfc(8259, '6')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'It does not ask what sub is; the application gets the rounded number.',
    },
    strict: { outcome: 'refuse', at: 'sub', because: 'sub is a number, and it must be a text.' },
  },
};

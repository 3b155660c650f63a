import { rfc } from '../../jwt/clause.ts';
import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const noJti: Attack = {
  id: 'no-jti',
  name: 'A token that no list can name',
  group: 'revocation',
  setting: 'careless-issuer',
  precondition: 'The issuer writes no jti, and the verifier does not ask for one.',
  needs: ['a-careless-issuer'],
  goal: 'A stolen token that cannot be revoked, for it has no name.',
  forge: async ({ honest, knows }) => {
    const header = JSON.stringify(headerOf(honest));
    const payload = JSON.stringify({ ...claimsOf(honest), jti: undefined });
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [
        {
          say: 'Have a token issued by the one path in the issuer’s code that sets no jti.',
          token: token ?? '',
        },
      ],
    };
  },
  explanation: [
    'A deny-list needs something to write down. jti is the name of one token, and RFC 7519 leaves it optional.',
    'Without it there remain the user, which revokes every token of theirs, and the text of the token, which is not one text but many. On the day when one token must go, it is too late to begin with names.',
    'RFC 9068 asks for jti in every access token.',
  ],
  defence: 'Ask for jti from the first day, whether a list is kept yet or not.',
  bcp: [],
  clauses: [rfc(7519, '4.1.7'), rfc(9068, '2.2')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'It asks for no jti, and RFC 7519 leaves it optional.',
    },
    strict: {
      outcome: 'refuse',
      at: 'jti',
      because: 'It asks for the name by which a token can be revoked.',
    },
  },
};

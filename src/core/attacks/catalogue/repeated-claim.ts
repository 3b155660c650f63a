import { rfc } from '../../jwt/clause.ts';
import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const repeatedClaim: Attack = {
  id: 'repeated-claim',
  name: 'A claim that stands twice',
  group: 'form',
  setting: 'careless-issuer',
  precondition:
    'The issuer puts its JSON together from texts, and does not mind what a display name contains.',
  needs: ['a-careless-issuer'],
  goal: 'u-9 is let in as admin, by the name they chose for themselves.',
  forge: async ({ honest, knows }) => {
    const header = JSON.stringify(headerOf(honest));
    const payload = JSON.stringify({ ...claimsOf(honest), name: 'NAME' }).replace(
      'NAME',
      'x","role":"admin',
    );
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [
        {
          say: 'Choose the display name  x","role":"admin . Have a token issued.',
          token: token ?? '',
        },
      ],
    };
  },
  explanation: [
    'The issuer wrote its claims with a template, and a name with quotation marks in it became a claim of its own. role now stands twice: once from the database, once from the user.',
    'JSON does not say what two members of one name mean. RFC 7515 and RFC 7519 do: either refuse, or take the last. Both are sound, as long as everybody does the same.',
    'JSON.parse takes the last, which is the user’s. The verifier did as the RFC says, and the token says admin. Only refusing would have shown that something was wrong.',
  ],
  defence:
    'Refuse a name that stands twice. At the issuer, let a JSON library write the claims, and never put texts together.',
  bcp: [],
  clauses: [rfc(7519, '4')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'Of two it takes the last, as RFC 7519 allows, and the last is the user’s.',
    },
    strict: { outcome: 'refuse', at: 'twice', because: 'role stands twice.' },
  },
};

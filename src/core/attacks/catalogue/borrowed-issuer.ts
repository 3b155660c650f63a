import { rfc } from '../../jwt/clause.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const borrowedIssuer: Attack = {
  id: 'borrowed-issuer',
  name: 'Our issuer’s name, the partner’s key',
  group: 'claims',
  setting: 'two-issuers',
  precondition: 'Keys of several issuers lie in one pool, and nobody asks whose key fitted.',
  needs: ['a-second-issuer'],
  goal: 'The partner signs tokens in our issuer’s name, for anybody, as admin.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const named = withHeader(claimed, { kid: 'p-1' });
    return {
      moves: [
        { say: 'Leave iss as it is, and set role to admin.', token: claimed },
        { say: 'Name the partner’s own key, p-1.', token: named },
        {
          say: 'Sign with that key. The service holds its public half.',
          token: await signWith(named, 'RS256', knows.ownRsa),
        },
      ],
    };
  },
  explanation: [
    'Here iss is looked at, and it is right. It is what the attacker wrote there.',
    'The key was found by its id in one list of all keys that the service trusts. That the key belongs to the partner is known where the list was made, and forgotten where it is used.',
    'A signature says which key signed. Only the configuration says for whom that key may speak.',
  ],
  defence:
    'Keep keys by issuer: choose the issuer first, then look for the key among its keys only. Or compare, afterwards, the key’s issuer with iss.',
  bcp: ['3.8'],
  clauses: [rfc(7519, '4.1.1')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'issuer-key',
      because: 'The key that fits is the partner’s, and iss names another.',
    },
    strict: {
      outcome: 'refuse',
      at: 'issuer-key',
      because: 'The key that fits is the partner’s, and iss names another.',
    },
  },
};

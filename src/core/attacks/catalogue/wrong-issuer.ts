import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const wrongIssuer: Attack = {
  id: 'wrong-issuer',
  name: 'Token of another issuer',
  group: 'claims',
  setting: 'two-issuers',
  precondition: 'The service holds the keys of several issuers, and does not look at iss.',
  needs: ['a-second-issuer'],
  goal: 'u-9 of the partner, somebody else altogether, is let in as our u-9, and as admin.',
  forge: ({ knows }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Send a token that https://partner.example issued, with our API as its audience.',
          token: knows.tokens['partner'] ?? '',
        },
      ],
    }),
  explanation: [
    'A service that trusts two issuers holds two keys. A right signature says that somebody who holds one of them signed. Whose key it is, and for whom the token is, are two questions more.',
    'Names and roles mean something only together with the issuer that gave them. The partner has a u-9 and admins of its own; it can name anybody anything, and sign for it.',
    'With one issuer the fault has no effect, so no test finds it. It is there from the day a second key is added.',
  ],
  defence:
    'Compare iss with the one issuer you expect, character by character, and check that the key that fitted belongs to that issuer.',
  bcp: ['3.8'],
  clauses: [rfc(7519, '4.1.1')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'iss',
      because: 'The partner’s signature is right, but iss is not the issuer this service expects.',
    },
    strict: {
      outcome: 'refuse',
      at: 'iss',
      because: 'The partner’s signature is right, but iss is not the issuer this service expects.',
    },
  },
};

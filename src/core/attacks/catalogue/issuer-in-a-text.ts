import { rfc } from '../../jwt/clause.ts';
import { ISSUER, PARTNER } from '../../service/settings/company.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const issuerInAText: Attack = {
  id: 'issuer-in-a-text',
  name: 'A text that contains the issuer',
  group: 'claims',
  setting: 'two-issuers',
  precondition: 'The verifier asks whether the issuer occurs in iss.',
  needs: ['a-second-issuer'],
  goal: 'The partner signs for our issuer, by an address that contains both names.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { iss: `${PARTNER}/${ISSUER}`, role: 'admin' });
    const named = withHeader(claimed, { kid: 'p-1' });
    return {
      moves: [
        {
          say: 'Set iss to an address of the partner that contains ours, and role to admin.',
          token: claimed,
        },
        { say: 'Name the partner’s own key, p-1.', token: named },
        {
          say: 'Sign with that key. The service holds its public half.',
          token: await signWith(named, 'RS256', knows.ownRsa),
        },
      ],
    };
  },
  explanation: [
    'Addresses contain one another easily: as a path, as a query, as the beginning of a longer host name. https://issuer.example.attacker.example begins with our issuer’s name, and belongs to somebody else.',
    'A comparison by includes(), startsWith() or a pattern without its ends is true of all of these.',
  ],
  defence:
    'Compare iss character by character with one configured text. Do not parse it, shorten it or match it.',
  bcp: ['3.8'],
  clauses: [rfc(7519, '4.1.1')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'iss',
      because: 'The text contains the expected name, and is another.',
    },
    strict: {
      outcome: 'refuse',
      at: 'iss',
      because: 'The text contains the expected name, and is another.',
    },
  },
};

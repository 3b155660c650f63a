import { rfc } from '../../jwt/clause.ts';
import { ISSUER, PARTNER } from '../../service/settings/company.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const issuerInAList: Attack = {
  id: 'issuer-in-a-list',
  name: 'A list of issuers',
  group: 'claims',
  setting: 'two-issuers',
  precondition: 'The verifier asks whether the issuer occurs in iss.',
  needs: ['a-second-issuer'],
  goal: 'The partner signs for our issuer, by naming both.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { iss: [PARTNER, ISSUER], role: 'admin' });
    const named = withHeader(claimed, { kid: 'p-1' });
    return {
      moves: [
        { say: 'Set iss to a list of both names, and role to admin.', token: claimed },
        { say: 'Name the partner’s own key, p-1.', token: named },
        {
          say: 'Sign with that key. The service holds its public half.',
          token: await signWith(named, 'RS256', knows.ownRsa),
        },
      ],
    };
  },
  explanation: [
    'Somewhere the check of iss was written with includes(), to allow a few issuers, or to be lenient about a slash at the end.',
    'includes() is true of a list that holds the name and of a longer text that contains it. The sender of the token chooses what iss is, and can put several names into it.',
    'The application then picks one of them. Which one, nobody has decided.',
  ],
  defence: 'iss is one text. Refuse anything else, and compare it character by character.',
  bcp: ['3.8'],
  clauses: [rfc(7519, '4.1.1')],
  cves: [
    {
      id: 'CVE-2025-30144',
      what: 'fast-jwt before 5.0.6: an iss that is a list was accepted when one of its members was allowed',
    },
    { id: 'CVE-2026-75509', what: 'joserfc before 1.7.3: the same, for iss and sub' },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'iss',
      because: 'iss is a list, and a list is not the name that is expected.',
    },
    strict: {
      outcome: 'refuse',
      at: 'iss',
      because: 'iss is a list, and a list is not the name that is expected.',
    },
  },
};

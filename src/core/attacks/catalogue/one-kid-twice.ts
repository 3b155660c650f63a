import { rfc } from '../../jwt/clause.ts';
import { withClaims } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const oneKidTwice: Attack = {
  id: 'one-kid-twice',
  name: 'Two keys by one name',
  group: 'key',
  setting: 'one-kid-twice',
  precondition:
    'Keys of several issuers are kept in one map by kid, and two of them have the same.',
  needs: ['a-second-issuer'],
  goal: 'The partner signs as the issuer, and locks out everybody whom the issuer has signed for.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    return {
      moves: [
        {
          say: 'Change one claim: role becomes admin. kid and iss stay as they are.',
          token: claimed,
        },
        {
          say: 'Sign with the partner’s key, which the partner has called 2026-a, too.',
          token: await signWith(claimed, 'RS256', knows.ownRsa),
        },
      ],
    };
  },
  explanation: [
    'kid is a name that each issuer gives its own keys. Between issuers nothing keeps it unique: short names and dates meet by chance, and a name can be chosen so that they meet.',
    'A cache that files keys by kid alone keeps one of the two. If that is the partner’s, its signatures pass for those of the issuer, and the issuer’s own are refused. See the honest token beside this one.',
    'Two keys by one name are a fault of the configuration, so Strict refuses everything that names them. Pinned takes the first, and asks whose it is.',
  ],
  defence:
    'File keys by issuer and kid together, check after the signature that the key belongs to iss, and refuse sets in which a kid stands twice.',
  bcp: ['3.8'],
  clauses: [rfc(7517, '4.5')],
  cves: [
    {
      id: 'CVE-2025-59936',
      what: 'get-jwks before 11.0.2: a key fetched for one issuer could be found again in the cache for another',
    },
    {
      id: 'GHSA-g6vg-wj8f-48cj',
      what: 'Centrifugo: keys of several issuers were cached by kid alone, so one issuer’s key verified tokens of another',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'signature',
      because: 'It takes the first key of that name, which is the issuer’s, and that did not sign.',
    },
    strict: {
      outcome: 'refuse',
      at: 'ambiguous',
      because: 'Two keys have this name, so it takes neither.',
    },
  },
};

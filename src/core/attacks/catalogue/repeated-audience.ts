import { rfc } from '../../jwt/clause.ts';
import { API, REPORTS } from '../../service/settings/company.ts';
import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const repeatedAudience: Attack = {
  id: 'repeated-audience',
  name: 'aud twice, first and last',
  group: 'form',
  setting: 'careless-issuer',
  precondition: 'The verifier reads the first of two members, and what comes after it the last.',
  needs: ['a-careless-issuer'],
  goal: 'A token for another service is taken for one for this service.',
  forge: async ({ honest, knows }) => {
    const header = JSON.stringify(headerOf(honest));
    const payload = JSON.stringify({
      name: 'NAME',
      ...claimsOf(honest),
      aud: REPORTS,
      role: 'admin',
    }).replace('NAME', `x","aud":"${API}`);
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [
        {
          say: 'Have a token issued for https://reports.example. A display name puts another aud before that.',
          token: token ?? '',
        },
      ],
    };
  },
  explanation: [
    'Two readers, one token: the gate reads the first aud, by a pattern or by a parser that stops when it has found one. The application’s parser takes the last.',
    'JSON does not say what two members of one name mean. RFC 7515 and RFC 7519 do: either refuse, or take the last. Both are sound, as long as everybody does the same.',
    'What was checked is then not what is used. The same happens between a proxy in one language and a service in another.',
  ],
  defence:
    'Refuse a name that stands twice. At the issuer, let a JSON library write the claims, and never put texts together. And let what was checked be the very thing that is used.',
  bcp: [],
  clauses: [rfc(7519, '4'), rfc(7515, '10.12')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'aud',
      because: 'Of two it takes the last, and that is the other service.',
    },
    strict: { outcome: 'refuse', at: 'twice', because: 'aud stands twice.' },
  },
};

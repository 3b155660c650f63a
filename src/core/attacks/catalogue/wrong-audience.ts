import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const wrongAudience: Attack = {
  id: 'wrong-audience',
  name: 'Token for another service',
  group: 'claims',
  setting: 'two-services',
  precondition: 'Two services trust one issuer and one key, and one of them does not look at aud.',
  needs: ['a-token'],
  goal: 'An admin of the reports service, who is a reader here, is admin here too.',
  forge: ({ knows }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Send the token that was issued for https://reports.example. Nothing is changed in it.',
          token: knows.tokens['reports'] ?? '',
        },
      ],
    }),
  explanation: [
    'The issuer signs for every service of the company with the same key. A right signature says that somebody who holds that key signed. Whose key it is, and for whom the token is, are two questions more.',
    'That is what aud is for. In the reports service role: admin means somebody who may edit reports. Read by this API, the same word means somebody who may do everything.',
    'It works the other way round too: whoever runs the least guarded service receives tokens of all its users, and can carry them to the others.',
  ],
  defence:
    'Give every service a name of its own, ask for aud, and refuse a token that does not hold that name. A missing aud is a refusal as well.',
  bcp: ['2.7', '3.9'],
  clauses: [rfc(7519, '4.1.3')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'aud',
      because: 'It was issued for https://reports.example, and this is https://api.example.',
    },
    strict: {
      outcome: 'refuse',
      at: 'aud',
      because: 'It was issued for https://reports.example, and this is https://api.example.',
    },
  },
};

import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const noIat: Attack = {
  id: 'no-iat',
  name: 'A token that does not say since when',
  group: 'revocation',
  setting: 'revoked',
  precondition:
    'One path in the issuer’s code writes no iat, and the verifier takes undefined for a number.',
  needs: ['a-token', 'a-careless-issuer'],
  goal: 'All tokens of u-7 were revoked, and this one goes on.',
  forge: ({ knows }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Send another token of u-7 that was stolen with the first. It has a jti of its own and no iat.',
          token: knows.tokens['undated'] ?? '',
        },
      ],
    }),
  explanation: [
    'To revoke all tokens of a user at once, a list keeps one second: what was issued up to then is over. That second is compared with iat, which RFC 7519 leaves optional.',
    'Where iat is missing, JavaScript compares undefined, which as a number is NaN, and no comparison with NaN is true. “Was it issued before?” is answered no, and the token that says least about itself lives longest.',
    'Turn the question round, so that the doubtful answer refuses: it counts only if it says, as a number, that it was issued later. RFC 9068 asks for iat in every access token.',
  ],
  defence:
    'For a user who stands in the list, refuse unless iat is a number later than the second that was kept.',
  bcp: [],
  clauses: [rfc(7519, '4.1.6'), rfc(9068, '2.2')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'It keeps no list, and asks for no iat, which RFC 7519 leaves optional.',
    },
    strict: {
      outcome: 'refuse',
      at: 'revoked',
      because: 'u-7 stands in its list, and the token does not say that it was issued later.',
    },
  },
};

import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const revoked: Attack = {
  id: 'revoked',
  name: 'Revoked token',
  group: 'revocation',
  setting: 'revoked',
  precondition: 'The verifier looks at the token alone, and at nothing that was said since.',
  needs: ['a-token'],
  goal: 'A stolen token works for half an hour after it was revoked.',
  forge: ({ knows }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Send the token that was revoked ten minutes ago. Nothing is changed in it.',
          token: knows.tokens['stolen'] ?? '',
        },
      ],
    }),
  explanation: [
    'A token carries its own proof, so that no service has to ask anybody. For the same reason nobody can take it back: logging out, changing a password or dismissing a person changes nothing in a text that is already out there.',
    'Until exp it is as good as on the first day. What can be done is to make that day short, or to remember what was revoked and look it up, which is the state that was to be saved.',
    'A look-up by iss and jti is small: it holds only what was revoked and has not ended yet. A second per user, up to which tokens no longer count, revokes all of them at once.',
  ],
  defence:
    'Short lives, and a deny-list by iss and jti, or by user and time of issue, for what cannot wait. Compare a user’s second with iat, not with the clock.',
  bcp: [],
  clauses: [rfc(7519, '4.1.7')],
  cves: [
    {
      id: 'CVE-2020-26892',
      what: 'nats-server before 2.1.9: revocations were compared with the present time and not with the time of issue',
    },
  ],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'It keeps no list: signature and times hold, and a stateless check knows no more.',
    },
    strict: { outcome: 'refuse', at: 'revoked', because: 'iss and jti stand in its list.' },
  },
};

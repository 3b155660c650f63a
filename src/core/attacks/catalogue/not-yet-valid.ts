import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const notYetValid: Attack = {
  id: 'not-yet-valid',
  name: 'Token from tomorrow',
  group: 'claims',
  setting: 'two-services',
  precondition: 'The issuer hands out tokens ahead of time, and the verifier does not look at nbf.',
  needs: ['a-token'],
  goal: 'A token for tomorrow’s shift is used tonight.',
  forge: ({ knows }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Send a token whose nbf is twelve hours from now. Nothing is changed in it.',
          token: knows.tokens['tomorrow'] ?? '',
        },
      ],
    }),
  explanation: [
    'An issuer may sign today what is to count tomorrow: a booked hour, a shift, a key that is to be rolled over. It says so in nbf.',
    'nbf is optional and rare, so a verifier written against one issuer’s tokens often does not know it. RFC 7519 lets an issuer leave it out, but not a reader ignore it.',
  ],
  defence:
    'Where nbf is present, refuse until that second; a minute of leeway for clocks that differ is enough.',
  bcp: [],
  clauses: [rfc(7519, '4.1.5')],
  cves: [],
  sound: {
    pinned: { outcome: 'refuse', at: 'nbf', because: 'Its nbf is twelve hours from now.' },
    strict: { outcome: 'refuse', at: 'nbf', because: 'Its nbf is twelve hours from now.' },
  },
};

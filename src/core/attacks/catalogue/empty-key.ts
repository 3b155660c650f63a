import { rfc } from '../../jwt/clause.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWithText } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const emptyKey: Attack = {
  id: 'empty-key',
  name: 'An empty key',
  group: 'key',
  setting: 'hs256',
  precondition: 'The verifier goes on with an empty key where it finds none.',
  needs: ['a-token'],
  goal: 'u-9 is let in as admin by a token that was signed with nothing.',
  forge: ({ honest }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const named = withHeader(claimed, { kid: 'no-such-key' });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Name a key that does not exist.', token: named },
        { say: 'Sign by HMAC with the empty text.', token: signWithText(named, '') },
      ],
    });
  },
  explanation: [
    'HMAC takes a key of any length, none included. The result looks like every other: 32 bytes that nobody can guess without knowing the key. But everybody knows the empty one.',
    'No one configures an empty key. It comes about: a look-up finds nothing, the nothing is turned into a text so that types fit, and the text is a valid key. Unset environment variables do the same.',
    'The signature then is right. Nothing fails, and no log is written.',
  ],
  defence:
    'When no key is found, refuse, there and then. Refuse empty and short keys when they are loaded, not when they are used.',
  bcp: ['2.2', '3.5'],
  clauses: [rfc(7518, '3.2')],
  cves: [
    {
      id: 'CVE-2019-20933',
      what: 'InfluxDB before 1.7.6: tokens were accepted under an empty shared secret',
    },
    {
      id: 'GHSA-gmvf-9v4p-v8jc',
      what: 'fast-jwt: an empty text from the look-up of a key was taken as the HMAC secret',
    },
    {
      id: 'CVE-2026-49852',
      what: 'joserfc before 1.6.8: HMAC was verified with an empty key or none',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'kid',
      because: 'No key of that name is configured, and without a key nothing goes on.',
    },
    strict: {
      outcome: 'refuse',
      at: 'kid',
      because: 'No key of that name is configured, and without a key nothing goes on.',
    },
  },
};

import { rfc } from '../../jwt/clause.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWithText } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const kidKnownFile: Attack = {
  id: 'kid-known-file',
  name: 'kid names a published file',
  group: 'header',
  setting: 'hs256',
  precondition: 'The verifier opens the file that kid names, and refuses empty keys.',
  needs: ['a-token'],
  goal: 'u-9 signs with the web site’s robots.txt.',
  forge: ({ honest }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const named = withHeader(claimed, { kid: '../www/robots.txt' });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Name, as the key, a file that the same machine shows to everybody.', token: named },
        {
          say: 'Sign by HMAC with the text of that file.',
          token: signWithText(named, 'User-agent: *\nDisallow:\n'),
        },
      ],
    });
  },
  explanation: [
    'When /dev/null was the key, one may have mended the empty key and left the path. There are other files whose content is known: everything the web server shows, and what every system of that kind has installed.',
    'The key is then long, and by no measure weak. It is only that the attacker has it too.',
  ],
  defence:
    'kid is a name to look up in a map, not a part of a path. Taking dots out of it is not enough; a map has no path to leave.',
  bcp: ['3.10'],
  clauses: [rfc(7515, '4.1.4')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'kid',
      because: 'It compares kid with the names of configured keys, and opens nothing.',
    },
    strict: {
      outcome: 'refuse',
      at: 'kid',
      because: 'It compares kid with the names of configured keys, and opens nothing.',
    },
  },
};

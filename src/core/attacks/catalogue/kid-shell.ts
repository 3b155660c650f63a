import { rfc } from '../../jwt/clause.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWithText } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const kidShell: Attack = {
  id: 'kid-shell',
  name: 'kid contains a command',
  group: 'header',
  setting: 'hs256',
  precondition: 'The verifier pastes kid into a command for a shell.',
  needs: ['a-token'],
  goal: 'u-9 runs commands on the server, and signs with what the last of them prints.',
  forge: ({ honest }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const named = withHeader(claimed, { kid: 'x; echo -n mine' });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        {
          say: 'End the command with a semicolon, and write one of your own behind it.',
          token: named,
        },
        { say: 'Sign by HMAC with what yours prints: mine.', token: signWithText(named, 'mine') },
      ],
    });
  },
  explanation: [
    'A script reads the key with a command, and kid is a part of that. To a shell a semicolon ends a command, and what follows is the next.',
    'That the token is let in is the smaller half of it. The command has run, as the service’s user, whether or not the signature fits; this attacker only chose to print a key.',
  ],
  defence: 'Start no shell with anything from outside in its command. Look kid up in a map.',
  bcp: ['3.10'],
  clauses: [rfc(7515, '4.1.4')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'kid',
      because: 'It compares kid with the names of configured keys, and runs nothing.',
    },
    strict: {
      outcome: 'refuse',
      at: 'kid',
      because: 'It compares kid with the names of configured keys, and runs nothing.',
    },
  },
};

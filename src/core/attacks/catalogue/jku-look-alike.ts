import { rfc } from '../../jwt/clause.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const jkuLookAlike: Attack = {
  id: 'jku-look-alike',
  name: 'An address that begins right',
  group: 'header',
  setting: 'own-server',
  precondition: 'The verifier allows any jku that begins with the issuer’s name.',
  needs: ['a-token', 'own-keys', 'own-server'],
  goal: 'Anybody with a web server and a suitable name signs as the issuer.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const pointed = withHeader(claimed, {
      kid: 'mine',
      jku: 'https://issuer.example.attacker.example/jwks.json',
    });
    return {
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        {
          say: 'Name a key set at a host that begins like the issuer’s and ends like yours.',
          token: pointed,
        },
        { say: 'Sign with your key.', token: await signWith(pointed, 'RS256', knows.ownRsa) },
      ],
    };
  },
  explanation: [
    'A list of allowed beginnings looks like a list of allowed places. But names of hosts are read from the end: issuer.example.attacker.example is a machine of attacker.example, and whoever has that domain can call it so.',
    'With a slash behind the host the list would be right about this one, and still let in every file that users may put on that host, and every redirect.',
  ],
  defence:
    'Compare the whole address. Where that cannot be, take it apart as a browser does and compare scheme, host and port, each as a whole.',
  bcp: ['2.9', '3.10'],
  clauses: [rfc(7515, '4.1.2')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'kid',
      because: 'No configured key is called mine, and nobody is asked for more.',
    },
    strict: {
      outcome: 'refuse',
      at: 'kid',
      because: 'No configured key is called mine, and nobody is asked for more.',
    },
  },
};

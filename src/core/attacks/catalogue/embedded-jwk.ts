import { rfc } from '../../jwt/clause.ts';
import { publicJwk } from '../../jwt/keys/public-jwk.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const embeddedJwk: Attack = {
  id: 'embedded-jwk',
  name: 'A key that the token brings along',
  group: 'header',
  setting: 'rs256',
  precondition: 'The verifier takes the key from the token’s header, where there is one.',
  needs: ['a-token', 'own-keys'],
  goal: 'Anybody who can make a key pair signs as the issuer.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const pointed = withHeader(claimed, { jwk: publicJwk(knows.ownRsa) });
    return {
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Put a public key of your own into the header, as jwk.', token: pointed },
        {
          say: 'Sign with the private key that belongs to it.',
          token: await signWith(pointed, 'RS256', knows.ownRsa),
        },
      ],
    };
  },
  explanation: [
    'The header may carry the public key that the signature is by. The standard has the member for protocols in which a sender proves that it holds some key, whichever that is.',
    'Checked with its own key, every token is right. It proves that whoever wrote the key also wrote the token, and nothing about who that was.',
    'The check is real, its result is true, and it answers a question that nobody asked.',
  ],
  defence:
    'Take keys from the configuration alone. If a protocol needs the jwk of the header, compare it with a key that you know already.',
  bcp: ['3.8'],
  clauses: [rfc(7515, '4.1.3')],
  cves: [
    {
      id: 'CVE-2018-0114',
      what: 'node-jose before 0.11.0: tokens were verified with a key embedded in their header',
    },
    {
      id: 'CVE-2026-27962',
      what: 'Authlib before 1.6.9: called without a key, it took the one in the header',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'signature',
      because: 'It checks with the configured key, which did not sign; the jwk is not read.',
    },
    strict: {
      outcome: 'refuse',
      at: 'signature',
      because: 'It checks with the configured key, which did not sign; the jwk is not read.',
    },
  },
};

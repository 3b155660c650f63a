import { rfc } from '../../jwt/clause.ts';
import { withClaims } from '../../service/tokens/parts.ts';
import { signWith } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const privateKeyPublished: Attack = {
  id: 'private-key-published',
  name: 'The private key in the key set',
  group: 'key',
  setting: 'private-in-set',
  precondition: 'The issuer exported its key pair, and published the export.',
  needs: ['a-token', 'public-key'],
  goal: 'Whoever reads the key set is the issuer.',
  forge: async ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    return {
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        {
          say: 'Fetch the published key set. The key in it has a d: sign with that.',
          token: await signWith(claimed, 'RS256', knows.publicJwk ?? {}),
        },
      ],
    };
  },
  explanation: [
    'A JWK of a private key is the JWK of the public key and a few members more. Libraries export the whole of it when asked for the key, and every verifier reads it without complaint: it takes n and e and leaves the rest.',
    'So nothing breaks. The key set works, tokens verify, and the private key is on the web, in caches and in archives.',
    'No check of the token helps, as the signature is the issuer’s own. But a verifier that meets the private half of a key knows that the key is spent, and can say so. Strict does.',
  ],
  defence:
    'Publish what a function for public keys gives, and test that no member named d is in it. When one was: make a new key, and let the old one go everywhere.',
  bcp: [],
  clauses: [rfc(7517, '9.2')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because:
        'It was signed with the issuer’s key; that it was not the issuer who did so cannot be seen.',
    },
    strict: {
      outcome: 'refuse',
      at: 'key-private',
      because: 'The configured key holds its private half, so anybody may have signed with it.',
    },
  },
};

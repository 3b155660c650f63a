import { rfc } from '../../jwt/clause.ts';
import { P256_ORDER, ecdsaOf, withEcdsa } from '../../service/tokens/ecdsa.ts';
import type { Attack } from '../attack.ts';

export const revokedTwin: Attack = {
  id: 'revoked-twin',
  name: 'A revoked token with its other signature',
  group: 'revocation',
  setting: 'revoked',
  precondition:
    'Tokens are signed by ECDSA, and the deny-list keeps them as texts or as hashes of texts.',
  needs: ['a-token'],
  goal: 'The thief of a revoked token of u-7 is let in again, without touching header, claims or base64url.',
  forge: ({ honest, knows }) => {
    const stolen = knows.tokens['stolen'] ?? honest;
    const { r, s } = ecdsaOf(stolen);
    return Promise.resolve({
      moves: [
        { say: 'The stolen token stands in the list.', token: stolen },
        {
          say: 'Replace the second half of the signature, s, by n − s. That fits as well.',
          token: withEcdsa(stolen, r, P256_ORDER - s),
        },
      ],
    });
  },
  explanation: [
    'If (r, s) is a right ECDSA signature, so is (r, n − s), where n is the order of the curve. Anybody can compute it; it takes one subtraction and no key.',
    'So every ES256 token has a twin with other letters and the same claims. Here reading base64url strictly does not help: both are canonical, and both are what a signer might have made.',
    'It is tempting to accept only the smaller s. WebCrypto and most signers do not care which one they make, and no clause of JOSE asks them to: about half of all honest tokens would be turned away.',
  ],
  defence:
    'Key the list by iss and jti, which are signed. Do not ask for a small s from signers that you do not control; Ed25519 has no such twin.',
  bcp: [],
  clauses: [rfc(7518, '3.4'), rfc(7519, '4.1.7')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'It keeps no list: signature and times hold, and a stateless check knows no more.',
    },
    strict: {
      outcome: 'refuse',
      at: 'revoked',
      because:
        'The signature is another, but iss and jti are the same, and they stand in the list.',
    },
  },
};

import { rfc } from '../../jwt/clause.ts';
import { P256_ORDER, ecdsaOf, withEcdsa } from '../../service/tokens/ecdsa.ts';
import type { Attack } from '../attack.ts';

export const highS: Attack = {
  id: 'high-s',
  name: 'An honest signature with a large s',
  group: 'signature',
  setting: 'es256',
  precondition:
    'The verifier, to be rid of ECDSA’s twins, takes only signatures with the smaller s.',
  needs: ['nothing'],
  goal: 'Nobody attacks: where it is refused, about every second honest token is.',
  honest: true,
  forge: ({ honest }) => {
    const { r, s } = ecdsaOf(honest);
    const larger = s > P256_ORDER - s ? s : P256_ORDER - s;
    return Promise.resolve({
      moves: [
        {
          say: 'Take the token with the larger of the two s that fit. The issuer makes either, as chance will have it.',
          token: withEcdsa(honest, r, larger),
        },
      ],
    });
  },
  explanation: [
    'Of the two numbers s and n − s that fit, a signer may give either. Bitcoin agreed on the smaller one, so that a transaction has one text only, and libraries made for it refuse the other.',
    'JOSE agreed on nothing of the kind. A verifier that borrows the rule refuses about half of what honest issuers sign, at random, and the same user gets in at the next try.',
    'No column of this bench does it: a verifier that refuses every second honest token could not show that it lets one in.',
  ],
  defence: 'Accept both, and recognise tokens by iss and jti rather than by their text.',
  bcp: [],
  clauses: [rfc(7518, '3.4')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'The signature is right; s may be large.',
    },
    strict: {
      outcome: 'accept',
      at: 'accepted',
      because: 'The signature is right; s may be large.',
    },
  },
};

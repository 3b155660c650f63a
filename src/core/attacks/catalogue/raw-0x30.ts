import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const raw0x30: Attack = {
  id: 'raw-0x30',
  name: 'An honest signature that begins with 0x30',
  group: 'signature',
  setting: 'es256',
  precondition: 'The verifier guesses by the first byte whether a signature is DER.',
  needs: ['nothing'],
  goal: 'Nobody attacks: one honest token in 256 is refused, and works again when it is renewed.',
  honest: true,
  forge: ({ honest, knows }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Take a token that the issuer signed properly. Its r happens to begin with 0x30.',
          token: knows.tokens['unlucky'] ?? honest,
        },
      ],
    }),
  explanation: [
    'DER begins with 0x30. So does one raw signature in 256, because r is as good as random.',
    'A verifier that tells the two apart by that byte refuses these honest tokens. Nobody can repeat the failure: the next token of the same user begins with another byte.',
  ],
  defence: 'Do not guess. ES256 is 64 bytes, r and s; anything else is refused by its length.',
  bcp: [],
  clauses: [rfc(7518, '3.4')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'It is honest, and no byte of a signature means anything by itself.',
    },
    strict: {
      outcome: 'accept',
      at: 'accepted',
      because: 'It is honest, and no byte of a signature means anything by itself.',
    },
  },
};

import { rfc } from '../../jwt/clause.ts';
import { withClaims } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const editedClaims: Attack = {
  id: 'edited-claims',
  name: 'Edited claims, old signature',
  group: 'signature',
  setting: 'rs256',
  precondition: 'The application reads the claims without verifying: it decodes.',
  needs: ['a-token'],
  goal: 'u-9 is let in as admin by a token that was edited in a text box.',
  forge: ({ honest }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Change one claim: role becomes admin. Leave the rest, signature included.',
          token: withClaims(honest, { role: 'admin' }),
        },
      ],
    }),
  explanation: [
    'Decoding a token is reading: it needs no key and proves nothing. Libraries offer it beside verifying; it is the shorter call of the two, and it gives the same claims.',
    'It passes every test that uses honest tokens. Only a forged one shows the difference.',
  ],
  defence:
    'Let nothing but a verified token hand out claims. If your library can only decode, it is not a verifier.',
  bcp: ['3.3'],
  clauses: [rfc(7519, '7.2')],
  cves: [],
  sound: {
    pinned: { outcome: 'refuse', at: 'signature', because: 'The signature is of the old claims.' },
    strict: { outcome: 'refuse', at: 'signature', because: 'The signature is of the old claims.' },
  },
};

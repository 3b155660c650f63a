import { rfc } from '../../jwt/clause.ts';
import { encodeUtf8 } from '../../jwt/utf8.ts';
import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const invalidUtf8: Attack = {
  id: 'invalid-utf8',
  name: 'Bytes that are no text',
  group: 'form',
  setting: 'careless-issuer',
  precondition:
    'The issuer stores names as bytes and signs them as they are, and the verifier’s decoder forgives.',
  needs: ['a-careless-issuer'],
  goal: 'Two users whose names differ in bytes that are no text become one.',
  forge: async ({ honest, knows }) => {
    const header = JSON.stringify(headerOf(honest));
    const payload = encodeUtf8(JSON.stringify({ ...claimsOf(honest), sub: 'u-9~' })).map((byte) =>
      byte === 0x7e ? 0xff : byte,
    );
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [
        {
          say: 'Register under a name that ends in a byte which is no UTF-8, and have a token issued.',
          token: token ?? '',
        },
      ],
    };
  },
  explanation: [
    'Most decoders do not fail on bytes that are no UTF-8. They put U+FFFD in their place, a question mark in a box, and go on.',
    'To the issuer u-9 with the byte FF and u-9 with the byte FE are two users. After such a decoder both are u-9 and a box.',
    'The signature is about the bytes and is right; what was read is something else.',
  ],
  defence: 'Decode so that it fails (in JavaScript: fatal: true), and refuse.',
  bcp: ['3.7'],
  clauses: [rfc(7519, '7.2')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'form',
      because: 'The payload is no UTF-8, so it is no JSON.',
    },
    strict: {
      outcome: 'refuse',
      at: 'form',
      because: 'The payload is no UTF-8, so it is no JSON.',
    },
  },
};

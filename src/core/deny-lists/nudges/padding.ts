import type { Nudge } from '../nudge.ts';
import { signatureOf } from './signature-of.ts';

/** `=` to a multiple of four characters, as base64 has it and JWS has not (RFC 7515 §2). */
export const padding: Nudge = {
  id: 'padding',
  title: 'Padding: = at the end',
  because:
    'Plain base64 fills up with = to a multiple of four characters. A JWT has none, but a decoder made for both skips it.',
  travels: undefined,
  others: (token) => {
    const missing = -signatureOf(token).length & 3;
    return missing === 0 ? [] : [token + '='.repeat(missing)];
  },
};

import { withSignature } from '../../service/tokens/parts.ts';
import type { Nudge } from '../nudge.ts';
import { spellings } from '../spellings.ts';
import { signatureOf } from './signature-of.ts';

/** The last character of the signature carries six bits, of which two or four are of no byte. */
export const trailingBits: Nudge = {
  id: 'trailing-bits',
  title: 'Another last character',
  because:
    'Base64url writes six bits to a character. The bytes of the signature end inside the last one, and the bits left over in it mean nothing: most decoders drop them.',
  travels: undefined,
  others: (token) =>
    spellings(signatureOf(token))
      .map((signature) => withSignature(token, signature))
      .filter((other) => other !== token),
};

import { P256_ORDER, ecdsaOf, withEcdsa } from '../../service/tokens/ecdsa.ts';
import { headerOf } from '../../service/tokens/parts.ts';
import type { Nudge } from '../nudge.ts';

/** (r, s) becomes (r, n − s): verification computes a point from s and compares its x, and a point and its negative share that. */
export const otherS: Nudge = {
  id: 'other-s',
  title: 'ECDSA: n − s instead of s',
  because:
    'An ES256 signature is two numbers, r and s. Where (r, s) verifies, (r, n − s) does too, n being the order of the curve. No key is needed for the subtraction, and both are spelt as they should be.',
  travels: undefined,
  others: (token) => {
    if (headerOf(token)['alg'] !== 'ES256') return [];
    const { r, s } = ecdsaOf(token);
    return [withEcdsa(token, r, P256_ORDER - s)];
  },
};

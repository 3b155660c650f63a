import type { Nudge } from '../nudge.ts';
import { signatureOf } from './signature-of.ts';

/** One space in the middle of the signature. */
export const spaceInside: Nudge = {
  id: 'space-inside',
  title: 'A space inside the signature',
  because:
    'Base64 in mails is broken into lines, so many decoders skip white space wherever it stands; atob, which browsers have built in, does.',
  travels:
    'From an Authorization header most servers read up to the space. From a form, a JSON body or a query parameter it arrives whole.',
  others: (token) => {
    const half = signatureOf(token).length >> 1;
    return half === 0 ? [] : [`${token.slice(0, -half)} ${token.slice(-half)}`];
  },
};

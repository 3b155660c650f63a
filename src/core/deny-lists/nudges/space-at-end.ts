import type { Nudge } from '../nudge.ts';

/** One space behind the token. */
export const spaceAtEnd: Nudge = {
  id: 'space-at-end',
  title: 'A space at the end',
  because: 'The same decoders skip it here too.',
  travels:
    'HTTP takes white space off the end of a header’s value before anybody sees it (RFC 9110 §5.5). In a form, a JSON body or a query parameter it arrives.',
  others: (token) => [`${token} `],
};

import type { Story } from '../story.ts';

export const ignoredExpiry: Story = {
  id: 'ignored-expiry',
  title: 'Expiry, ignored',
  attack: 'expired',
  verifier: 'ignores-exp',
  question:
    'A token of u-9 from two hours ago turns up in an old log. It ended an hour ago, and not a character of it was changed. What does this verifier do with it?',
  right: 'Lets it in: everything that it asks is as true as on the first day.',
  rules: [
    {
      id: 'signature-ends',
      answer: 'Refuses it: after exp the signature does not hold any more.',
      rule: 'a signature ends with the token',
      bet: { mark: 'signature' },
      reveal:
        'It holds for ever: the same bytes and the same key. The end of a token is a number among the claims, and the signature merely keeps the number as it is.',
    },
    {
      id: 'always-checked',
      answer: 'Refuses it: exp is always checked.',
      rule: 'a verifier checks exp',
      bet: { missing: 'a comparison of exp with the clock' },
      reveal:
        'A verifier checks what is written in it. No line here has a clock. One option, set to get an old test through, takes the line out of a library just as well.',
    },
  ],
  fix: 'Compare exp with the clock',
  takeaway:
    'A token does not end by itself. Somebody compares a number with a clock, or nobody does.',
  transfer: {
    question:
      'The mended verifier meets a token of the same issuer that has no exp at all. What does it do?',
    answers: [
      {
        id: 'for-ever',
        words: 'Lets it in: what has no end is not over.',
        right: false,
        reveal:
          'Many libraries would: they check exp where they find it. This line asks for a number, and undefined is none.',
      },
      {
        id: 'refused',
        words: 'Refuses it: it asks for a number that lies ahead, and there is none.',
        right: true,
        reveal:
          'Yes, and that is a choice: RFC 7519 leaves exp optional. A verifier that does not require it accepts tokens that never end.',
      },
      {
        id: 'throws',
        words: 'Breaks down: there is nothing to compare.',
        right: false,
        reveal:
          'The comparison asks for the type first. A missing claim is an answer like any other.',
      },
    ],
    shows: [
      { attack: 'no-exp', verifier: 'fixed' },
      { attack: 'no-exp', verifier: 'exp-if-present' },
    ],
  },
};

import type { Story } from '../story.ts';

export const algNone: Story = {
  id: 'alg-none',
  title: 'alg: none',
  attack: 'alg-none',
  verifier: 'header-alg',
  question:
    'User u-9 turns role into admin, writes alg: none into the header and drops the signature. What does this verifier do with it?',
  right: 'Lets it in as admin: the header says that there is nothing to check.',
  rules: [
    {
      id: 'empty-signature',
      answer: 'Refuses it: the signature is missing, so the check of the signature fails.',
      rule: 'no signature, no entry',
      bet: { mark: 'signature' },
      reveal:
        'That line would have refused it. It is never reached: the answer was given above it, by a line that believes the header.',
    },
    {
      id: 'long-closed',
      answer: 'Refuses it: that hole was closed everywhere, years ago.',
      rule: 'everybody has closed it by now',
      bet: { missing: 'a check that somebody else once added' },
      reveal:
        'What decides is the code in front of you, not the history of the hole. It comes back wherever somebody lets the token choose how it is checked.',
    },
    {
      id: 'needs-a-key',
      answer: 'Refuses it: without the issuer’s key nobody can make a token that it takes.',
      rule: 'every token needs a key',
      bet: { mark: 'kid' },
      reveal:
        'The key is looked up further down. With none there is no key to look up, and this verifier has already said yes.',
    },
  ],
  fix: 'Compare alg with the configured algorithm first',
  takeaway: 'The sender of a token was asked how to check it. Ask your configuration.',
  transfer: {
    question:
      'A colleague mends it another way: if (header.alg === "none") it refuses, and everything else stays as it is. Does that close the hole?',
    answers: [
      {
        id: 'yes',
        words: 'Yes: none is refused, and none was the problem.',
        right: false,
        reveal:
          'One spelling is refused. The problem was that a text from the token chooses what is checked, and there are more texts than one.',
      },
      {
        id: 'no',
        words: 'No: some other word in its place gets the same result.',
        right: true,
        reveal:
          'Write nOnE, or a name that no check goes by. A list of what is forbidden is never complete.',
      },
      {
        id: 'only-slower',
        words: 'Yes, but it has to be written in every service.',
        right: false,
        reveal: 'Written everywhere, it would fail everywhere: it forbids one word.',
      },
    ],
    shows: [
      { attack: 'none-in-other-letters', verifier: 'blocklist-none' },
      { attack: 'none-in-other-letters', verifier: 'fixed' },
    ],
  },
};

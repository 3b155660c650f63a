import type { Story } from '../story.ts';

export const headerTrusting: Story = {
  id: 'header-trusting',
  title: 'Trusts the header, but for one word',
  attack: 'none-in-other-letters',
  verifier: 'blocklist-none',
  question:
    'Somebody has heard of alg: none, and this verifier refuses it. User u-9 turns role into admin, writes nOnE instead, and drops the signature. What does it do with that?',
  right: 'Lets it in as admin: the word is not forbidden, and no check goes by that name.',
  rules: [
    {
      id: 'same-word',
      answer: 'Refuses it: nOnE is none.',
      rule: 'a word is the same in large and small letters',
      bet: { mark: 'alg' },
      reveal:
        'To a person it is. The line compares letter by letter, as the standard asks, and for these letters it has nothing to say.',
    },
    {
      id: 'unknown-is-refused',
      answer: 'Refuses it: an algorithm that it does not know cannot be checked.',
      rule: 'what is unknown is refused',
      bet: { mark: 'signature' },
      reveal:
        'Read that line again: it runs for names that are known. For any other name the check is left out, and leaving it out refuses nobody.',
    },
  ],
  fix: 'Ask for the one word that is allowed',
  takeaway:
    'What is not allowed must be refused. A list of what is forbidden lets the rest of the world in.',
  transfer: {
    question:
      'The team adds nOnE, NONE and the thirteen other spellings to what it forbids. And now?',
    answers: [
      {
        id: 'complete',
        words: 'Now it is complete: there are sixteen spellings.',
        right: false,
        reveal: 'There are sixteen spellings of none. There is no end to names that are not none.',
      },
      {
        id: 'any-name',
        words: 'Any made-up name gets in, HS257 for example.',
        right: true,
        reveal:
          'Yes. It was never about the word none, but about what happens to a name that nobody thought of.',
      },
      {
        id: 'rs-only',
        words: 'Only a token signed by RS256 gets in.',
        right: false,
        reveal:
          'That is what the mended line says. A longer list of forbidden names says something else.',
      },
    ],
    shows: [
      { attack: 'unknown-alg', verifier: 'blocklist-none' },
      { attack: 'unknown-alg', verifier: 'fixed' },
    ],
  },
};

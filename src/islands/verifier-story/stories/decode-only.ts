import type { Story } from '../story.ts';

export const decodeOnly: Story = {
  id: 'decode-only',
  title: 'Decoded, not verified',
  attack: 'edited-claims',
  verifier: 'decode-only',
  question:
    'User u-9 opens the token in a text box, turns role into admin, and leaves the old signature where it is. What does this verifier do with it?',
  right: 'Lets it in as admin: it reads the claims and asks no key.',
  rules: [
    {
      id: 'damaged',
      answer: 'Refuses it: a token that was changed can no longer be read.',
      rule: 'what is changed no longer decodes',
      bet: { mark: 'form' },
      reveal:
        'Reading undoes base64url and parses JSON, part by part. Both parts are still in order, and neither knows of the signature beside it.',
    },
    {
      id: 'checked-by-itself',
      answer: 'Refuses it: reading the claims includes checking the signature.',
      rule: 'whoever hands out claims has checked them',
      bet: { missing: 'a check of the signature' },
      reveal:
        'Look for a key: no line has one. decode() and verify() stand side by side in most libraries, take the same token and give the same claims for every honest one. Only a forged token tells them apart.',
    },
  ],
  fix: 'Ask for the signature before handing on the claims',
  takeaway: 'Reading a token proves nothing. A key has to be asked, or anybody can write it.',
  transfer: {
    question: 'With that line in place, which of these does the mended verifier still let in?',
    answers: [
      {
        id: 'unsigned',
        words: 'An unsigned token whose header says alg: none.',
        right: false,
        reveal:
          'Not that one: the line compares alg with the configured one before it asks the key.',
      },
      {
        id: 'expired',
        words: 'A token of u-9 that expired an hour ago.',
        right: true,
        reveal:
          'Yes. A right signature says that the issuer’s key signed these claims, not that they still hold. Nobody looks at exp here.',
      },
      {
        id: 'nothing',
        words: 'Neither: a signed token is a good token.',
        right: false,
        reveal: 'The signature was one question of three. The claims are still taken as they come.',
      },
    ],
    shows: [
      { attack: 'alg-none', verifier: 'fixed' },
      { attack: 'expired', verifier: 'fixed' },
    ],
  },
};

import type { Story } from '../story.ts';

export const skippedAudience: Story = {
  id: 'skipped-audience',
  title: 'Neither for whom nor from whom',
  attack: 'wrong-audience',
  verifier: 'skips-aud-iss',
  question:
    'At the reports service u-9 is an admin; at this API, a reader. One issuer signs for both. User u-9 sends the API the token that was meant for reports. What does this verifier do with it?',
  right: 'Lets it in as admin: the key fits, and nobody asks whom the token is for.',
  rules: [
    {
      id: 'other-key',
      answer: 'Refuses it: a token for another service is signed with another key.',
      rule: 'each service has a key of its own',
      bet: { mark: 'signature' },
      reveal:
        'The key belongs to the issuer, not to the service. It signs for everybody who trusts it, and so the signature is right.',
    },
    {
      id: 'other-kind',
      answer: 'Refuses it: the type of token is another.',
      rule: 'typ says what a token is for',
      bet: { mark: 'typ' },
      reveal:
        'typ says what kind of token it is, and this is an access token like any other. Whom it is for stands in aud.',
    },
  ],
  fix: 'Ask whether aud holds our name',
  takeaway:
    'A right signature says that a key we hold has signed. Whose key it is, and for whom the token is, are two questions more.',
  transfer: {
    question:
      'The service also trusts a partner, for other things, and holds its key. The partner signs a token for user u-9, role admin, with our API as its audience. What does the mended verifier do?',
    answers: [
      {
        id: 'aud-refuses',
        words: 'Refuses it: the audience was checked, that was the hole.',
        right: false,
        reveal:
          'The audience is ours, and the check is content. It is the other half that is missing.',
      },
      {
        id: 'iss-missing',
        words: 'Lets it in: nobody compares iss, nor asks whose key it was.',
        right: true,
        reveal:
          'Yes. The partner’s u-9 is somebody else. Bind every key to its issuer, and compare iss, before a name in a token means anybody.',
      },
      {
        id: 'kid-refuses',
        words: 'Refuses it: the partner’s key is not the issuer’s.',
        right: false,
        reveal:
          'It is one of the keys that this service holds, and any of them is good enough for this line.',
      },
    ],
    shows: [
      { attack: 'wrong-issuer', verifier: 'fixed' },
      { attack: 'wrong-issuer', verifier: 'pinned' },
    ],
  },
};

import type { Story } from '../story.ts';

export const confusion: Story = {
  id: 'confusion',
  title: 'A public key as a password',
  attack: 'rs-hs-confusion',
  verifier: 'confusable-key',
  question:
    'The issuer signs by RS256 and publishes its key. User u-9 turns role into admin, writes alg: HS256 into the header, and signs by HMAC with the text of that published key. What does this verifier do with it?',
  right: 'Lets it in as admin: HMAC with that same text comes out right.',
  rules: [
    {
      id: 'only-checks',
      answer: 'Refuses it: a public key can check a signature, it cannot make one.',
      rule: 'a public key cannot sign',
      bet: { mark: 'signature' },
      reveal:
        'As an RSA key it cannot. HMAC knows no RSA keys, only bytes, and whoever checks with some bytes can sign with them too. The verifier was told to use the text of the key as such bytes.',
    },
    {
      id: 'strong-list',
      answer: 'Refuses it: the list allows only strong algorithms, and none is not on it.',
      rule: 'a list of strong algorithms is a list of safe ones',
      bet: { mark: 'alg' },
      reveal:
        'All four on the list are strong, each with a key of its own kind. The list does not say which key goes with which, so the token says it.',
    },
  ],
  fix: 'Let the list have one entry: the configured algorithm',
  takeaway: 'A key is for one algorithm. Whoever leaves that open lets the sender pair them.',
  transfer: {
    question:
      'Instead of mending the verifier, the issuer stops publishing its key. The old verifier keeps its copy. Is it safe now?',
    answers: [
      {
        id: 'secret-now',
        words: 'Yes: a key that nobody can read is a secret.',
        right: false,
        reveal:
          'It was never made to be one. From one ES256 token the public key can be computed, and from two RS256 tokens too.',
      },
      {
        id: 'from-tokens',
        words: 'No: the public key can be worked out from tokens.',
        right: true,
        reveal:
          'The public key is in the signatures, so to speak. Hiding it costs your partners more than the attacker.',
      },
      {
        id: 'until-leaked',
        words: 'Yes, until somebody leaks the file.',
        right: false,
        reveal: 'No leak is needed. Every user who has a token of their own has enough.',
      },
    ],
    shows: [{ attack: 'es-hs-recovered-key', verifier: 'confusable-key' }],
  },
};

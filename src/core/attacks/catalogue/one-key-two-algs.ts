import type { Attack } from '../attack.ts';

export const oneKeyTwoAlgs: Attack = {
  id: 'one-key-two-algs',
  name: 'One key, two algorithms',
  group: 'key',
  setting: 'shared-key',
  precondition:
    'One RSA key signs two kinds of text by two algorithms, and the verifier takes either.',
  needs: ['a-token', 'a-careless-issuer'],
  goal: 'A customer is let in as admin with a receipt that the issuer itself has signed.',
  forge: ({ knows }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Order something, and have these claims written into the receipt. The issuer signs it by PS256.',
          token: knows.tokens['receipt'] ?? '',
        },
      ],
    }),
  explanation: [
    'An RSA key can sign by RS256 and by PS256, and encrypt besides. Nothing in the key says which of these it was meant for. So it gets used for all of them, by teams that do not know of each other.',
    'What one of them signs, another can be made to check. Here the receipts are less guarded than the access tokens, and it takes the weakest of all signers to make a token.',
    'The signature is real and the issuer’s own. The only difference left is the algorithm, and a verifier that takes either has given it away.',
  ],
  defence:
    'One key, one algorithm, one use. Bind the algorithm to the key in the verifier’s configuration, and give each kind of token a key of its own.',
  bcp: ['3.1', '3.12'],
  clauses: [],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'alg',
      because: 'The receipt says PS256, and access tokens are signed by RS256.',
    },
    strict: {
      outcome: 'refuse',
      at: 'alg',
      because: 'The receipt says PS256, and access tokens are signed by RS256.',
    },
  },
};

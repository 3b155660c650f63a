import type { Attack } from '../attack.ts';

export const keyOfAnotherUse: Attack = {
  id: 'key-of-another-use',
  name: 'The key is right, its use is not',
  group: 'key',
  setting: 'receipt-key',
  precondition:
    'The issuer’s key set holds keys for several uses, and a signer of one of them does what it is asked to.',
  needs: ['a-token', 'a-careless-issuer'],
  goal: 'A customer is let in as admin by the key for receipts.',
  forge: ({ knows }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Order something, have these claims written into the receipt, and ask for RS256.',
          token: knows.tokens['receipt'] ?? '',
        },
      ],
    }),
  explanation: [
    'A key set is published per issuer, not per use: the key for receipts stands beside the key for access tokens. Both belong to the same issuer, and a verifier that looks up kid finds either.',
    'The set does say what each key is for: alg says PS256 for this one. A verifier that compares only the token’s alg with its own setting never reads that, and RS256 with an RSA key works.',
    'RFC 8725 wants one algorithm for each key, and wants that checked when the key is used. Pinned asks the key for its alg, and its configuration says it. Where a key is a text, a file or an entry in a map, there is nothing left to ask.',
  ],
  defence:
    'Check alg (and use or key_ops) of the key that kid leads to, not only alg of the token. Leave keys for other uses out of the configuration.',
  bcp: ['3.1'],
  clauses: [],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'key-alg',
      because: 'The configuration says of this key that it is for PS256.',
    },
    strict: {
      outcome: 'refuse',
      at: 'key-alg',
      because: 'The configuration says of this key that it is for PS256.',
    },
  },
};

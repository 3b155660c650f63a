import type { Attack } from '../attack.ts';

export const mislabelledAlg: Attack = {
  id: 'mislabelled-alg',
  name: 'The header names another algorithm',
  group: 'algorithm',
  setting: 'shared-key',
  precondition:
    'The verifier checks by its own algorithm and does not compare that with the header.',
  needs: ['a-token', 'a-careless-issuer'],
  goal: 'A receipt that everybody else takes for a receipt is let in as an access token.',
  forge: ({ knows }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Have these claims written into a receipt. Its header says PS256, its signature is by RS256.',
          token: knows.tokens['mislabelled'] ?? '',
        },
      ],
    }),
  explanation: [
    'To take the algorithm from the configuration is right, and what alg says is then not needed to check the signature. So it is left out. But others read it: a gateway, a log, a rule that tells receipts from access tokens by their alg.',
    'To them this token says PS256. To a verifier that never looks it is an access token by RS256, with a signature that fits. Two readers of one token disagree about what it is.',
    'It is the gentle half of a worse fault: to compare alg with a list, and then check by whatever the key says. The name that was allowed is then not what was run.',
  ],
  defence:
    'Do both: check by the configured algorithm, and refuse a token whose alg is not exactly that.',
  bcp: ['3.1'],
  clauses: [],
  cves: [
    {
      id: 'CVE-2026-48523',
      what: 'PyJWT 2.9.0 to 2.12.1: alg of the header was compared with the list of allowed ones, but the check ran by the algorithm of the key',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'alg',
      because: 'The signature is by RS256, but the header says PS256, and the two must agree.',
    },
    strict: {
      outcome: 'refuse',
      at: 'alg',
      because: 'The signature is by RS256, but the header says PS256, and the two must agree.',
    },
  },
};

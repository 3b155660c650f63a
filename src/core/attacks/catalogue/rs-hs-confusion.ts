import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWithText } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const rsHsConfusion: Attack = {
  id: 'rs-hs-confusion',
  name: 'RS256 to HS256 with the public key',
  group: 'algorithm',
  setting: 'rs256',
  precondition:
    'The verifier lets the header choose the algorithm, and hands every algorithm the same key text.',
  needs: ['a-token', 'public-key'],
  goal: 'u-9 is let in as admin by a token signed with a key that everybody has.',
  forge: ({ honest, knows }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const renamed = withHeader(claimed, { alg: 'HS256' });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Set alg to HS256.', token: renamed },
        {
          say: 'Sign by HMAC. The secret is the issuer’s public key, as published, line breaks and all.',
          token: signWithText(renamed, knows.publicPem),
        },
      ],
    });
  },
  explanation: [
    'RS256 has two keys: one signs and stays at home, one checks and is published. HS256 has one key that does both.',
    'A verifier that keeps its key as a text, and lets the header choose, can be told to run HMAC with that text. The text is the published key. Whoever can read it can now sign.',
    'No arithmetic is broken. The verifier was talked into using a key for something it was never made for.',
  ],
  defence:
    'Bind each key to exactly one algorithm when it is loaded, as a typed key and not a text, and take the algorithm from there.',
  bcp: ['2.1', '3.1'],
  clauses: [],
  cves: [
    {
      id: 'CVE-2015-9235',
      what: 'jsonwebtoken before 4.2.2: where RS or ES was meant, a token signed by HS passed',
    },
    {
      id: 'CVE-2026-22817',
      what: 'Hono before 4.11.4: alg of the header decided how to check, where the key of the set named no algorithm',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'alg',
      because: 'The configured algorithm is RS256, and HS256 is not it.',
    },
    strict: {
      outcome: 'refuse',
      at: 'alg',
      because: 'The configured algorithm is RS256, and HS256 is not it.',
    },
  },
};

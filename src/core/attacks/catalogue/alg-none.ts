import { rfc } from '../../jwt/clause.ts';
import { withClaims, withHeader, withSignature } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const algNone: Attack = {
  id: 'alg-none',
  name: 'alg: none',
  group: 'algorithm',
  setting: 'rs256',
  precondition: 'The verifier lets the token’s header choose the algorithm.',
  needs: ['a-token'],
  goal: 'u-9, a reader, is let in as admin by a token that nobody signed.',
  forge: ({ honest }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const unsigned = withHeader(claimed, { alg: 'none' });
    return Promise.resolve({
      moves: [
        {
          say: 'Change one claim: role becomes admin. The signature no longer fits.',
          token: claimed,
        },
        { say: 'Set alg to none.', token: unsigned },
        { say: 'Drop the signature; the last dot stays.', token: withSignature(unsigned, '') },
      ],
    });
  },
  explanation: [
    'RFC 7519 allows a token without a signature, for places where something else already protects it. Its header says alg: none and its third part is empty.',
    'A verifier that picks its algorithm by the header will pick this one when asked. There is then nothing to check, and nothing fails.',
    'The mistake is not that none exists. It is that the sender of a token was asked how to check it.',
  ],
  defence:
    'Compare alg with the algorithm you configured, before anything else, and list what is allowed rather than what is forbidden.',
  bcp: ['2.1', '3.1', '3.2'],
  clauses: [rfc(7519, '6'), rfc(7518, '3.6')],
  cves: [
    {
      id: 'CVE-2022-23540',
      what: 'jsonwebtoken to 8.5.1: a verify() that was given no list of algorithms could fall back to none',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'alg',
      because: 'The configured algorithm is RS256; none is another word.',
    },
    strict: {
      outcome: 'refuse',
      at: 'alg',
      because: 'The configured algorithm is RS256; none is another word.',
    },
  },
};

import { rfc } from '../../jwt/clause.ts';
import { encrypt } from '../../service/tokens/encrypt.ts';
import { withClaims, withHeader, withSignature } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const wrappedNone: Attack = {
  id: 'wrapped-none',
  name: 'alg: none inside an encrypted token',
  group: 'encryption',
  setting: 'jwe-rsa',
  precondition:
    'The verifier checks the signature inside an encrypted token only if there is one. The service’s public key is known.',
  needs: ['public-key'],
  goal: 'u-9 is let in as admin by an unsigned token in a sealed envelope.',
  forge: async ({ knows }) => {
    const claimed = withClaims(knows.tokens['inner'] ?? '..', { role: 'admin' });
    const unsigned = withSignature(withHeader(claimed, { alg: 'none' }), '');
    const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', cty: 'JWT' };
    return {
      moves: [
        { say: 'Write a token without a signature: role admin, alg none.', token: unsigned },
        {
          say: 'Encrypt it to the service’s public key. From outside it looks like every other token.',
          token: await encrypt(header, unsigned, knows.encryptTo ?? {}),
        },
      ],
    };
  },
  explanation: [
    'An encrypted token should hold a signed one. The verifier decrypts, parses what it finds, and verifies it as a signed token, if it is one.',
    'That last “if” is often a null check: the parser gives a signed token or nothing, and where there is nothing the check is skipped. An unsigned token inside is “nothing”. Its claims are then read all the same.',
    'The tests of such code are green: honest tokens pass and forged signatures are refused. Nobody tried no signature.',
  ],
  defence:
    'What comes out of the envelope goes through the whole verifier, with its own list of algorithms. No signature is a failed signature.',
  bcp: ['2.3', '3.3'],
  clauses: [rfc(7519, '11.2')],
  cves: [
    {
      id: 'CVE-2026-29000',
      what: 'pac4j-jwt: whoever has the server’s RSA public key can wrap an unsigned token in encryption and is let in as anybody',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'form',
      because: 'It takes signed tokens only; five parts are none.',
    },
    strict: {
      outcome: 'refuse',
      at: 'form',
      because: 'It takes signed tokens only; five parts are none.',
    },
    nested: {
      outcome: 'refuse',
      at: 'inner',
      because: 'Pinned refuses what is inside: its alg is not RS256.',
    },
  },
};

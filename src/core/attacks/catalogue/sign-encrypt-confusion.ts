import { rfc } from '../../jwt/clause.ts';
import { encrypt } from '../../service/tokens/encrypt.ts';
import { claimsOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';
import { nextBcp } from '../next-bcp.ts';

export const signEncryptConfusion: Attack = {
  id: 'sign-encrypt-confusion',
  name: 'Encrypted instead of signed',
  group: 'encryption',
  setting: 'jwe-rsa',
  precondition:
    'One function reads signed and encrypted tokens and gives claims for both. The service’s public key is known.',
  needs: ['public-key'],
  goal: 'u-9 is let in as admin by claims that nobody signed, sealed with a key that everybody has.',
  forge: async ({ honest, knows }) => {
    const claims = { ...claimsOf(knows.tokens['inner'] ?? '..'), role: 'admin' };
    const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM' };
    return {
      moves: [
        { say: 'An honest token is signed first and then encrypted.', token: honest },
        {
          say: 'Write claims of one’s own, role admin, sign nothing, and encrypt them to the service’s public key.',
          token: await encrypt(header, JSON.stringify(claims), knows.encryptTo ?? {}),
        },
      ],
    };
  },
  explanation: [
    'A signature says who wrote something. Encryption says who can read it. With RSA, anybody can encrypt: the key for that is public.',
    'A decode() that takes both kinds and returns claims either way hides the difference. It succeeds, its tag holds, the key was the right one, and all that is proven is that somebody could find a public key.',
    'The code that calls it sees claims that came out of cryptography without an error, which looks like verified.',
  ],
  defence:
    'Decide for each entry which kind of token it takes, and let a token out of encryption count for nothing until a signature inside was verified.',
  bcp: [],
  clauses: [rfc(7519, '11.2'), nextBcp('2.3'), nextBcp('3.3')],
  cves: [
    {
      id: 'CVE-2023-51774',
      what: 'json-jwt for Ruby, 1.16.3: an encrypted token can pass the decode() that was meant for signed ones',
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
      because: 'It decrypts, and inside there are bare claims and no signed token.',
    },
  },
};

import { rfc } from '../../jwt/clause.ts';
import { encrypt } from '../../service/tokens/encrypt.ts';
import type { Attack } from '../attack.ts';

export const jweOtherAlg: Attack = {
  id: 'jwe-other-alg',
  name: 'Encrypted another way than agreed',
  group: 'encryption',
  setting: 'jwe-rsa',
  precondition:
    'The verifier decrypts by whatever algorithm the token names and it has a key for. One of those keys is a password that can be guessed.',
  needs: ['a-token', 'a-known-secret'],
  goal: 'The sender chooses how the service decrypts, and its weakest leftover key is good enough.',
  forge: async ({ honest, knows }) => {
    const header = {
      alg: 'PBES2-HS256+A128KW',
      enc: 'A128GCM',
      cty: 'JWT',
      p2s: 'YXR0YWNrZXIncyBvd24gc2FsdA',
      p2c: 1000,
    };
    const inner = knows.tokens['inner'] ?? '';
    return {
      moves: [
        { say: 'Honest tokens are encrypted to the service’s RSA key.', token: honest },
        {
          say: 'Take a signed token and encrypt it under a password from a word list: PBES2 in place of RSA.',
          token: await encrypt(header, inner, knows.words.at(-1) ?? ''),
        },
      ],
    };
  },
  explanation: [
    'The header of an encrypted token names its algorithms, as that of a signed one does. A library that knows eighteen of them will do any, if it finds something to use as a key.',
    'Here the signature inside is honest, so no claim is forged. But the service now reads tokens that were sealed with a word from a list, while it believes that all of them come through RSA-2048. Each algorithm that is left on also brings its own attacks with it: the billion rounds of PBES2 reached services that held a symmetric key and had never meant to use passwords.',
  ],
  defence:
    'Configure the one alg and the one enc that were agreed on, and compare both before any key is touched. Remove old keys.',
  bcp: ['3.1', '3.2'],
  clauses: [rfc(7516, '4.1.1'), rfc(7516, '4.1.2')],
  cves: [],
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
      at: 'jwe-alg',
      because: 'RSA-OAEP-256 was agreed on, and PBES2 is not it.',
    },
  },
};

import { encodeUtf8 } from '../../jwt/utf8.ts';
import { rfc } from '../../jwt/clause.ts';
import { deflated, encrypt } from '../../service/tokens/encrypt.ts';
import type { Attack } from '../attack.ts';

export const zipNotAgreed: Attack = {
  id: 'zip-not-agreed',
  name: 'Compressed, though nobody agreed to that',
  group: 'encryption',
  setting: 'jwe-rsa',
  precondition:
    'The verifier inflates whatever says zip, in a service whose issuer never compresses.',
  needs: ['a-token', 'public-key'],
  goal: 'Whoever has the public key decides that the service runs a decompressor.',
  forge: async ({ honest, knows }) => {
    const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', zip: 'DEF', cty: 'JWT' };
    const small = await deflated(encodeUtf8(knows.tokens['inner'] ?? ''));
    return {
      moves: [
        { say: 'Honest tokens are encrypted as they are.', token: honest },
        {
          say: 'Compress a signed token, say zip: DEF, and encrypt it to the service’s public key.',
          token: await encrypt(header, small, knows.encryptTo ?? {}),
        },
      ],
    };
  },
  explanation: [
    'alg and enc of an encrypted token were agreed on, and the verifier compares both. zip stands beside them in the same header and was overlooked: the library knows how to inflate, so it does.',
    'Here the signature inside is honest and no claim is forged. What is gained is a step of work, on bytes that nobody vouches for, in a service that never needed it. With a public key every sender can ask for it.',
    'A ceiling makes that step harmless in size. That it is there at all is still for the service to say, and not for the token.',
  ],
  defence:
    'Agree on zip as on alg and enc, best on none, and refuse a token that says anything else before a key is touched.',
  bcp: ['3.6'],
  clauses: [rfc(7516, '4.1.3')],
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
      at: 'zip',
      because: 'No compression was agreed on, and DEF is one.',
    },
  },
};

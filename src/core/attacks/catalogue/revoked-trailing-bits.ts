import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The letter after this one: where the last four bits are zero, it differs in one of them. */
const neighbourOf = (letter: string): string => ALPHABET[ALPHABET.indexOf(letter) + 1] ?? '';

export const revokedTrailingBits: Attack = {
  id: 'revoked-trailing-bits',
  name: 'Revoked, with other unused bits',
  group: 'revocation',
  setting: 'revoked',
  precondition:
    'The deny-list is keyed by the token’s text or its hash, and base64url is read leniently.',
  needs: ['a-token'],
  goal: 'A revoked token works again, with one letter changed.',
  forge: ({ knows }) => {
    const stolen = knows.tokens['stolen'] ?? '';
    return Promise.resolve({
      moves: [
        { say: 'Take the token that was revoked ten minutes ago.', token: stolen },
        {
          say: 'Change the last letter of the signature to the next one. Only bits that carry nothing change.',
          token: stolen.slice(0, -1) + neighbourOf(stolen.at(-1) ?? ''),
        },
      ],
    });
  },
  explanation: [
    'A signature of 64 bytes takes 86 letters of six bits, and they have room for four bits more. Those should be zero. Most decoders throw them away without looking, so sixteen letters can stand at the end and mean the same.',
    'The verifier computes with the bytes, and finds the signature right. The deny-list compares texts, and finds another token. A hash of the text is no better: it is made to differ.',
    'Whoever holds a revoked token can make as many such spellings as they need.',
  ],
  defence:
    'Key the list by iss and jti, which are signed and have one reading. Refusing other spellings helps as well, but do not rely on it alone: some signatures have a second form.',
  bcp: [],
  clauses: [rfc(7515, '2'), rfc(4648, '3.5')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'It keeps no list: signature and times hold, and a stateless check knows no more.',
    },
    strict: {
      outcome: 'refuse',
      at: 'spelling',
      because:
        'It is not the one spelling of these bytes. Were it, iss and jti would still stand in the list.',
    },
  },
};

import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const respelled: Attack = {
  id: 'respelled',
  name: 'One token, many texts',
  group: 'form',
  setting: 'es256',
  precondition:
    'base64url is read leniently, and something beside the verifier counts or remembers texts.',
  needs: ['a-token'],
  goal: 'One token arrives as several: a limit, a cache or a log that goes by the text counts each of them anew.',
  forge: ({ honest }) =>
    Promise.resolve({
      moves: [
        { say: 'Take a token of one’s own, which counts.', token: honest },
        { say: 'Put the padding behind it that JWTs leave out.', token: `${honest}==` },
      ],
    }),
  explanation: [
    'Here the token is honest and its owner may well be let in. What is wrong is that the same token can be written in more than one way, and each way verifies.',
    'Whatever goes by the text takes them for different tokens: a limit of so many calls for each, a cache of answers, a list of those used once, an alarm that looks for a stolen token in the logs.',
    'RFC 7515 says that there is no padding and no white space. Unused bits, RFC 4648 leaves to the decoder. Many decoders forgive all three.',
  ],
  defence:
    'Read only the one canonical spelling, or go by iss and jti wherever a token is to be recognised.',
  bcp: [],
  clauses: [rfc(7515, '2'), rfc(4648, '3.5')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'accept',
      at: 'accepted',
      because: 'Padding is forgiven, as in many libraries, and it is an honest token.',
    },
    strict: {
      outcome: 'refuse',
      at: 'spelling',
      because: 'A JWT has no padding, and it reads no other spelling.',
    },
  },
};

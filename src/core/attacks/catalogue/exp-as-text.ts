import { rfc } from '../../jwt/clause.ts';
import { claimsOf, headerOf } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const expAsText: Attack = {
  id: 'exp-as-text',
  name: 'exp as a text',
  group: 'claims',
  setting: 'careless-issuer',
  precondition:
    'The issuer writes exp as a date in words, and the verifier compares without looking at its type.',
  needs: ['a-careless-issuer'],
  goal: 'A token that ended an hour ago never ends.',
  forge: async ({ honest, knows, service }) => {
    const header = JSON.stringify(headerOf(honest));
    const payload = JSON.stringify({
      ...claimsOf(honest),
      exp: new Date((service.now - 3600) * 1000).toISOString(),
    });
    const token = await knows.haveSigned?.(header, payload);
    return {
      moves: [
        {
          say: 'Have a token issued whose exp is a date in words. Wait until it is over, and an hour more.',
          token: token ?? '',
        },
      ],
    };
  },
  explanation: [
    'In several languages a text can be compared with a number. In JavaScript the text is turned into a number first, and what is none becomes NaN.',
    'Every comparison with NaN is false. “Is now past exp?” is answered no, for ever, and the token is let in. Had the question been “is exp still ahead?”, the same false would have refused it.',
    'RFC 7519 says that the value must be a number. A verifier that does not ask takes over whatever its language makes of it.',
  ],
  defence: 'Refuse unless exp is a number, and ask the question so that a strange answer refuses.',
  bcp: [],
  clauses: [rfc(7519, '4.1.4')],
  cves: [],
  sound: {
    pinned: { outcome: 'refuse', at: 'exp', because: 'It is a text, and exp must be a number.' },
    strict: { outcome: 'refuse', at: 'exp', because: 'It is a text, and exp must be a number.' },
  },
};

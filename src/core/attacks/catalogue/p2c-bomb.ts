import { rfc } from '../../jwt/clause.ts';
import { withJweHeader } from '../../service/tokens/encrypt.ts';
import type { Attack } from '../attack.ts';
import { nextBcp } from '../next-bcp.ts';

export const p2cBomb: Attack = {
  id: 'p2c-bomb',
  name: 'A billion rounds of PBKDF2',
  group: 'resources',
  setting: 'jwe-password',
  precondition:
    'The verifier takes password-encrypted tokens and does as many rounds as they ask for.',
  needs: ['nothing'],
  goal: 'One token of a thousand characters keeps a processor busy for minutes.',
  forge: ({ honest }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Set p2c to 1,000,000,000. Nothing else has to be right: the work comes before every check.',
          token: withJweHeader(honest, { p2c: 1_000_000_000 }),
        },
      ],
    }),
  explanation: [
    'To make a key of a password, PBKDF2 repeats a hash many thousand times, so that guessing is slow. How many times stands in the token, in p2c.',
    'The number has to be believed before anything about the token can be checked: it is needed for the key that checks. So the sender of a token decides how long the receiver computes, with no password at all. Services that held a symmetric key and never meant to use passwords were open too, where their library had PBES2 switched on.',
    'On this page the verifier has an allowance of a million rounds. It is counted before the rounds are done, because the browser could not stop once it had begun.',
  ],
  defence:
    'Leave PBES2 off unless you use it. If you do, refuse every p2c above a ceiling that you chose, before deriving. The draft that is to replace RFC 8725 draws the line at twice what OWASP asks for passwords, which makes 1,200,000 now; with a random password far fewer rounds do.',
  bcp: [],
  clauses: [rfc(7518, '4.8.1.2'), nextBcp('3.13')],
  cves: [
    {
      id: 'CVE-2022-36083',
      what: 'jose for JavaScript before 4.9.2: no ceiling for p2c, where a symmetric key was held and alg was not limited',
    },
    {
      id: 'CVE-2023-52428',
      what: 'Nimbus JOSE + JWT before 9.37.2: a large p2c took resources without a bound',
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
      at: 'p2c',
      because: 'A billion is over its ceiling, and is refused before anything is derived.',
    },
  },
};

import { withClaims, withHeader, withSignature } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';
import { nextBcp } from '../next-bcp.ts';

export const noneInOtherLetters: Attack = {
  id: 'none-in-other-letters',
  name: 'alg: nOnE',
  group: 'algorithm',
  setting: 'rs256',
  precondition: 'The verifier forbids the word none and lets every other name through.',
  needs: ['a-token'],
  goal: 'u-9 is let in as admin by an unsigned token whose header does not say none.',
  forge: ({ honest }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const renamed = withHeader(claimed, { alg: 'nOnE' });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Set alg to nOnE.', token: renamed },
        { say: 'Drop the signature; the last dot stays.', token: withSignature(renamed, '') },
      ],
    });
  },
  explanation: [
    'After the first attacks with none, many verifiers got one line: refuse when alg is "none". The line is right about that spelling and about no other.',
    'The names of algorithms are compared letter by letter, large and small. nOnE is therefore not none to the guard. What comes after may see it otherwise: some code writes every name in small letters first, some finds no check under that name and goes on without one.',
    'A list of what is forbidden has to know every name that anybody will ever think of. A list of what is allowed has one entry.',
  ],
  defence: 'Allow the one algorithm you configured and refuse every other text, whatever it says.',
  bcp: ['3.1'],
  clauses: [nextBcp('2.11')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'alg',
      because: 'nOnE is not RS256, and nothing else is asked of it.',
    },
    strict: {
      outcome: 'refuse',
      at: 'alg',
      because: 'nOnE is not RS256, and nothing else is asked of it.',
    },
  },
};

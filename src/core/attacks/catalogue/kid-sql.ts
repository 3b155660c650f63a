import { rfc } from '../../jwt/clause.ts';
import { withClaims, withHeader } from '../../service/tokens/parts.ts';
import { signWithText } from '../../service/tokens/sign.ts';
import type { Attack } from '../attack.ts';

export const kidSql: Attack = {
  id: 'kid-sql',
  name: 'kid contains SQL',
  group: 'header',
  setting: 'hs256',
  precondition: 'The verifier pastes kid into a query.',
  needs: ['a-token'],
  goal: 'u-9 tells the database what the key is, and signs with it.',
  forge: ({ honest }) => {
    const claimed = withClaims(honest, { role: 'admin' });
    const named = withHeader(claimed, { kid: "x' UNION SELECT 'mine'--" });
    return Promise.resolve({
      moves: [
        { say: 'Change one claim: role becomes admin.', token: claimed },
        { say: 'Close the text in the query, and add a row of your own.', token: named },
        { say: 'Sign by HMAC with the key in that row: mine.', token: signWithText(named, 'mine') },
      ],
    });
  },
  explanation: [
    'Keys in a table, kid in the WHERE. If the query is pasted together from texts, a quote in kid ends its text, and what follows is a part of the query.',
    'UNION adds a row that is in no table. Its content is the key, and the attacker wrote it.',
    'It is the oldest of injections, at a place where few look for one: before the signature check, and in order to make that possible.',
  ],
  defence: 'Hand kid over as a parameter of the query, never as a part of its text.',
  bcp: ['2.9', '3.10'],
  clauses: [rfc(7515, '4.1.4')],
  cves: [],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'kid',
      because: 'It compares kid with the names of configured keys, and asks no database.',
    },
    strict: {
      outcome: 'refuse',
      at: 'kid',
      because: 'It compares kid with the names of configured keys, and asks no database.',
    },
  },
};

import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const halfAnHourLate: Attack = {
  id: 'half-an-hour-late',
  name: 'Half an hour too late',
  group: 'claims',
  setting: 'two-services',
  precondition: 'The verifier was given a large leeway for clocks that differ.',
  needs: ['a-token'],
  goal: 'A token that ended half an hour ago still counts.',
  forge: ({ knows }) =>
    Promise.resolve({
      moves: [
        {
          say: 'Send a token half an hour after its end. Nothing is changed in it.',
          token: knows.tokens['late'] ?? '',
        },
      ],
    }),
  explanation: [
    'Clocks differ, so RFC 7519 allows some leeway, and says that a few minutes are usually enough.',
    'Leeway grows when it is used to make an error go away: a server whose clock was wrong, a test that was slow, an hour between two time zones. It is added to every token, so one of ten minutes then lives for seventy.',
    'Servers that keep time by NTP differ by less than a second.',
  ],
  defence: 'Allow a minute at most, and mend the clock instead.',
  bcp: [],
  clauses: [rfc(7519, '4.1.4')],
  cves: [],
  sound: {
    pinned: { outcome: 'refuse', at: 'exp', because: 'Its exp was half an hour ago.' },
    strict: { outcome: 'refuse', at: 'exp', because: 'Its exp was half an hour ago.' },
  },
};

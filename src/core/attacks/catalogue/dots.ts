import { rfc } from '../../jwt/clause.ts';
import type { Attack } from '../attack.ts';

export const dots: Attack = {
  id: 'dots',
  name: 'Nothing but dots',
  group: 'resources',
  setting: 'rs256',
  precondition:
    'The verifier splits the text at every dot before it counts, and nothing before it bounds the length.',
  needs: ['nothing'],
  goal: 'One request without any key or account takes memory for a hundred thousand parts.',
  forge: () =>
    Promise.resolve({
      moves: [{ say: 'Send a hundred thousand dots.', token: '.'.repeat(100_000) }],
    }),
  explanation: [
    'split at dots gives a list with an entry for every part, and then its length is compared with three. For a text of nothing but dots the list is many times as large as the text.',
    'It happens before any signature, so anybody can do it, as often as they like. A hundred thousand dots stand here for the megabytes of a real one.',
    'It is an ordinary line, and stood in the best-known libraries for Go.',
  ],
  defence: 'Bound the length first. Then split no further than one part more than there may be.',
  bcp: [],
  clauses: [rfc(7515, '7.1')],
  cves: [
    {
      id: 'CVE-2025-30204',
      what: 'golang-jwt before 5.2.2: an Authorization header of many dots was split into as many parts',
    },
    {
      id: 'CVE-2025-27144',
      what: 'go-jose before 4.0.5: a token of many dots was split into as many parts',
    },
    {
      id: 'CVE-2025-22868',
      what: 'golang.org/x/oauth2/jws before 0.27.0: a malformed token took memory beyond its size',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'form',
      because: 'It splits no further than four parts, and there must be three.',
    },
    strict: { outcome: 'refuse', at: 'size', because: 'It is longer than 16,384 characters.' },
  },
};

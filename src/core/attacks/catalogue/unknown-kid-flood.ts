import { withHeader } from '../../service/tokens/parts.ts';
import type { Attack } from '../attack.ts';

export const unknownKidFlood: Attack = {
  id: 'unknown-kid-flood',
  name: 'A new kid in every token',
  group: 'resources',
  setting: 'rs256',
  precondition:
    'The verifier fetches the issuer’s keys again whenever it meets a kid that it does not know.',
  needs: ['nothing'],
  goal: 'Every token, a few hundred bytes, makes the service wait and the issuer answer.',
  forge: ({ honest }) => {
    const tokens = Array.from({ length: 20 }, (_, nth) =>
      withHeader(honest, { kid: `no-such-key-${String(nth + 1)}` }),
    );
    const [first = '', ...rest] = tokens;
    return Promise.resolve({
      moves: [
        { say: 'Name a key that does not exist. The signature may be anything.', token: first },
        {
          say: 'Make nineteen more, each with another name, and send them all.',
          token: rest.at(-1) ?? '',
        },
      ],
      before: tokens.slice(0, -1),
    });
  },
  explanation: [
    'Issuers change their keys, so an unknown kid may be a new one, and fetching the set again is right. It is right once.',
    'kid is read before anything is verified. Whoever sends tokens with invented names makes the service ask the issuer each time: it waits for answers, and the issuer sees a flood from one of its own. If the issuer then slows it down, honest tokens with a truly new key fail.',
    'No token is let in. What it costs is what the attack is for.',
  ],
  defence:
    'After a fetch wait, half a minute or so, before the next, whatever is asked for. Remember for a while which names were not there.',
  bcp: [],
  clauses: [],
  cves: [
    {
      id: 'CVE-2026-48524',
      what: 'PyJWT before 2.13.0: its key client fetched the set again for every unknown kid, without a limit',
    },
  ],
  sound: {
    pinned: {
      outcome: 'refuse',
      at: 'kid',
      because: 'No key of that name is configured, and nobody is asked for more.',
    },
    strict: {
      outcome: 'refuse',
      at: 'kid',
      because: 'No key of that name is configured, and nobody is asked for more.',
    },
  },
};

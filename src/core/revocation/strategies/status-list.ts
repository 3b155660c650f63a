import type { Strategy } from '../strategy.ts';
import { lifetime, patience, untilOver } from './parts/clocks.ts';
import { PolledList } from './parts/polled-list.ts';
import { listedTokens } from './parts/listed-tokens.ts';

export const statusList: Strategy = {
  id: 'status-list',
  name: 'JWT + status list',
  asked: 'the list is fetched every so often',
  about:
    'Each token names a bit in a list that the issuer publishes. Every service fetches the list now and then, and refuses the tokens whose bit is 1.',
  carries: 'jwt',
  parameters: [
    lifetime(3_600_000),
    {
      name: 'poll',
      label: 'Time between two fetches',
      unit: 'ms',
      least: 1000,
      most: 86_400_000,
      fallback: 60_000,
      step: 1,
      about: 'How often each service fetches the list.',
    },
    {
      name: 'age',
      label: 'Age of the copy that is fetched',
      unit: 'ms',
      least: 0,
      most: 86_400_000,
      fallback: 0,
      step: 1,
      about:
        'How old the list already is when it is fetched, from a cache on the way: the worst case, every time.',
    },
  ],
  // A bit set at t is not yet in what is fetched at t + age, which is the list as it was at t, before the changes
  // of that millisecond. The next fetch is one poll later, after the requests of its millisecond. If the issuer
  // went down just before it, it is made up for when the issuer is back.
  ended: ({ ttl = 0, poll = 0, age = 0 }, { outage, issuerOutage = outage, services }) => ({
    formula:
      'time between two fetches + age of the copy + outage of the issuer, at most token lifetime + leeway + how far a clock is behind',
    ms: Math.max(0, Math.min(poll + age + issuerOutage, ttl + patience(services))),
  }),
  // A role is not a reason to set a bit.
  stale: untilOver,
  open: (setup) => listedTokens(setup, new PolledList(setup), 'bit-set', 'bit-clear'),
};

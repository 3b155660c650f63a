import type { Strategy } from '../strategy.ts';
import { lifetime, patience, untilOver } from './parts/clocks.ts';
import { DenyList } from './parts/deny-list.ts';
import { delayParameter, lastArrival } from './parts/messages.ts';
import { listedTokens } from './parts/listed-tokens.ts';

export const denyList: Strategy = {
  id: 'deny-list',
  name: 'JWT + deny-list',
  asked: 'nobody is asked; the list is sent to every service',
  about:
    'A signed token with an id in it, the jti, and a list of the ids that are not to be accepted. The issuer sends the list to every service, which looks there before it accepts.',
  carries: 'jwt',
  parameters: [lifetime(3_600_000), delayParameter(1000)],
  // Change and message: what is sent at t arrives after the requests of t + delay, so one of that millisecond is
  // still accepted. A change in the first millisecond of an outage waits for its end. A token whose second began
  // with the change is refused from ttl + patience on: that is sooner where the message is slow, and all there
  // is where it may be lost.
  ended: (values, conditions) => ({
    formula:
      'delay + outage of the issuer, at most token lifetime + leeway + how far a clock is behind',
    ms: Math.max(
      0,
      Math.min(
        lastArrival(values, conditions),
        (values['ttl'] ?? 0) + patience(conditions.services),
      ),
    ),
  }),
  // A role is not a reason to list a token.
  stale: untilOver,
  open: (setup) => listedTokens(setup, new DenyList(setup), 'listed', 'unlisted'),
};

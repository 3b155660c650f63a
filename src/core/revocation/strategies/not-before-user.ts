import { accept, refuse } from '../answer.ts';
import type { Contents, Ending, Lane, Strategy } from '../strategy.ts';
import { lifetime, untilOver } from './parts/clocks.ts';
import { contentsOf } from './parts/contents.ts';
import { endsOnlyBy } from './parts/ends-only-by.ts';
import { delayParameter, lastArrival } from './parts/messages.ts';
import { NotBeforeDates } from './parts/not-before.ts';
import { Tokens } from './parts/tokens.ts';

/** A date for a person can say “all of them”, not “this one”: one device’s sign-out sets none. */
const dated: readonly Ending['why'][] = ['fired', 'signed-out-everywhere', 'password-changed'];

export const notBeforeUser: Strategy = {
  id: 'not-before-user',
  name: 'JWT + not-before per user',
  asked: 'nobody is asked; the date is sent to every service',
  about:
    'A signed token, and a date for each person whose tokens are to be refused if they were issued before. The issuer sends it to every service and need not know which tokens there are.',
  carries: 'jwt',
  parameters: [lifetime(3_600_000), delayParameter(1000)],
  // Sent at t, the date arrives after the requests of t + delay; set in the first millisecond of an outage, it
  // leaves when that is over. Issued and ended in one whole second, a token without a date lives all of its TTL.
  ended: (values, conditions) => {
    const slow = untilOver(values, conditions);
    return {
      formula:
        'delay + outage of the issuer; one device signed out, or if that is sooner: token lifetime + leeway + how far a clock is behind',
      ms: endsOnlyBy(conditions, dated)
        ? Math.min(lastArrival(values, conditions), slow.ms)
        : slow.ms,
    };
  },
  stale: untilOver,
  open: (setup): Lane => {
    const tokens = new Tokens(setup);
    const dates = new NotBeforeDates(setup, (person) => `user ${String(person)}`);
    return {
      signIn: (device, at) => tokens.signIn(device, at),
      request: (device, service, at, answer) => {
        const token = tokens.present(device, service, at, answer);
        if (token === undefined) return;
        if (dates.refuses(service, token.person, token)) return refuse(answer, 'too-early');
        accept(answer, 'late-enough', token.role);
      },
      steal: (from, to) => tokens.copy(from, to),
      end: (ending, at) => {
        const { kept, person, why } = ending;
        const before = kept === undefined ? undefined : tokens.of(kept);
        tokens.end(ending, at);
        const now = kept === undefined ? undefined : tokens.of(kept);
        if (dated.includes(why)) dates.set(person, at, now === before ? undefined : now);
      },
      restored: (what, at) => dates.restored(what, at),
      wake: (what, at) => dates.wake(what, at),
      freshUntil: () => Infinity,
      forget: (device) => tokens.discard(device),
      resume: (device, at) => {
        tokens.signIn(device, at);
      },
      contents: (): Contents => contentsOf(tokens.contents(), dates.contents()),
    };
  },
};

import { accept, refuse } from '../answer.ts';
import type { Values } from '../scenario.ts';
import type { Contents, Ending, Lane, Strategy } from '../strategy.ts';
import { lifetime, untilOver } from './parts/clocks.ts';
import { contentsOf } from './parts/contents.ts';
import { endsOnlyBy } from './parts/ends-only-by.ts';
import { delayParameter, lastArrival } from './parts/messages.ts';
import { NotBeforeDates } from './parts/not-before.ts';
import { Tokens } from './parts/tokens.ts';

/** One date for everybody: under this number. */
const EVERYBODY = 0;

/** What is reason enough to sign everybody out. */
const reasons = ({ everywhere = 0 }: Values): readonly Ending['why'][] =>
  everywhere === 1 ? ['fired', 'signed-out-everywhere'] : ['fired'];

export const notBeforeGlobal: Strategy = {
  id: 'not-before-global',
  name: 'JWT + not-before for all',
  asked: 'nobody is asked; the date is sent to every service',
  about:
    'A signed token, and one date for everybody: what was issued before is refused. To lock one person out, all have to sign in again.',
  carries: 'jwt',
  parameters: [
    lifetime(3_600_000),
    delayParameter(1000),
    {
      name: 'everywhere',
      label: 'Also for “sign out everywhere”',
      unit: 'yes-no',
      least: 0,
      most: 1,
      fallback: 1,
      step: 1,
      about: 'Whether the date is also moved when one person wants to be signed out everywhere.',
    },
  ],
  // Sent at t, the date arrives after the requests of t + delay; set in the first millisecond of an outage, it
  // leaves when that is over. Issued and ended in one whole second, a token without a date lives all of its TTL.
  ended: (values, conditions) => {
    const slow = untilOver(values, conditions);
    return {
      formula:
        'delay + outage of the issuer; ended for a smaller reason, or if that is sooner: token lifetime + leeway + how far a clock is behind',
      ms: endsOnlyBy(conditions, reasons(values))
        ? Math.min(lastArrival(values, conditions), slow.ms)
        : slow.ms,
    };
  },
  stale: untilOver,
  open: (setup): Lane => {
    const tokens = new Tokens(setup);
    const date = new NotBeforeDates(setup, () => 'everybody');
    const enough = reasons(setup.values);
    return {
      signIn: (device, at) => tokens.signIn(device, at),
      request: (device, service, at, answer) => {
        const token = tokens.present(device, service, at, answer);
        if (token === undefined) return;
        if (date.refuses(service, EVERYBODY, token)) return refuse(answer, 'too-early');
        accept(answer, 'late-enough', token.role);
      },
      steal: (from, to) => tokens.copy(from, to),
      end: (ending, at) => {
        tokens.end(ending, at);
        if (enough.includes(ending.why)) date.set(EVERYBODY, at, undefined);
      },
      restored: (what, at) => date.restored(what, at),
      wake: (what, at) => date.wake(what, at),
      freshUntil: () => Infinity,
      forget: (device) => tokens.discard(device),
      resume: (device, at) => {
        tokens.signIn(device, at);
      },
      contents: (): Contents => contentsOf(tokens.contents(), date.contents()),
    };
  },
};

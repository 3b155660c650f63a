import { accept, refuse } from '../answer.ts';
import type { Ms } from '../scenario.ts';
import type { Contents, Ending, Lane, Strategy } from '../strategy.ts';
import { lifetime, patience, untilOver } from './parts/clocks.ts';
import { contentsOf } from './parts/contents.ts';
import { DenyList } from './parts/deny-list.ts';
import { endsOnlyBy } from './parts/ends-only-by.ts';
import { delayParameter, lastArrival } from './parts/messages.ts';
import { Refreshing, refreshParameters } from './parts/refreshing.ts';
import { savedShare } from './parts/renewal.ts';

/** What the tokens of a person are listed for. */
const listing: readonly Ending['why'][] = ['fired', 'signed-out-everywhere', 'password-changed'];

export const hybrid: Strategy = {
  id: 'hybrid',
  name: 'The article’s hybrid',
  asked: 'asked at each refresh; tokens of an account in trouble are listed',
  about:
    'A signed token that lives for minutes, a refresh token that is looked up and changed at each use, and a deny-list for the tokens of a person whose account is in trouble.',
  carries: 'jwt',
  parameters: [
    lifetime(300_000),
    ...refreshParameters,
    delayParameter(1000),
    {
      name: 'denyList',
      label: 'Deny-list',
      unit: 'yes-no',
      least: 0,
      most: 1,
      fallback: 1,
      step: 1,
      about:
        'Whether the tokens of somebody who is fired, signed out everywhere or has a new password are listed.',
    },
  ],
  // One device’s sign-out lists nothing: a copy of its token lives on to exp, and to the end of the leeway where
  // the clock is behind. Issued and signed out in one whole second, that is all of the TTL. Else the message is
  // what counts: sent at t it arrives after the requests of t + delay.
  ended: (values, conditions) => {
    const slow = untilOver(values, conditions);
    if (values['denyList'] !== 1) return slow;
    return {
      formula:
        'listed: delay + outage of the issuer; one device signed out, or if that is sooner: token lifetime + leeway + how far a clock is behind',
      ms: endsOnlyBy(conditions, listing)
        ? Math.min(lastArrival(values, conditions), slow.ms)
        : slow.ms,
    };
  },
  stale: untilOver,
  saving: ({ ttl = 0, operations: k = 1 }, perSecond) => ({
    formula: '1 − k/(1 + λT)',
    share: savedShare(ttl, perSecond, k),
  }),
  // For whoever is listed. A live token there is with probability λT/(1 + λT); what is left of it is spread
  // evenly over 0 to T, and the message cuts it short at d: ∫₀ᵀ min(u, d) du / T = d − d²/2T.
  meanEnded: ({ ttl = 0, delay = 0, denyList = 0 }, perSecond) => {
    const rate = (perSecond * ttl) / 1000;
    const cut = denyList === 0 ? ttl : Math.min(delay, ttl);
    return {
      formula:
        cut === ttl ? 'λT²/(2(1 + λT))' : 'λT/(1 + λT) · (d − d²/2T), d the delay of messages',
      ms: (rate / (1 + rate)) * (cut - (cut * cut) / (2 * ttl)),
    };
  },
  open: (setup): Lane => {
    const refreshing = new Refreshing(setup);
    const list = setup.values['denyList'] === 1 ? new DenyList(setup) : undefined;
    const beyond = Math.max(0, patience(setup.services));
    /** The issuer remembers what it has issued to the device just now, so that it can list it. */
    const note = (device: number, at: Ms): void => {
      const token = refreshing.of(device);
      if (token !== undefined) list?.issued(device, token, at);
    };
    return {
      signIn: (device, at) => {
        const done = refreshing.signIn(device, at);
        if (done) note(device, at);
        return done;
      },
      request: (device, service, at, answer) => {
        const before = refreshing.of(device);
        const token = refreshing.present(device, service, at, answer);
        if (list === undefined) {
          if (token !== undefined) accept(answer, 'unexpired', token.role);
          return;
        }
        if (refreshing.of(device) !== before) note(device, at);
        if (token === undefined) return;
        if (list.has(service, token)) refuse(answer, 'listed');
        else accept(answer, 'unlisted', token.role);
      },
      steal: (from, to, loot) => refreshing.steal(from, to, loot),
      end: (ending, at) => {
        // Signing out one device is everyday: its access token is left to die.
        if (listing.includes(ending.why)) list?.list(ending, at);
        refreshing.end(ending, at);
        if (ending.kept !== undefined) note(ending.kept, at);
      },
      loseRefresh: (device) => refreshing.lose(device),
      restored: (what, at) => list?.restored(what, at),
      wake: (what, at) => list?.wake(what, at),
      freshUntil: (device) => refreshing.over(device) + (list === undefined ? 0 : beyond),
      forget: (device) => {
        list?.forget(device);
        refreshing.forget(device);
      },
      resume: (device) => refreshing.resume(device),
      contents: (): Contents =>
        contentsOf(refreshing.contents(), list === undefined ? [] : list.contents()),
    };
  },
};

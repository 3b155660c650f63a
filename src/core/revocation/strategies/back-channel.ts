import { accept, asked, refuse } from '../answer.ts';
import type { Contents, Lane, Strategy } from '../strategy.ts';
import { contentsOf } from './parts/contents.ts';
import { delayParameter, lastArrival, lossParameter, Messages } from './parts/messages.ts';
import { OwnSessions } from './parts/own-sessions.ts';
import { Sessions } from './parts/sessions.ts';

export const backChannel: Strategy = {
  id: 'back-channel',
  name: 'Back-channel logout',
  asked: 'asked at the first visit to each service; then the end is sent to all',
  about:
    'One sign-in at a provider, and a session of its own at each service from the first visit on. When the provider’s session ends, it sends each service a signed message, the logout token.',
  carries: 'session-id',
  parameters: [
    {
      name: 'lifetime',
      label: 'Lifetime of a service’s session',
      unit: 'ms',
      least: 1000,
      most: 90 * 86_400_000,
      fallback: 28_800_000,
      step: 1000,
      about: 'From its first request on. Then the browser is sent to the provider again.',
    },
    delayParameter(2000),
    lossParameter,
  ],
  ended: (values, conditions) => ({
    formula: 'delay + outage of the provider, at most the lifetime of a service’s session',
    ms: Math.min(lastArrival(values, conditions), values['lifetime'] ?? 0),
  }),
  // A role is not a reason for a logout token.
  stale: ({ lifetime = 0 }) => ({ formula: 'lifetime of a service’s session', ms: lifetime }),
  saving: ({ lifetime = 0 }, perSecond) => ({
    formula: '1 − 1/(1 + λT), T the lifetime',
    share: 1 - 1 / (1 + (perSecond * lifetime) / 1000),
  }),
  // There is a service’s session with probability λT/(1 + λT); what is left of it is spread evenly over 0 to T.
  // The message cuts it short at d: ∫₀ᵀ min(u, d) du / T = d − d²/2T; a lost one, p of them, leaves all: T/2.
  meanEnded: ({ lifetime = 0, delay = 0, loss = 0 }, perSecond) => {
    const rate = (perSecond * lifetime) / 1000;
    const cut = Math.min(delay, lifetime);
    const arrived = cut - (cut * cut) / (2 * lifetime);
    return {
      formula: 'λT/(1 + λT) · ((1 − p)(d − d²/2T) + pT/2), T lifetime, d delay, p the part lost',
      ms: (rate / (1 + rate)) * (arrived + (loss / 100) * (lifetime / 2 - arrived)),
    };
  },
  open: (setup): Lane => {
    const { accounts, up } = setup;
    const provider = new Sessions(setup);
    const own = new OwnSessions(setup);
    /** Where each device asked last: the cookie that one request shows. */
    const last: number[] = [];
    const messages = new Messages<readonly number[]>(setup, (service, ended) => {
      for (const session of ended) own.end(service, session);
    });
    return {
      signIn: (device) => up.issuer && provider.signIn(device),
      request: (device, service, at, answer) => {
        last[device] = service;
        const here = own.of(device, service);
        if (here !== undefined) {
          answer.credential = here.id;
          if (!here.ended && at < here.until) return accept(answer, 'session-kept', here.role);
        }
        // The service sends the browser to the provider, which knows it or asks for the password.
        const held = provider.of(device);
        if (held === undefined) {
          if (here !== undefined) refuse(answer, here.ended ? 'session-ended' : 'expired');
          return;
        }
        answer.credential = held.id;
        answer.asked = asked.issuer;
        if (!up.issuer) return refuse(answer, 'issuer-silent');
        answer.asked |= asked.store;
        if (!up.store) return refuse(answer, 'store-silent');
        answer.reads = 1;
        if (!provider.stands(held) || !accounts.enabled(held.person))
          return refuse(answer, here?.ended === true ? 'session-ended' : 'row-missing');
        accept(answer, 'row-found', own.open(device, service, held.session, at).role);
      },
      steal: (from, to, loot) => {
        if (loot === 'one-request') return own.copy(from, to, last[from] ?? -1);
        provider.copy(from, to);
        own.copy(from, to);
      },
      end: (ending, at) => {
        const { why, devices, kept } = ending;
        // The device that stays gets a new session at the provider; what came from its old one ends too.
        const all = kept === undefined ? devices : [...devices, kept];
        const ended = all.flatMap((device) => provider.of(device)?.session ?? []);
        provider.end(ending);
        if (why === 'signed-out') for (const device of devices) own.discard(device);
        if (ended.length > 0) messages.send(ended, at);
      },
      restored: (what, at) => messages.restored(what, at),
      wake: (what, at) => {
        messages.wake(what, at);
      },
      freshUntil: (device) => own.over(device),
      forget: (device) => {
        own.forget(device);
        provider.forget(device);
      },
      resume: (device) => {
        provider.open(device);
      },
      contents: (): Contents => contentsOf(provider.contents(), own.contents()),
    };
  },
};

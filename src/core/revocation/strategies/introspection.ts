import { accept, asked, refuse } from '../answer.ts';
import type { Values } from '../scenario.ts';
import type { Conditions, Contents, Lane, Strategy } from '../strategy.ts';
import { lifetime, wholeSecond } from './parts/clocks.ts';
import { contentsOf } from './parts/contents.ts';
import { Remembered } from './parts/remembered.ts';
import { Sessions } from './parts/sessions.ts';
import { meanLeft, savedShare } from './parts/renewal.ts';

/**
 * An answer of the last moment is believed for the cache's lifetime, and not beyond the `exp` in it (RFC 7662 §4).
 * The service reads exp by its own clock; its leeway is for tokens that it judges itself.
 */
const believed = ({ cache = 0, ttl = 0 }: Values, { services }: Conditions) => ({
  formula: 'cache lifetime, at most token lifetime + how far a clock is behind',
  ms: Math.max(0, Math.min(cache, ttl + Math.max(...services.map(({ skew }) => -skew)))),
});

export const introspection: Strategy = {
  id: 'introspection',
  name: 'Token introspection',
  asked: 'the issuer is asked when the remembered answer is too old',
  about:
    'The token is a random string that only the issuer can read. A service asks it “is this one active?” and remembers the answer for a while.',
  carries: 'reference-token',
  parameters: [
    {
      name: 'cache',
      label: 'Cache lifetime',
      unit: 'ms',
      least: 0,
      most: 86_400_000,
      fallback: 60_000,
      step: 1,
      about: 'How long a service believes the issuer’s last answer.',
    },
    {
      ...lifetime(43_200_000),
      about: 'How long the issuer calls the token active, where nobody ends it sooner.',
    },
  ],
  ended: believed,
  stale: believed,
  saving: ({ cache = 0 }, perSecond) => ({
    formula: '1 − 1/(1 + λT), T the cache lifetime',
    share: savedShare(cache, perSecond),
  }),
  // Of a cycle of T + 1/λ the answer is remembered for T, and has T/2 left on average.
  meanEnded: ({ cache = 0 }, perSecond) => ({
    formula: 'λT²/(2(1 + λT)), T the cache lifetime',
    ms: meanLeft(cache, perSecond),
  }),
  open: (setup): Lane => {
    const { accounts, services, up } = setup;
    const { cache = 0, ttl = 0 } = setup.values;
    const tokens = new Sessions(setup, { form: 'reference-token' });
    const remembered = new Remembered(setup.record, services.length);
    return {
      signIn: (device, at) => up.issuer && tokens.signIn(device, wholeSecond(at) + ttl),
      request: (device, service, at, answer) => {
        const held = tokens.of(device);
        if (held === undefined) return;
        answer.credential = held.id;
        const believed = remembered.role(service, held.session, at);
        if (believed !== undefined) return accept(answer, 'active', believed);
        answer.asked = asked.issuer;
        if (!up.issuer) return refuse(answer, 'issuer-silent');
        answer.asked |= asked.store;
        if (!up.store) return refuse(answer, 'store-silent');
        answer.reads = 1;
        // The issuer goes by the true time; it does not say more than “not active” (RFC 7662 §2.2).
        if (!tokens.stands(held) || at >= held.expires) {
          remembered.drop(service, held.session);
          return refuse(answer, 'inactive');
        }
        const role = accounts.role(held.person);
        accept(answer, 'active', role);
        const until = Math.min(at + cache, held.expires - (services[service]?.skew ?? 0));
        if (until > at) remembered.keep(service, held.session, role, until);
      },
      steal: (from, to) => tokens.copy(from, to),
      end: (ending, at) => tokens.end(ending, wholeSecond(at) + ttl),
      // The exp of the day of sign-in stands nowhere else: no token can be made again.
      freshUntil: () => Infinity,
      forget: (device) => {
        const held = tokens.of(device);
        if (held !== undefined) remembered.forget(held.session);
        tokens.forget(device);
      },
      resume: (device, at) => {
        tokens.open(device, wholeSecond(at) + ttl);
      },
      contents: (): Contents => contentsOf(tokens.contents(), remembered.contents()),
    };
  },
};

import { accept, refuse } from '../answer.ts';
import type { Contents, Lane, Strategy } from '../strategy.ts';
import { lifetime, untilOver } from './parts/clocks.ts';
import { contentsOf } from './parts/contents.ts';
import { endsOnlyBy } from './parts/ends-only-by.ts';
import { KeySets } from './parts/key-sets.ts';
import { Tokens } from './parts/tokens.ts';

export const signingKeys: Strategy = {
  id: 'signing-keys',
  name: 'JWT, signing key pulled',
  asked: 'the keys are fetched again when they are too old',
  about:
    'Each token names the key that signed it, and every service fetches the issuer’s keys and remembers them. A key that is pulled ends all the tokens it signed, everybody’s, as each service notices.',
  carries: 'jwt',
  parameters: [
    lifetime(3_600_000),
    {
      name: 'cache',
      label: 'Age of remembered keys',
      unit: 'ms',
      least: 0,
      most: 86_400_000,
      fallback: 600_000,
      step: 1,
      about: 'How long a service uses the keys it fetched before it asks again.',
    },
    {
      name: 'cooldown',
      label: 'Cooldown',
      unit: 'ms',
      least: 0,
      most: 3_600_000,
      fallback: 30_000,
      step: 1,
      about:
        'A token with an unknown key makes a service fetch the keys again, but no more often than this.',
    },
    {
      name: 'pull',
      label: 'Pull the key when somebody is fired',
      unit: 'yes-no',
      least: 0,
      most: 1,
      fallback: 1,
      step: 1,
      about: 'Whether all keys are replaced then: everybody has to sign in again.',
    },
  ],
  // A service that fetched in the millisecond of the change asks again at t + cache, in time for that request; an
  // unknown key in the traffic may make it sooner. During an outage it goes on with the keys it has, however
  // old: a service that nobody asked for hours may have had none of the fetches that would have told it. So
  // then exp alone is a bound.
  ended: (values, conditions) => {
    const { cache = 0, pull = 0 } = values;
    const slow = untilOver(values, conditions);
    if (pull !== 1) return slow;
    const { outage, issuerOutage = outage } = conditions;
    const quick = endsOnlyBy(conditions, ['fired']) && issuerOutage === 0;
    return {
      formula:
        'fired: age of remembered keys; else, with the issuer down, or if that is sooner: token lifetime + leeway + how far a clock is behind',
      ms: quick ? Math.min(cache, slow.ms) : slow.ms,
    };
  },
  stale: untilOver,
  open: (setup): Lane => {
    const tokens = new Tokens(setup);
    const keys = new KeySets(setup);
    return {
      signIn: (device, at) => tokens.signIn(device, at, keys.signing),
      request: (device, service, at, answer) => {
        const token = tokens.of(device);
        if (token === undefined) return;
        answer.credential = token.id;
        // The key comes first: no claim of a token counts before its signature holds.
        const found = keys.holds(service, token.key, at, answer);
        if (found === 'silent') return refuse(answer, 'issuer-silent');
        if (found === 'unknown') return refuse(answer, 'key-unknown');
        if (tokens.present(device, service, at, answer) !== undefined)
          accept(answer, 'key-published', token.role);
      },
      steal: (from, to) => tokens.copy(from, to),
      end: (ending, at) => {
        // Whoever is fired may hold tokens of keys that were rotated out: all of them are pulled.
        if (ending.why === 'fired' && setup.values['pull'] === 1) keys.pull(true);
        tokens.end({ ...ending, kept: undefined }, at);
        if (ending.kept !== undefined) tokens.signIn(ending.kept, at, keys.signing);
      },
      keyRotated: (at) => keys.rotate(at),
      keyPulled: () => keys.pull(false),
      wake: (what, at) => keys.wake(what, at),
      freshUntil: () => Infinity,
      forget: (device) => tokens.discard(device),
      resume: (device, at) => {
        tokens.signIn(device, at, keys.signing);
      },
      contents: (): Contents => contentsOf(tokens.contents(), keys.contents()),
    };
  },
};

import { accept, refuse } from '../answer.ts';
import type { Bound, Conditions, Contents, Lane, Strategy } from '../strategy.ts';
import type { Values } from '../scenario.ts';
import { lifetime, patience } from './parts/clocks.ts';
import { contentsOf, type Kept } from './parts/contents.ts';
import { Tokens } from './parts/tokens.ts';

const bound = ({ ttl = 0, renewed = 0 }: Values, { services }: Conditions): Bound =>
  renewed === 1
    ? { formula: 'no bound: whoever uses the cookie renews it', ms: Infinity }
    : {
        formula: 'cookie lifetime + leeway + how far a clock is behind',
        ms: Math.max(0, ttl + patience(services)),
      };

export const encryptedCookie: Strategy = {
  id: 'encrypted-cookie',
  name: 'Session in an encrypted cookie',
  asked: 'nobody is asked',
  about:
    'All of the session stands in the cookie itself, encrypted with a secret that every service has. There is no row: signing out throws the browser’s copy away, and a copy elsewhere goes on.',
  carries: 'encrypted-cookie',
  parameters: [
    {
      ...lifetime(43_200_000),
      label: 'Cookie lifetime',
      about:
        'How old the cookie may be. The service reads its age inside it: Max-Age is for the browser alone.',
    },
    {
      name: 'renewed',
      label: 'Renewed while it is used',
      unit: 'yes-no',
      least: 0,
      most: 1,
      fallback: 1,
      step: 1,
      about:
        'An answer sets the cookie anew once half its life is over, with what stood in it; so whoever uses it stays.',
    },
  ],
  ended: bound,
  stale: bound,
  open: (setup): Lane => {
    const { record, services } = setup;
    const { ttl = 0, renewed = 0 } = setup.values;
    // At least the second that a new cookie gains: its times are whole ones.
    const half = Math.max(ttl / 2, 1000);
    const cookies = new Tokens(setup, 'encrypted-cookie');
    /** The secret that encrypts, and the oldest that still decrypts. */
    let current = 0;
    let oldest = 0;
    const secrets = (): string =>
      Array.from({ length: current - oldest + 1 }, (_, nth) => `#${String(oldest + nth)}`).join(
        ' ',
      );
    const tell = (): void => {
      if (!record.keeps) return;
      for (const service of services.keys()) record.put(place(service), 'secrets', secrets());
    };
    tell();
    return {
      signIn: (device, at) => cookies.signIn(device, at, current),
      request: (device, service, at, answer) => {
        const carried = cookies.of(device);
        if (carried === undefined) return;
        answer.credential = carried.id;
        // What does not decrypt tells no time.
        if (carried.key < oldest) return refuse(answer, 'secret-changed');
        if (cookies.present(device, service, at, answer) === undefined) return;
        accept(answer, 'decrypted', carried.role);
        // The service writes the new one by its own clock. Renewing only in the second half spares a Set-Cookie
        // at each answer; ASP.NET Core’s SlidingExpiration does the same. The role is copied on, not read again.
        const now = at + (services[service]?.skew ?? 0);
        if (renewed === 1 && now - carried.issued >= half)
          cookies.issue(device, now, current, carried.session, carried.role);
      },
      steal: (from, to) => cookies.copy(from, to),
      end: (ending, at) => {
        cookies.end({ ...ending, kept: undefined }, at);
        if (ending.kept !== undefined) cookies.signIn(ending.kept, at, current);
      },
      keyRotated: () => {
        current += 1;
        tell();
      },
      keyPulled: () => {
        current += 1;
        oldest = current;
        tell();
      },
      freshUntil: () => Infinity,
      forget: (device) => cookies.discard(device),
      resume: (device, at) => {
        cookies.signIn(device, at, current);
      },
      contents: (): Contents => {
        const known: Kept[] = services.map((_, service) => [place(service), 'secrets', secrets()]);
        return contentsOf(cookies.contents(), known);
      },
    };
  },
};

const place = (service: number): string => `service:${String(service)}`;

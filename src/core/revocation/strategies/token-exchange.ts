import { accept, asked, refuse, type Answer } from '../answer.ts';
import type { Check } from '../check.ts';
import type { Ms } from '../scenario.ts';
import type { Contents, Lane, Strategy } from '../strategy.ts';
import { inTime, lifetime, patience, wholeSecond } from './parts/clocks.ts';
import { contentsOf, type Kept } from './parts/contents.ts';
import { Sessions, type Held } from './parts/sessions.ts';
import { meanLeft, savedShare } from './parts/renewal.ts';

/** The signed token that goes to the services behind the edge, in place of the session id. */
interface Inner {
  readonly id: number;
  readonly expires: Ms;
  readonly role: string;
}

/**
 * A token that was exchanged in the first millisecond of a second, just before the change, is handed on up to the
 * last before its exp. Leeway adds nothing, because the edge stops there; services whose clocks are all ahead
 * refuse it sooner.
 */
const ended: Strategy['ended'] = ({ ttl = 0 }, { services }) => ({
  formula: 'lifetime of the inner token',
  ms: Math.max(0, ttl + Math.min(0, patience(services))),
});

export const tokenExchange: Strategy = {
  id: 'token-exchange',
  name: 'Session outside, JWT inside',
  asked: 'looked up when the inner token is over',
  about:
    'The browser has a session id. The edge, where requests come in, looks it up and exchanges it for a short signed token (RFC 8693). That is what it hands to the services until it is over.',
  carries: 'session-id',
  parameters: [lifetime(60_000)],
  ended,
  // The role stands in the inner token as it was at the exchange.
  stale: ended,
  saving: ({ ttl = 0 }, perSecond) => ({
    formula: '1 − 1/(1 + λT)',
    share: savedShare(ttl, perSecond),
  }),
  meanEnded: ({ ttl = 0 }, perSecond) => ({
    formula: 'λT²/(2(1 + λT))',
    ms: meanLeft(ttl, perSecond),
  }),
  open: (setup): Lane => {
    const { accounts, record, services, up } = setup;
    const ttl = setup.values['ttl'] ?? 0;
    const sessions = new Sessions(setup);
    const inners = new Map<number, Inner>();

    /** The edge asks the store for the session and the issuer for a token; undefined where either says no. */
    const exchange = (held: Held, device: number, at: Ms, answer: Answer): Inner | undefined => {
      const { person, session } = held;
      answer.credential = held.id;
      answer.asked = asked.store;
      if (!up.store) return no(answer, 'store-silent');
      answer.reads = 1;
      if (!sessions.stands(held)) {
        if (inners.delete(session) && record.keeps) record.drop('edge', key(session));
        return no(answer, 'row-missing');
      }
      answer.asked |= asked.issuer;
      if (!up.issuer) return no(answer, 'issuer-silent');
      const expires = wholeSecond(at) + ttl;
      const role = accounts.role(person);
      const id = record.issue({ form: 'jwt', device, person, expires, role, key: 0, session });
      const inner = { id, expires, role };
      inners.set(session, inner);
      if (record.keeps) record.put('edge', key(session), credential(id), expires);
      return inner;
    };

    return {
      signIn: (device) => sessions.signIn(device),
      request: (device, service, at, answer) => {
        const held = sessions.of(device);
        const verifier = services[service];
        if (held === undefined || verifier === undefined) return;
        const inner = inners.get(held.session);
        // The edge does not hand on what is over by its clock, nor what the service just called expired.
        if (inner !== undefined && at < inner.expires && inTime(verifier, at, inner.expires)) {
          answer.credential = inner.id;
          return accept(answer, 'unexpired', inner.role);
        }
        const fresh = exchange(held, device, at, answer);
        if (fresh === undefined) return;
        if (inTime(verifier, at, fresh.expires)) accept(answer, 'row-found', fresh.role);
        else refuse(answer, 'expired');
      },
      steal: (from, to) => sessions.copy(from, to),
      end: (ending) => sessions.end(ending),
      freshUntil: (device) => inners.get(sessions.of(device)?.session ?? -1)?.expires ?? 0,
      forget: (device) => {
        const session = sessions.of(device)?.session;
        if (session !== undefined && inners.delete(session) && record.keeps)
          record.drop('edge', key(session));
        sessions.forget(device);
      },
      resume: (device) => {
        sessions.open(device);
      },
      contents: (): Contents => contentsOf(sessions.contents(), keptAtEdge(inners)),
    };
  },
};

function* keptAtEdge(inners: ReadonlyMap<number, Inner>): Generator<Kept> {
  for (const [session, { id }] of inners) yield ['edge', key(session), credential(id)];
}

/** Refuses, and has nothing to give. */
const no = (answer: Answer, check: Check): undefined => {
  refuse(answer, check);
};

const key = (session: number): string => `session ${String(session)}`;
const credential = (id: number): string => `#${String(id)}`;

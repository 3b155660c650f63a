import { accept, asked, refuse } from '../answer.ts';
import type { Ms } from '../scenario.ts';
import type { Contents, Lane, Strategy } from '../strategy.ts';
import { contentsOf, type Kept } from './parts/contents.ts';
import { Sessions } from './parts/sessions.ts';
import { meanLeft, savedShare } from './parts/renewal.ts';

/** What a service remembers of a session: the answer of the store, and until when it is believed. */
interface Remembered {
  readonly role: string;
  readonly until: Ms;
}

export const sessionCache: Strategy = {
  id: 'session-cache',
  name: 'Session behind a cache',
  asked: 'looked up when the remembered answer is too old',
  about:
    'Each service remembers what the store said about a session for a while. Until then nobody is asked, and nothing new is heard.',
  carries: 'session-id',
  parameters: [
    {
      name: 'cache',
      label: 'Cache lifetime',
      unit: 'ms',
      least: 0,
      most: 86_400_000,
      fallback: 300_000,
      step: 1,
      about: 'How long a service believes the store’s last answer.',
    },
  ],
  ended: ({ cache = 0 }) => ({ formula: 'cache lifetime', ms: cache }),
  stale: ({ cache = 0 }) => ({ formula: 'cache lifetime', ms: cache }),
  saving: ({ cache = 0 }, perSecond) => ({
    formula: '1 − 1/(1 + λT)',
    share: savedShare(cache, perSecond),
  }),
  meanEnded: ({ cache = 0 }, perSecond) => ({
    formula: 'λT²/(2(1 + λT))',
    ms: meanLeft(cache, perSecond),
  }),
  open: (setup): Lane => {
    const sessions = new Sessions(setup);
    const cache = setup.values['cache'] ?? 0;
    const caches = setup.services.map(() => new Map<number, Remembered>());
    const record = setup.record;
    return {
      signIn: (device) => sessions.signIn(device),
      request: (device, service, at, answer) => {
        const held = sessions.of(device);
        const here = caches[service];
        if (held === undefined || here === undefined) return;
        answer.credential = held.id;
        const remembered = here.get(held.session);
        if (remembered !== undefined && at < remembered.until)
          return accept(answer, 'remembered', remembered.role);
        answer.asked = asked.store;
        if (!setup.up.store) return refuse(answer, 'store-silent');
        answer.reads = 1;
        if (!sessions.stands(held)) {
          if (here.delete(held.session) && record.keeps)
            record.drop(place(service), key(held.session));
          return refuse(answer, 'row-missing');
        }
        const role = setup.accounts.role(held.person);
        accept(answer, 'row-found', role);
        if (cache === 0) return;
        here.set(held.session, { role, until: at + cache });
        if (record.keeps) record.put(place(service), key(held.session), role, at + cache);
      },
      steal: (from, to) => sessions.copy(from, to),
      end: (ending) => sessions.end(ending),
      freshUntil: (device) => {
        const session = sessions.of(device)?.session ?? -1;
        let until = 0;
        for (const here of caches) until = Math.max(until, here.get(session)?.until ?? 0);
        return until;
      },
      forget: (device) => {
        const session = sessions.of(device)?.session;
        if (session !== undefined) for (const here of caches) here.delete(session);
        sessions.forget(device);
      },
      resume: (device) => {
        sessions.open(device);
      },
      contents: (): Contents => contentsOf(sessions.contents(), remembered(caches)),
    };
  },
};

function* remembered(caches: readonly ReadonlyMap<number, Remembered>[]): Generator<Kept> {
  for (const [service, here] of caches.entries())
    for (const [session, { role }] of here) yield [place(service), key(session), role];
}

const place = (service: number): string => `service:${String(service)}`;
const key = (session: number): string => `session ${String(session)}`;

import { accept, asked, refuse } from '../answer.ts';
import type { Contents, Lane, Strategy } from '../strategy.ts';
import { contentsOf } from './parts/contents.ts';
import { Remembered } from './parts/remembered.ts';
import { meanLeft, savedShare } from './parts/renewal.ts';
import { Sessions } from './parts/sessions.ts';

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
    const remembered = new Remembered(setup.record, setup.services.length);
    return {
      signIn: (device) => sessions.signIn(device),
      request: (device, service, at, answer) => {
        const held = sessions.of(device);
        if (held === undefined) return;
        answer.credential = held.id;
        const believed = remembered.role(service, held.session, at);
        if (believed !== undefined) return accept(answer, 'remembered', believed);
        answer.asked = asked.store;
        if (!setup.up.store) return refuse(answer, 'store-silent');
        answer.reads = 1;
        if (!sessions.stands(held)) {
          remembered.drop(service, held.session);
          return refuse(answer, 'row-missing');
        }
        const role = setup.accounts.role(held.person);
        accept(answer, 'row-found', role);
        if (cache > 0) remembered.keep(service, held.session, role, at + cache);
      },
      steal: (from, to) => sessions.copy(from, to),
      end: (ending) => sessions.end(ending),
      freshUntil: (device) => remembered.over(sessions.of(device)?.session ?? -1),
      forget: (device) => {
        const held = sessions.of(device);
        if (held !== undefined) remembered.forget(held.session);
        sessions.forget(device);
      },
      resume: (device) => {
        sessions.open(device);
      },
      contents: (): Contents => contentsOf(sessions.contents(), remembered.contents()),
    };
  },
};

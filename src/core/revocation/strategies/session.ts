import { accept, asked, refuse } from '../answer.ts';
import type { Contents, Lane, Strategy } from '../strategy.ts';
import { contentsOf } from './parts/contents.ts';
import { Sessions } from './parts/sessions.ts';

export const session: Strategy = {
  id: 'session',
  name: 'Server session',
  asked: 'looked up on every request',
  about:
    'The cookie holds a random id. The row behind it stands in a store, with the user it belongs to, and every request reads it.',
  carries: 'session-id',
  parameters: [],
  ended: () => ({ formula: '0: every request asks', ms: 0 }),
  stale: () => ({ formula: '0: every request asks', ms: 0 }),
  saving: () => ({ formula: '0: this is what the others are compared with', share: 0 }),
  meanEnded: () => ({ formula: '0', ms: 0 }),
  open: (setup): Lane => {
    const sessions = new Sessions(setup);
    return {
      signIn: (device) => sessions.signIn(device),
      request: (device, _service, _at, answer) => {
        const held = sessions.of(device);
        if (held === undefined) return;
        answer.credential = held.id;
        answer.asked = asked.store;
        if (!setup.up.store) return refuse(answer, 'store-silent');
        answer.reads = 1;
        if (!sessions.stands(held)) return refuse(answer, 'row-missing');
        accept(answer, 'row-found', setup.accounts.role(held.person));
      },
      steal: (from, to) => sessions.copy(from, to),
      end: (ending) => sessions.end(ending),
      freshUntil: () => 0,
      forget: (device) => sessions.forget(device),
      resume: (device) => {
        sessions.open(device);
      },
      contents: (): Contents => contentsOf(sessions.contents()),
    };
  },
};

import { accept, asked, refuse } from '../answer.ts';
import type { Contents, Lane, Strategy } from '../strategy.ts';
import { contentsOf } from './parts/contents.ts';
import { Sessions } from './parts/sessions.ts';

export const roleInRow: Strategy = {
  id: 'role-in-row',
  name: 'Role copied into the row',
  asked: 'looked up on every request, but the role is from sign-in',
  about:
    'A server session whose row has the role written into it at sign-in, which saves a look at the account. The row is read on every request; the role in it is not written again.',
  carries: 'session-id',
  parameters: [],
  ended: () => ({ formula: '0: every request asks', ms: 0 }),
  stale: () => ({ formula: 'no bound: until the next sign-in', ms: Infinity }),
  saving: () => ({ formula: '0: every request reads the row', share: 0 }),
  meanEnded: () => ({ formula: '0', ms: 0 }),
  open: (setup): Lane => {
    const sessions = new Sessions(setup, { copiesRole: true });
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
        accept(answer, 'row-found', sessions.copiedRole(held));
      },
      steal: (from, to) => sessions.copy(from, to),
      end: (ending) => sessions.end(ending),
      // The role of the day of sign-in stands nowhere else: no row can be made again.
      freshUntil: () => Infinity,
      forget: (device) => sessions.forget(device),
      resume: (device) => {
        sessions.open(device);
      },
      contents: (): Contents => contentsOf(sessions.contents()),
    };
  },
};

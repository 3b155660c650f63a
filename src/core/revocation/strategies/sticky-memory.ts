import { accept, refuse } from '../answer.ts';
import type { Contents, Lane, Strategy } from '../strategy.ts';
import { contentsOf } from './parts/contents.ts';
import { Sessions } from './parts/sessions.ts';

export const stickyMemory: Strategy = {
  id: 'sticky-memory',
  name: 'Session in memory, sticky balancer',
  asked: 'nobody is asked; the instance has it in its memory',
  about:
    'The session is an object in the memory of one instance, and the load balancer sends each browser back to that instance. What ends a session has to reach all instances.',
  carries: 'session-id',
  parameters: [
    {
      name: 'instances',
      label: 'Instances',
      unit: 'count',
      least: 1,
      most: 100,
      fallback: 3,
      step: 1,
      about: 'How many memories there are; each session is in one of them.',
    },
  ],
  ended: (_, { lossy }) =>
    lossy
      ? { formula: 'no bound: a lost message leaves it until the next deploy', ms: Infinity }
      : { formula: '0: the message reaches every instance at once', ms: 0 },
  stale: () => ({ formula: 'no bound: until the next sign-in or deploy', ms: Infinity }),
  open: (setup): Lane => {
    const { instances = 1 } = setup.values;
    const sessions = new Sessions(setup, {
      copiesRole: true,
      // The balancer deals sessions out in turn, and keeps to it.
      memory: (session) => `instance:${String(session % instances)}`,
    });
    return {
      // The password is checked against the accounts, which are neither session store nor issuer.
      signIn: (device) => sessions.signIn(device),
      request: (device, _service, _at, answer) => {
        const held = sessions.of(device);
        if (held === undefined) return;
        answer.credential = held.id;
        if (!sessions.stands(held)) return refuse(answer, 'memory-gone');
        accept(answer, 'in-memory', sessions.copiedRole(held));
      },
      steal: (from, to) => sessions.copy(from, to),
      end: (ending) => {
        // Who signs out, or changes the password, is at the right instance already; the rest is a broadcast.
        const sent = ending.why !== 'signed-out' && ending.devices.length > 0;
        const lost = sent && setup.isLost();
        if (sent) setup.record.told(0, lost ? 'message-lost' : 'message', 0, 0, 0);
        sessions.end(lost ? { ...ending, devices: [] } : ending);
      },
      deployed: () => sessions.clear(),
      // The role of the day of sign-in stands nowhere else: no session can be made again.
      freshUntil: () => Infinity,
      forget: (device) => sessions.forget(device),
      resume: (device) => {
        sessions.open(device);
      },
      contents: (): Contents => contentsOf(sessions.contents()),
    };
  },
};

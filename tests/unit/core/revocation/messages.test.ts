import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../../../src/core/revocation/chance.ts';
import type { Entry } from '../../../../src/core/revocation/log.ts';
import { LogRecorder } from '../../../../src/core/revocation/recorder.ts';
import {
  lastArrival,
  Messages,
} from '../../../../src/core/revocation/strategies/parts/messages.ts';
import type { Values } from '../../../../src/core/revocation/scenario.ts';

const service = { name: 'api', skew: 0, leeway: 0 };

/** Messages to two services; what they heard as “at service message”, and when they asked to be woken. */
const post = (values: Values, losses = 0) => {
  const record = new LogRecorder();
  const up = { store: true, issuer: true };
  const woken: (readonly [at: number, what: number])[] = [];
  const heard: string[] = [];
  let toLose = losses;
  const messages = new Messages<string>(
    {
      values,
      services: [service, service],
      accounts: { enabled: () => true, role: () => '' },
      personOf: () => 0,
      up,
      chance: chanceOf(7, 0),
      record,
      wake: (at, what) => woken.push([at, what]),
      isLost: () => {
        toLose -= 1;
        return toLose >= 0;
      },
    },
    (to, message, at) => heard.push(`${String(at)} ${String(to)} ${message}`),
  );
  return { messages, up, woken, heard, record };
};

const told = (record: LogRecorder): readonly Entry[] =>
  record.entries.filter(({ kind }) => kind === 'told');

describe('messages', () => {
  it('arrive at every service after the delay', () => {
    const { messages, woken, heard, record } = post({ delay: 300 });
    messages.send('out', 1000);
    messages.send('off', 1100);
    expect(woken).toEqual([
      [1300, 0],
      [1400, 1],
    ]);
    expect(messages.wake(0, 1300)).toBe(true);
    expect(heard).toEqual(['1300 0 out', '1300 1 out']);
    // Each arrives once; other numbers are the lane's own.
    expect(messages.wake(0, 1300)).toBe(false);
    expect(messages.wake(-1, 1300)).toBe(false);
    expect(told(record)).toHaveLength(2);
  });

  it('are held while the issuer is down, and leave in their order when it is back', () => {
    const { messages, up, woken, heard } = post({ delay: 300 });
    up.issuer = false;
    messages.send('first', 1000);
    messages.send('second', 2000);
    messages.restored('store', 2500);
    expect(woken).toEqual([]);
    up.issuer = true;
    messages.restored('issuer', 3000);
    expect(woken).toEqual([
      [3300, 0],
      [3300, 1],
    ]);
    messages.wake(0, 3300);
    messages.wake(1, 3300);
    expect(heard[0]).toBe('3300 0 first');
    expect(heard[2]).toBe('3300 0 second');
    messages.restored('issuer', 4000);
    expect(woken).toHaveLength(2);
  });

  it('are lost for all services where one is lost on sending', () => {
    const { messages, woken, record } = post({ delay: 300 }, 1);
    messages.send('lost', 1000);
    messages.send('kept', 1000);
    expect(woken).toEqual([[1300, 0]]);
    expect(told(record)).toMatchObject([
      { service: 0, what: 'message-lost' },
      { service: 1, what: 'message-lost' },
    ]);
  });

  it('are lost for each service by chance, as often as is said', () => {
    const { messages, heard } = post({ delay: 0, loss: 25 });
    for (let nth = 0; nth < 2000; nth += 1) {
      messages.send('out', 0);
      messages.wake(nth, 0);
    }
    // 4000 deliveries, 3000 expected; the standard deviation is √(4000 · ¼ · ¾) = 27.4.
    expect(Math.abs(heard.length - 3000)).toBeLessThan(4 * 27.4);
    const to = [0, 1].map((nth) => heard.filter((line) => line.startsWith(`0 ${String(nth)}`)));
    expect(to[0]?.length).not.toBe(to[1]?.length);
    const never = post({ delay: 0, loss: 100 });
    never.messages.send('out', 0);
    never.messages.wake(0, 0);
    expect(never.heard).toEqual([]);
  });

  it('have a last arrival, unless one may be lost', () => {
    const conditions = { services: [service], lossy: false, outage: 700 };
    expect(lastArrival({ delay: 300 }, conditions)).toBe(1000);
    expect(lastArrival({ delay: 300 }, { ...conditions, issuerOutage: 200 })).toBe(500);
    expect(lastArrival({ delay: 300 }, { ...conditions, lossy: true })).toBe(Infinity);
    expect(lastArrival({ delay: 300, loss: 1 }, conditions)).toBe(Infinity);
  });
});

import { expect, test } from 'vitest';
import { inTurns, nextTask } from '../../../../src/islands/verifier-bench/in-turns.ts';

const turns = (over: Partial<Parameters<typeof inTurns>[1]> = {}) => ({
  width: 2,
  budget: 8,
  pause: nextTask,
  clock: () => 0,
  signal: new AbortController().signal,
  ...over,
});

test('every job is done once, and started in order', async () => {
  const done: number[] = [];
  const jobs = Array.from({ length: 20 }, (_, nth) => () => {
    done.push(nth);
    return Promise.resolve();
  });
  await inTurns(jobs, turns());
  expect(done).toEqual(Array.from({ length: 20 }, (_, nth) => nth));
});

test('a job that waits does not hold up the others', async () => {
  const done: string[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const all = inTurns(
    [
      () => held.then(() => void done.push('held')),
      ...['a', 'b', 'c'].map((name) => () => {
        done.push(name);
        if (name === 'c') release();
        return Promise.resolve();
      }),
    ],
    turns(),
  );
  await all;
  expect(done).toEqual(['a', 'b', 'c', 'held']);
});

test('the page gets its turn whenever the budget is used up, and not more often', async () => {
  let now = 0;
  let pauses = 0;
  const jobs = Array.from({ length: 10 }, () => () => {
    now += 3;
    return Promise.resolve();
  });
  await inTurns(jobs, {
    ...turns(),
    width: 1,
    clock: () => now,
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  });
  // 3 ms a job, 8 ms a turn: after the third, sixth and ninth job.
  expect(pauses).toBe(3);
});

test('once aborted no further job begins', async () => {
  const abort = new AbortController();
  let done = 0;
  const jobs = Array.from({ length: 10 }, () => () => {
    done += 1;
    if (done === 4) abort.abort();
    return Promise.resolve();
  });
  await inTurns(jobs, { ...turns({ signal: abort.signal }), width: 1 });
  expect(done).toBe(4);
});

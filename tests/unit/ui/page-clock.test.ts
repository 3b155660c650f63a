import { expect, test, vi } from 'vitest';
import { createPageClock } from '../../../src/ui/page-clock.ts';
import type { ClockSource } from '../../../src/ui/page-clock.ts';

/** A wall clock that stands still until told, with its timers. */
function surroundings(start: number) {
  let milliseconds = start;
  let visible = true;
  let timer: { due: number; call: () => void } | undefined;
  const watchers = new Set<() => void>();
  const source: ClockSource = {
    milliseconds: () => milliseconds,
    after: (wait, call) => {
      const mine = { due: milliseconds + wait, call };
      timer = mine;
      return () => {
        if (timer === mine) timer = undefined;
      };
    },
    visible: () => visible,
    onVisibility: (call) => {
      watchers.add(call);
      return () => watchers.delete(call);
    },
  };
  return {
    source,
    pass(by: number) {
      const end = milliseconds + by;
      while (timer !== undefined && timer.due <= end) {
        const { due, call } = timer;
        timer = undefined;
        milliseconds = due;
        call();
      }
      milliseconds = end;
    },
    see(now: boolean) {
      visible = now;
      for (const call of [...watchers]) call();
    },
    ticking: () => timer !== undefined,
    watched: () => watchers.size > 0,
  };
}

test('a live clock tells its listeners once a second, on the second', () => {
  const world = surroundings(1_000_400);
  const clock = createPageClock(world.source);
  const heard: number[] = [];
  const stop = clock.subscribe(() => heard.push(clock.get().now));
  world.pass(599);
  expect(heard).toEqual([]);
  world.pass(1);
  expect(heard).toEqual([1001]);
  world.pass(2000);
  expect(heard).toEqual([1001, 1002, 1003]);
  stop();
});

test('it ticks only while somebody listens', () => {
  const world = surroundings(5000);
  const clock = createPageClock(world.source);
  expect(world.ticking()).toBe(false);
  const one = clock.subscribe(() => undefined);
  const two = clock.subscribe(() => undefined);
  expect(world.ticking()).toBe(true);
  one();
  expect(world.ticking()).toBe(true);
  two();
  two();
  expect(world.ticking()).toBe(false);
  expect(world.watched()).toBe(false);
});

test('it rests while the page cannot be seen and catches up after', () => {
  const world = surroundings(5000);
  const clock = createPageClock(world.source);
  const listener = vi.fn();
  const stop = clock.subscribe(listener);
  world.see(false);
  world.pass(60_000);
  expect(listener).not.toHaveBeenCalled();
  world.see(true);
  expect(clock.get().now).toBe(65);
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
});

test('fixing it stops the ticking and every listener hears of it once', () => {
  const world = surroundings(5000);
  const clock = createPageClock(world.source);
  const one = vi.fn();
  const two = vi.fn();
  clock.subscribe(one);
  clock.subscribe(two);
  clock.fix(1735606800.9);
  expect(clock.get()).toEqual({ now: 1735606800, mode: 'fixed', zone: 'UTC' });
  clock.fix(1735606800);
  world.pass(10_000);
  expect(one).toHaveBeenCalledTimes(1);
  expect(two).toHaveBeenCalledTimes(1);
  clock.live();
  expect(clock.get()).toEqual({ now: 15, mode: 'live', zone: 'UTC' });
});

test('the same value is the same object, as useSyncExternalStore needs', () => {
  const world = surroundings(5000);
  const clock = createPageClock(world.source);
  const before = clock.get();
  clock.setZone('UTC');
  clock.fix(Number.NaN);
  clock.fix(Number.POSITIVE_INFINITY);
  expect(clock.get()).toBe(before);
});

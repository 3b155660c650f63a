import { describe, expect, it } from 'vitest';
import { flagAt } from '../../../../src/islands/fired/parts/FlagControl.tsx';
import { beginning, canRun, openParts, reduce } from '../../../../src/islands/fired/state.ts';
import type { Action, Experiment } from '../../../../src/islands/fired/state.ts';
import { at } from './given.ts';

const after = (...actions: readonly Action[]): Experiment => actions.reduce(reduce, beginning);
const flags: readonly Action[] = [
  { type: 'flag', lane: 'session', flag: at('10:02:00') },
  { type: 'flag', lane: 'jwt-long', flag: 'unknown' },
  { type: 'flag', lane: 'jwt-refresh', flag: at('10:07:00') },
];
const sure: Action = { type: 'sureness', sureness: 'sure' };
const run: Action = { type: 'run', from: at('09:58:00') };
const arrived = [...flags, sure, run, { type: 'arrive' }] as const;

describe('before the run', () => {
  it('wants three flags placed or waived, and how sure that is', () => {
    expect(canRun(after(...flags.slice(1), sure))).toBe(false);
    expect(canRun(after(...flags))).toBe(false);
    expect(canRun(after(...flags, sure))).toBe(true);
  });

  it('who waives all three need not be sure of anything', () => {
    const waive = (['session', 'jwt-long', 'jwt-refresh'] as const).map((lane): Action => ({
      type: 'flag',
      lane,
      flag: 'unknown',
    }));
    expect(canRun(after(...waive))).toBe(true);
  });

  it('does not run too early', () => {
    expect(after(run)).toBe(beginning);
  });
});

describe('after the run', () => {
  it('the flags stand', () => {
    const state = after(...flags, sure, run);
    expect(reduce(state, { type: 'flag', lane: 'session', flag: undefined })).toBe(state);
    expect(canRun(state)).toBe(false);
  });

  it('opens one part after the other', () => {
    const second = after(...arrived);
    expect(openParts(second)).toMatchObject({ second: true, third: false, dial: false });
    const third = reduce(second, { type: 'nearer', answer: 'session' });
    expect(openParts(third)).toMatchObject({ together: true, third: true, dial: false });
    const asked = reduce(third, { type: 'pick', lane: 'session', on: true });
    expect(openParts(reduce(asked, { type: 'run-outage' }))).toMatchObject({ dial: true });
    expect(reduce(third, { type: 'run-outage' })).toBe(third);
  });

  it('shows all when asked to, and only after the first run', () => {
    expect(after({ type: 'show-all' })).toBe(beginning);
    expect(openParts(after(...arrived, { type: 'show-all' }))).toMatchObject({ dial: true });
  });

  it('steps back without taking the result away', () => {
    const state = after(...arrived, { type: 'clock', at: at('10:02:00') });
    expect(state.at).toBe(at('10:02:00'));
    expect(state.arrived).toBe(true);
  });

  it('goes back to the beginning', () => {
    expect(after(...arrived, { type: 'reset' })).toBe(beginning);
  });
});

it('“don’t know” and a lane are not picked together', () => {
  const third = after(...arrived, { type: 'nearer', answer: 'unknown' });
  const pick = (state: Experiment, lane: string) => reduce(state, { type: 'pick', lane, on: true });
  expect(pick(pick(third, 'session'), 'unknown').picks).toEqual(['unknown']);
  expect(pick(pick(third, 'unknown'), 'session').picks).toEqual(['session']);
});

describe('a flag on its slider', () => {
  const from = at('09:58:00');
  const parked = at('09:56:00');
  it('comes onto the axis with the first step', () => {
    expect(flagAt(parked, undefined, from)).toBeUndefined();
    expect(flagAt(parked + 10_000, undefined, from)).toBe(from);
  });
  it('does not flicker while it is drawn through the parking', () => {
    expect(flagAt(at('09:57:00'), from, from)).toBe(from);
    expect(flagAt(parked, from, from)).toBeUndefined();
  });
  it('is where it is put', () => {
    expect(flagAt(at('10:07:00'), from, from)).toBe(at('10:07:00'));
  });
});

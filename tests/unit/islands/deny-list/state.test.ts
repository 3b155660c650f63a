import { describe, expect, test } from 'vitest';
import { ruleOf, wrongRules } from '../../../../src/islands/deny-list/rules.ts';
import {
  beginning,
  canRun,
  openParts,
  reduce,
  shownRule,
} from '../../../../src/islands/deny-list/state.ts';
import type { Action, Experiment } from '../../../../src/islands/deny-list/state.ts';

const after = (...actions: Action[]): Experiment => actions.reduce(reduce, beginning);
const run: Action = { type: 'run', at: 1_790_000_000 };

describe('the prediction', () => {
  test('is asked for before the first run, with how sure it is', () => {
    expect(canRun(beginning)).toBe(false);
    expect(after(run)).toEqual(beginning);
    const answered = after({ type: 'answer', answer: 'all-four' });
    expect(canRun(answered)).toBe(false);
    expect(canRun(reduce(answered, { type: 'sureness', sureness: 'sure' }))).toBe(true);
  });

  test('“don’t know” is an answer and needs no more', () => {
    expect(canRun(after({ type: 'answer', answer: 'unknown' }))).toBe(true);
  });

  test('stands as it was once it has run', () => {
    const ran = after({ type: 'answer', answer: 'unknown' }, run);
    expect(ran).toMatchObject({ ran: true, at: 1_790_000_000 });
    expect(reduce(ran, { type: 'answer', answer: 'all-four' })).toEqual(ran);
    expect(reduce(ran, { type: 'sureness', sureness: 'sure' })).toEqual(ran);
    expect(reduce(ran, { type: 'run', at: 5 })).toEqual(ran);
  });

  test.each(wrongRules.map(({ id }) => [id] as const))('%s is named only after the run', (id) => {
    const before = after(
      { type: 'answer', answer: id },
      { type: 'sureness', sureness: 'guessing' },
    );
    expect(shownRule(before)).toBeUndefined();
    expect(shownRule(reduce(before, run))?.id).toBe(id);
  });

  test('neither the right answer nor “don’t know” is a wrong rule', () => {
    expect(ruleOf('by-claims')).toBeUndefined();
    expect(ruleOf('unknown')).toBeUndefined();
  });
});

test('the parts open one after the other, or all at once', () => {
  expect(openParts(beginning)).toEqual({ nudges: false, repair: false, rest: false });
  const ran = after({ type: 'answer', answer: 'unknown' }, run);
  expect(openParts(ran)).toEqual({ nudges: true, repair: false, rest: false });
  const nudged = reduce(ran, { type: 'nudge', nudge: 'padding' });
  expect(openParts(nudged)).toEqual({ nudges: true, repair: true, rest: false });
  expect(openParts(reduce(nudged, { type: 'list', list: 'not-before' })).rest).toBe(false);
  const mended = reduce(nudged, { type: 'list', list: 'issuer-and-id' });
  expect(openParts(mended).rest).toBe(true);
  // What has been seen stays seen.
  expect(openParts(reduce(mended, { type: 'list', list: 'raw-string' })).rest).toBe(true);
  expect(openParts(reduce(ran, { type: 'show-all' }))).toEqual({
    nudges: true,
    repair: true,
    rest: true,
  });
  expect(openParts(after({ type: 'show-all' })).repair).toBe(false);
});

test('n − s is of ES256 alone: another algorithm goes back to the last character', () => {
  const negated = after({ type: 'nudge', nudge: 'other-s' });
  expect(negated.nudge).toBe('other-s');
  expect(reduce(negated, { type: 'algorithm', algorithm: 'HS256' }).nudge).toBe('trailing-bits');
  const padded = after(
    { type: 'nudge', nudge: 'padding' },
    { type: 'algorithm', algorithm: 'RS256' },
  );
  expect(padded.nudge).toBe('padding');
  expect(reduce(padded, { type: 'nudge', nudge: 'other-s' })).toEqual(padded);
});

test('another nudge or algorithm starts with its first spelling', () => {
  const third = after({ type: 'spelling', spelling: 3 });
  expect(third.spelling).toBe(3);
  expect(reduce(third, { type: 'algorithm', algorithm: 'HS256' }).spelling).toBe(0);
  expect(reduce(third, { type: 'nudge', nudge: 'padding' }).spelling).toBe(0);
  expect(reduce(third, { type: 'decoder', decoder: 'strict' }).spelling).toBe(3);
});

test('reset goes back to the beginning from anywhere', () => {
  expect(
    after(
      { type: 'answer', answer: 'only-id' },
      { type: 'sureness', sureness: 'sure' },
      run,
      { type: 'nudge', nudge: 'other-s' },
      { type: 'decoder', decoder: 'strict' },
      { type: 'list', list: 'issuer-and-id' },
      { type: 'transfer', answer: 'twice' },
      { type: 'reset' },
    ),
  ).toEqual(beginning);
});

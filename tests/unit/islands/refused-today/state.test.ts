import { describe, expect, test } from 'vitest';
import type { Step, Verdict } from '../../../../src/core/jwt/verdict.ts';
import { ruleOf, wrongRules } from '../../../../src/islands/refused-today/rules.ts';
import {
  beginning,
  canRun,
  openParts,
  reduce,
  shownRule,
} from '../../../../src/islands/refused-today/state.ts';
import type { Action, Experiment } from '../../../../src/islands/refused-today/state.ts';

const step = (id: string, part: Step['part'], outcome: Step['outcome']): Step => ({
  id,
  part,
  title: id,
  outcome,
  code: undefined,
  sentence: '',
  actual: undefined,
  expected: undefined,
  clause: undefined,
});

function verdict(signature: 'pass' | 'fail', exp: 'pass' | 'fail'): Verdict {
  const steps = [step('signature-arithmetic', 'signature', signature), step('exp', 'claims', exp)];
  return {
    ok: signature === 'pass' && exp === 'pass',
    parts: { signature, key: 'pass', claims: exp },
    steps,
    decidedBy: steps.find(({ outcome }) => outcome === 'fail'),
    key: undefined,
  };
}

const judged = (signature: 'pass' | 'fail', exp: 'pass' | 'fail'): Action => ({
  type: 'judged',
  judged: { verdict: verdict(signature, exp), token: 'a.b.c', now: 1 },
});

const after = (...actions: Action[]): Experiment => actions.reduce(reduce, beginning);
const run: Action = { type: 'run', now: 1_795_000_000 };

describe('the prediction', () => {
  test('is asked for before the first run, with how sure it is', () => {
    expect(canRun(beginning)).toBe(false);
    expect(after(run)).toEqual(beginning);
    expect(canRun(after({ type: 'answer', answer: 'revoked' }))).toBe(false);
    expect(
      canRun(after({ type: 'answer', answer: 'revoked' }, { type: 'sureness', sureness: 'sure' })),
    ).toBe(true);
  });

  test('“don’t know” is an answer and needs no more', () => {
    expect(canRun(after({ type: 'answer', answer: 'unknown' }))).toBe(true);
  });

  test('stands as it was once the check has run', () => {
    const ran = after({ type: 'answer', answer: 'unknown' }, run);
    expect(ran).toMatchObject({ ran: true, ranAt: 1_795_000_000 });
    expect(reduce(ran, { type: 'answer', answer: 'revoked' })).toEqual(ran);
    expect(reduce(ran, { type: 'sureness', sureness: 'sure' })).toEqual(ran);
    expect(reduce(ran, { type: 'run', now: 5 })).toEqual(ran);
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
    expect(ruleOf('time-is-over')).toBeUndefined();
    expect(ruleOf('unknown')).toBeUndefined();
    expect(ruleOf(undefined)).toBeUndefined();
  });
});

describe('the parts open one after the other', () => {
  const ran = after({ type: 'answer', answer: 'unknown' }, run);

  test('a verdict before the run is not heard', () => {
    expect(reduce(beginning, judged('pass', 'pass'))).toEqual(beginning);
  });

  test('clock after the run, forgery once accepted, the last question once refused by arithmetic', () => {
    expect(openParts(ran)).toEqual({ clock: true, forgery: false, transfer: false });
    const refused = reduce(ran, judged('pass', 'fail'));
    expect(openParts(refused)).toEqual({ clock: true, forgery: false, transfer: false });
    const accepted = reduce(refused, judged('pass', 'pass'));
    expect(openParts(accepted)).toEqual({ clock: true, forgery: true, transfer: false });
    // Outside the hour both fail: that does not show which of the two it was.
    const both = reduce(accepted, judged('fail', 'fail'));
    expect(openParts(both).transfer).toBe(false);
    const forged = reduce(both, judged('fail', 'pass'));
    expect(openParts(forged)).toEqual({ clock: true, forgery: true, transfer: true });
    // What has been seen stays seen.
    expect(openParts(reduce(forged, judged('pass', 'fail'))).transfer).toBe(true);
  });

  test('or all at once', () => {
    expect(openParts(reduce(ran, { type: 'show-all' }))).toEqual({
      clock: true,
      forgery: true,
      transfer: true,
    });
    expect(openParts(after({ type: 'show-all' })).clock).toBe(false);
  });
});

test('a failure takes the old verdict away, and the next verdict the failure', () => {
  const ran = after({ type: 'answer', answer: 'unknown' }, run, judged('pass', 'fail'));
  const failed = reduce(ran, { type: 'failed', sentence: 'No network.' });
  expect(failed).toMatchObject({ judged: undefined, failure: 'No network.' });
  expect(reduce(failed, judged('pass', 'fail')).failure).toBeUndefined();
});

test('reset goes back to the beginning from anywhere', () => {
  expect(
    after(
      { type: 'answer', answer: 'decodes' },
      { type: 'sureness', sureness: 'sure' },
      run,
      judged('pass', 'pass'),
      { type: 'edit', payload: '{}' },
      { type: 'transfer', answer: 'at-exp' },
      { type: 'reset' },
    ),
  ).toEqual(beginning);
});

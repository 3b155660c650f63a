import { expect, test } from 'vitest';
import { isWrong } from '../../../../src/islands/verifier-bench/wrong.ts';

test.each([
  ['accept', false, true],
  ['exhausted', false, true],
  ['timed-out', false, true],
  ['refuse', false, false],
  ['threw', false, false],
  ['elsewhere', false, false],
  ['accept', true, false],
  ['refuse', true, true],
  ['threw', true, true],
  ['exhausted', true, true],
  ['elsewhere', true, false],
] as const)('%s, honest %s: wrong %s', (shown, honest, wrong) => {
  expect(isWrong(shown, honest)).toBe(wrong);
});

import { expect, test } from 'vitest';
import {
  clockText,
  lengthText,
  readClock,
  readLength,
} from '../../../../src/islands/revocation-race/spans.ts';

const morning = { origin: '2026-11-24T09:40:00Z', until: 3_960_000 };
const days = { origin: '2026-11-24T09:40:00Z', until: 3 * 86_400_000 };

test.each([
  ['5 min', 300_000],
  ['90', 90_000],
  ['1.5', 1500],
  ['250 ms', 250],
  ['1h 30m', 5_400_000],
  ['1 h 30 min', 5_400_000],
  ['2 d', 172_800_000],
  ['-2 s', -2000],
  ['−2 s', -2000],
])('%s is %i ms', (text, ms) => {
  expect(readLength(text)).toBe(ms);
});

test.each(['', 'soon', '5 minutes ago', '1e9', '--5', '5 min x', 'Infinity'])(
  '“%s” is no length',
  (text) => {
    expect(readLength(text)).toBeUndefined();
  },
);

test.each([0, 1, 999, 1000, 61_500, 300_000, 5_400_000, 86_400_000, 90_061_001, -2000])(
  'the length %i is read back as it was written',
  (ms) => {
    expect(readLength(lengthText(ms))).toBe(ms);
  },
);

test('a time of day is counted from the origin', () => {
  expect(readClock(morning, '10:02')).toBe(22 * 60_000);
  expect(readClock(morning, '10:02:00.250')).toBe(22 * 60_000 + 250);
  expect(clockText(morning, 22 * 60_000)).toBe('10:02:00');
});

test('what is before the run stays before it, to be clamped where it is typed', () => {
  expect(readClock(morning, '09:39:00')).toBe(-60_000);
});

test('in a run of days the day is said, and read', () => {
  expect(clockText(days, 86_400_000)).toBe('day 2, 09:40:00');
  expect(readClock(days, 'day 2, 09:40:00')).toBe(86_400_000);
  // The first 09:00 that the run has is on its second day.
  expect(readClock(days, '09:00')).toBe(86_400_000 - 40 * 60_000);
});

test.each(['', '25:00', '10:60', '10', 'noon', '10:00:75'])('“%s” is no time', (text) => {
  expect(readClock(morning, text)).toBeUndefined();
});

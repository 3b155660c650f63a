import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeBarGeometry, timeWord } from '../../../src/ui/time-bar-geometry.ts';
import type { TokenTimes } from '../../../src/ui/time-bar-geometry.ts';

const article: TokenTimes = { iat: 1735603200, nbf: undefined, exp: 1735606800 };
const none: TokenTimes = { iat: undefined, nbf: undefined, exp: undefined };

describe('the word for an instant', () => {
  test.each([
    [article, 0, 1735606799, 'valid'],
    // RFC 7519 §4.1.4: on or after.
    [article, 0, 1735606800, 'expired'],
    [article, 60, 1735606859, 'valid'],
    [article, 60, 1735606860, 'expired'],
    [{ ...none, nbf: 100 }, 0, 99, 'not yet valid'],
    [{ ...none, nbf: 100 }, 0, 100, 'no exp'],
    [{ ...none, nbf: 100 }, 10, 90, 'no exp'],
    [none, 0, 0, 'no exp'],
    [{ ...none, exp: -1 }, 0, 0, 'expired'],
    [{ ...none, exp: 1e300 }, 0, 1e12, 'valid'],
    [{ ...none, exp: Number.POSITIVE_INFINITY }, 0, 1e12, 'valid'],
  ] as const)('%o with leeway %d at %d', (times, leeway, now, word) => {
    expect(timeWord(times, leeway, now)).toBe(word);
  });
});

describe('the bar', () => {
  test('spans the token with a quarter before and half after, whatever the clock says', () => {
    const bar = timeBarGeometry(article, 0, 1_795_000_000);
    expect([bar.start, bar.end]).toEqual([1735602300, 1735608600]);
    // 15 of 105 minutes before iat, 75 of 105 before exp.
    expect(bar.marks.map(({ claim, fraction }) => [claim, fraction])).toEqual([
      ['iat', 900 / 6300],
      ['exp', 4500 / 6300],
    ]);
    expect(bar.valid).toEqual({ from: 0, to: 4500 / 6300 });
    expect(bar.leeway).toEqual([]);
    expect(bar.step).toBe(10);
  });

  test('leeway is a band after exp and before nbf', () => {
    const bar = timeBarGeometry({ iat: undefined, nbf: 0, exp: 3600 }, 600, 0);
    const length = bar.end - bar.start;
    const at = (seconds: number): number => (seconds - bar.start) / length;
    expect(bar.leeway).toEqual([
      { from: at(-600), to: at(0) },
      { from: at(3600), to: at(4200) },
    ]);
    expect(bar.valid).toEqual({ from: at(0), to: at(3600) });
  });

  test('flags at one instant stand in rows of their own', () => {
    const bar = timeBarGeometry({ iat: 100, nbf: 100, exp: 100 }, 0, 0);
    expect(bar.marks.map((mark) => mark.row)).toEqual([0, 1, 2]);
    expect(bar.rows).toBe(3);
  });

  test('exp before iat: both are marked, in order of time', () => {
    const bar = timeBarGeometry({ iat: 5000, nbf: undefined, exp: 1000 }, 0, 0);
    expect(bar.marks.map((mark) => mark.claim)).toEqual(['exp', 'iat']);
    expect(bar.start).toBeLessThan(1000);
    expect(bar.end).toBeGreaterThan(5000);
  });

  test('nbf after exp: no instant is valid but for a large leeway', () => {
    expect(timeBarGeometry({ iat: undefined, nbf: 200, exp: 100 }, 0, 0)).toMatchObject({
      valid: undefined,
      leeway: [],
    });
    expect(timeBarGeometry({ iat: undefined, nbf: 200, exp: 100 }, 90, 0).leeway).toHaveLength(1);
  });

  test('no times: an hour round the given instant, valid throughout', () => {
    const bar = timeBarGeometry(none, 0, 1000);
    expect(bar.start).toBeLessThan(1000);
    expect(bar.end).toBeGreaterThan(1000);
    expect(bar.valid).toEqual({ from: 0, to: 1 });
    expect(bar.marks).toEqual([]);
  });

  test('a value without a date is left off and named', () => {
    const bar = timeBarGeometry({ iat: 100, nbf: -1e300, exp: 1e300 }, 0, 0);
    expect(bar.offCalendar).toEqual(['nbf', 'exp']);
    expect(bar.marks.map((mark) => mark.claim)).toEqual(['iat']);
    expect(bar.valid).toEqual({ from: 0, to: 1 });
  });

  test('any numbers at all give a bar that can be drawn, flags clear of each other and inside', () => {
    const claim = fc.oneof(fc.constant(undefined), fc.double({ noNaN: true }), fc.integer());
    fc.assert(
      fc.property(
        fc.record({ iat: claim, nbf: claim, exp: claim }),
        fc.integer({ min: 0, max: 100_000 }),
        (times, leeway) => {
          const width = 232;
          const bar = timeBarGeometry(times, leeway, 1_700_000_000, width);
          expect(Number.isSafeInteger(bar.start) && Number.isSafeInteger(bar.end)).toBe(true);
          expect(bar.end).toBeGreaterThan(bar.start);
          const boxes = bar.marks.map(({ fraction, flies, row }) => {
            const from = fraction * width - (flies === 'back' ? 40 : 0);
            expect(from).toBeGreaterThanOrEqual(0);
            expect(from + 40).toBeLessThanOrEqual(width);
            return { from, row };
          });
          for (const a of boxes)
            for (const b of boxes)
              if (a !== b && a.row === b.row)
                expect(Math.abs(a.from - b.from)).toBeGreaterThanOrEqual(40);
          for (const { from, to } of [...bar.leeway, ...(bar.valid ? [bar.valid] : [])]) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(1);
            expect(to).toBeGreaterThan(from);
          }
        },
      ),
    );
  });
});

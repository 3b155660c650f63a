import { describe, expect, test } from 'vitest';
import {
  formatDuration,
  formatInstant,
  formatRelative,
  fromDateTimeLocal,
  toDateTimeLocal,
} from '../../../src/ui/instant.ts';

const at = (iso: string): number => Date.parse(iso) / 1000;

describe('an instant written out', () => {
  test.each([
    [1735606800, 'UTC', '2024-12-31 01:00:00 UTC'],
    [1735606800, 'America/New_York', '2024-12-30 20:00:00 America/New_York'],
    [1735606800, 'Asia/Kathmandu', '2024-12-31 06:45:00 Asia/Kathmandu'],
    [-1, 'UTC', '1969-12-31 23:59:59 UTC'],
    [1735606800, 'Nowhere/Land', '2024-12-31 01:00:00 UTC'],
    // exp in milliseconds, read as the seconds it claims to be.
    [1735606800000, 'UTC', '+056969-03-10 16:00:00 UTC'],
    // One second before the year 1 is still 1 BC, the year 0 of ISO 8601.
    [at('0001-01-01T00:00:00Z') - 1, 'UTC', '0000-12-31 23:59:59 UTC'],
    [at('-000004-02-29T12:00:00Z'), 'UTC', '-000004-02-29 12:00:00 UTC'],
    // Railway time came to New York on 1883-11-18: until then its clocks were 4:56:02 behind.
    [at('1883-11-17T12:00:00Z'), 'America/New_York', '1883-11-17 07:03:58 America/New_York'],
  ])('%d in %s', (seconds, zone, expected) => {
    expect(formatInstant(seconds, zone)).toBe(expected);
  });

  test.each([1e300, -1e300, Number.POSITIVE_INFINITY, Number.NaN])('%d has no date', (seconds) => {
    expect(formatInstant(seconds, 'UTC')).toBe('beyond any calendar');
    expect(toDateTimeLocal(seconds, 'UTC')).toBe('');
  });

  test('the last day of the calendar ends where its clocks go past it', () => {
    // Tokyo is nine hours ahead, so its clocks get there nine hours before UTC does.
    expect(formatInstant(8_640_000_000_000, 'UTC')).toBe('+275760-09-13 00:00:00 UTC');
    expect(formatInstant(8_640_000_000_000, 'Asia/Tokyo')).toBe('beyond any calendar');
    expect(fromDateTimeLocal('+275760-09-13T00:00', 'Asia/Tokyo')).toBe(
      8_640_000_000_000 - 9 * 3600,
    );
  });
});

describe('lengths of time', () => {
  test.each([
    ['2024-12-31T01:00:00Z', '2026-11-24T05:00:00Z', '1 y 328 d'],
    ['2024-12-31T01:00:00Z', '2025-12-31T00:59:59Z', '364 d 23 h'],
    ['2024-12-31T01:00:00Z', '2025-12-31T01:00:00Z', '1 y'],
    ['2024-12-31T00:00:00Z', '2024-12-31T00:59:03Z', '59 min 3 s'],
    ['2024-12-31T00:00:00Z', '2024-12-31T01:00:00Z', '1 h'],
    ['2024-12-31T00:00:00Z', '2024-12-31T00:00:00Z', '0 s'],
  ])('%s to %s', (from, to, expected) => {
    expect(formatDuration(at(from), at(to))).toBe(expected);
    expect(formatDuration(at(to), at(from))).toBe(expected);
  });

  test('before and after the clock', () => {
    expect(formatRelative(100, 400)).toBe('5 min ago');
    expect(formatRelative(400, 100)).toBe('in 5 min');
    expect(formatRelative(100.2, 100.7)).toBe('this very second');
    expect(formatRelative(1e300, 100)).toBe('beyond any calendar');
    expect(formatRelative(-1e300, 100)).toBe('before any calendar');
  });
});

describe('the exact field', () => {
  test.each(['UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
    'gives back what it shows in %s',
    (zone) => {
      for (
        let seconds = at('2026-01-01T00:00:07Z');
        seconds < at('2027-01-01T00:00:00Z');
        seconds += 86_400 * 7
      )
        expect(fromDateTimeLocal(toDateTimeLocal(seconds, zone), zone)).toBe(seconds);
    },
  );

  test('a time that daylight saving skips moves on by the hour skipped', () => {
    // New York, 2026-03-08: 02:00 is followed by 03:00 EDT (UTC-4).
    expect(fromDateTimeLocal('2026-03-08T02:30:00', 'America/New_York')).toBe(
      at('2026-03-08T03:30:00-04:00'),
    );
  });

  test('a time that comes twice is the first', () => {
    // New York, 2026-11-01: 01:30 is EDT first, EST an hour later.
    expect(fromDateTimeLocal('2026-11-01T01:30:00', 'America/New_York')).toBe(
      at('2026-11-01T01:30:00-04:00'),
    );
  });

  test('an unfinished date is no instant', () => {
    expect(fromDateTimeLocal('', 'UTC')).toBeUndefined();
    expect(fromDateTimeLocal('2026-13-40T99:00', 'UTC')).toBeUndefined();
  });
});

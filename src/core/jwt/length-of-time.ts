import { hasDate } from './calendar.ts';
import { grouped } from './grouped.ts';

const UNITS: readonly (readonly [unit: string, seconds: number])[] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
];

const inUnits = (units: readonly (readonly [count: number, unit: string])[]): string =>
  units
    .filter(([count], nth) => nth === 0 || count > 0)
    .map(([count, unit]) => `${grouped(count)} ${unit}`)
    .join(' ');

const addYears = (seconds: number, years: number): number => {
  const date = new Date(seconds * 1000);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.getTime() / 1000;
};

const yearOf = (seconds: number): number => new Date(seconds * 1000).getUTCFullYear();

/**
 * The time between two moments in its two largest units: `1 y 328 d`, `59 min 3 s`, `0 s`. Takes seconds
 * since 1970, in either order; parts of a second do not count. Years are calendar years in UTC.
 */
export const lengthOfTime = (from: number, to: number): string => {
  const start = Math.floor(Math.min(from, to));
  const end = Math.floor(Math.max(from, to));
  const seconds = end - start;
  if (!hasDate(start) || !hasDate(end))
    return Number.isFinite(seconds) ? 'longer than any calendar' : 'an unknown time';
  // Only a span of 365 days can be a year: the calendar need not be asked for shorter ones.
  if (seconds >= 365 * 86_400) {
    const apart = yearOf(end) - yearOf(start);
    const years = addYears(start, apart) > end ? apart - 1 : apart;
    const days = Math.floor((end - addYears(start, years)) / 86_400);
    if (years > 0)
      return inUnits([
        [years, 'y'],
        [days, 'd'],
      ]);
  }
  const nth = UNITS.findIndex(([, size]) => seconds >= size);
  const [large, small] = [UNITS[nth], UNITS[nth + 1]];
  if (large === undefined) return '0 s';
  const first = Math.floor(seconds / large[1]);
  if (small === undefined) return inUnits([[first, large[0]]]);
  return inUnits([
    [first, large[0]],
    [Math.floor((seconds % large[1]) / small[1]), small[0]],
  ]);
};

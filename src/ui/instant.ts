import { hasDate } from '../core/jwt/calendar.ts';
import { lengthOfTime } from '../core/jwt/length-of-time.ts';

export { hasDate } from '../core/jwt/calendar.ts';
export { lengthOfTime as formatDuration } from '../core/jwt/length-of-time.ts';

const zoneNames = new Map<string, string>();

/** The IANA name behind `local`; a name this browser does not know becomes UTC. */
export function zoneName(zone: string): string {
  // Asking the browser takes a tenth of a millisecond, and a page asks dozens of times for each keystroke.
  const known = zoneNames.get(zone);
  if (known !== undefined) return known;
  const name = askedZoneName(zone);
  zoneNames.set(zone, name);
  return name;
}

function askedZoneName(zone: string): string {
  if (zone === 'local') return new Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

const fourDigits = (year: number): string =>
  year >= 0 && year <= 9999
    ? String(year).padStart(4, '0')
    : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;

interface WallClock {
  readonly date: string;
  readonly time: string;
}

/** What a calendar and a clock on the wall show in a zone; undefined beyond the calendar. */
export function wallClock(seconds: number, zone: string): WallClock | undefined {
  if (!hasDate(seconds)) return undefined;
  const at = Math.floor(seconds) * 1000;
  const name = zoneName(zone);
  if (name === 'UTC') {
    // Pages open in UTC and write a dozen instants at every key press: a format takes ten times as long.
    const [date = '', time = ''] = new Date(at).toISOString().split(/[T.]/u);
    return { date, time };
  }
  const parts = new Map<string, string>();
  for (const { type, value } of wallFormat(name).formatToParts(at)) parts.set(type, value);
  const part = (name: string): string => parts.get(name) ?? '';
  const written = Number(part('year'));
  // 1 BC is the year 0 of ISO 8601.
  const year = part('era').startsWith('B') ? 1 - written : written;
  return {
    date: `${fourDigits(year)}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
  };
}

/** `2024-12-31 01:00:00 UTC`, in the given zone; a sentence part when there is no such date. */
export function formatInstant(seconds: number, zone: string): string {
  const wall = wallClock(seconds, zone);
  if (wall === undefined) return 'beyond any calendar';
  return `${wall.date} ${wall.time} ${zoneName(zone)}`;
}

/** The value of a datetime-local input, empty where that input cannot show the year. */
export function toDateTimeLocal(seconds: number, zone: string): string {
  const wall = wallClock(seconds, zone);
  if (wall === undefined || !/^\d{4}-/.test(wall.date) || wall.date.startsWith('0000')) return '';
  return `${wall.date}T${wall.time}`;
}

/**
 * Reads a datetime-local value as wall-clock time in a zone; undefined when it is incomplete.
 * A time that daylight saving skips is moved on by the hour skipped; one it repeats is the first.
 */
export function fromDateTimeLocal(value: string, zone: string): number | undefined {
  const asUtc = (text: string): number => Date.parse(`${text}Z`) / 1000;
  const wanted = asUtc(value);
  if (!Number.isFinite(wanted)) return undefined;
  const offsetAt = (seconds: number): number => {
    const wall = wallClock(seconds, zone);
    return wall === undefined ? 0 : asUtc(`${wall.date}T${wall.time}`) - seconds;
  };
  // The offset a day before and a day after: on either side of any change of the clocks.
  const before = wanted - offsetAt(wanted - 86_400);
  const after = wanted - offsetAt(wanted + 86_400);
  if (before + offsetAt(before) === wanted) return before;
  if (after + offsetAt(after) === wanted) return after;
  return before;
}

/** `1 y 328 d ago`, `in 5 min`, `this very second`. */
export function formatRelative(at: number, now: number): string {
  if (Math.floor(at) === Math.floor(now)) return 'this very second';
  if (!hasDate(at)) return at < now ? 'before any calendar' : 'beyond any calendar';
  const length = lengthOfTime(at, now);
  return at < now ? `${length} ago` : `in ${length}`;
}

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

/** How far the clocks of a zone are ahead of UTC at an instant: whole seconds, as before 1900 no zone keeps to minutes. */
function ahead(seconds: number, zone: string): number {
  const name = zoneName(zone);
  // Pages open in UTC and write a dozen instants at every key press: a format takes ten times as long.
  if (name === 'UTC' || !hasDate(seconds)) return 0;
  const format =
    formats.get(name) ??
    new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
  formats.set(name, format);
  const found = /GMT(.)(\d+):(\d+):?(\d*)/u.exec(format.format(seconds * 1000));
  if (found === null) return 0;
  const [, sign, hours, minutes, rest] = found;
  const length = (Number(hours) * 60 + Number(minutes)) * 60 + Number(rest);
  return sign === '+' ? length : -length;
}

interface WallClock {
  readonly date: string;
  readonly time: string;
}

/** What a calendar and a clock on the wall show in a zone; undefined beyond the calendar. */
export function wallClock(seconds: number, zone: string): WallClock | undefined {
  const at = Math.floor(seconds);
  if (!hasDate(at)) return undefined;
  const there = at + ahead(at, zone);
  if (!hasDate(there)) return undefined;
  const [date = '', time = ''] = new Date(there * 1000).toISOString().split(/[T.]/u);
  return { date, time };
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
  const wanted = Date.parse(`${value}Z`) / 1000;
  if (!hasDate(wanted)) return undefined;
  // The offset a day before and a day after: on either side of any change of the clocks.
  const before = wanted - ahead(wanted - 86_400, zone);
  const after = wanted - ahead(wanted + 86_400, zone);
  if (before + ahead(before, zone) === wanted) return before;
  if (after + ahead(after, zone) === wanted) return after;
  return before;
}

/** `1 y 328 d ago`, `in 5 min`, `this very second`. */
export function formatRelative(at: number, now: number): string {
  if (Math.floor(at) === Math.floor(now)) return 'this very second';
  if (!hasDate(at)) return at < now ? 'before any calendar' : 'beyond any calendar';
  const length = lengthOfTime(at, now);
  return at < now ? `${length} ago` : `in ${length}`;
}

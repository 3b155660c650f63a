import { timeOfDay } from '../../core/revocation/index.ts';
import type { Ms, Scenario } from '../../core/revocation/index.ts';

/** What a clock of this run needs: where it begins, and how far it goes. */
export type Span = Pick<Scenario, 'origin' | 'until'>;

const DAY = 86_400_000;

const sizes: Readonly<Record<string, Ms>> = {
  ms: 1,
  s: 1000,
  sec: 1000,
  min: 60_000,
  m: 60_000,
  h: 3_600_000,
  d: DAY,
};

/** How far into its day the origin stands. */
const intoDay = (origin: string): Ms => {
  const since = Date.parse(origin);
  return ((since % DAY) + DAY) % DAY;
};

/** The clock on the wall, UTC: `10:02:00`; where the run is longer than a day, with its day: `day 2, 10:02:00`. */
export const clockText = ({ origin, until }: Span, at: Ms): string => {
  const time = timeOfDay(origin, at);
  if (intoDay(origin) + until < DAY) return time;
  return `day ${String(Math.floor((intoDay(origin) + at) / DAY) + 1)}, ${time}`;
};

/** Reads what `clockText` writes, and shorter: `10:02`, `day 2 10:02`. Undefined where it is no time. */
export const readClock = ({ origin, until }: Span, text: string): Ms | undefined => {
  const form =
    /^\s*(?:day\s*(\d{1,4})\s*,?\s*)?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?\s*$/iu.exec(text);
  if (form === null) return undefined;
  const [, day, hours, minutes, seconds = '0'] = form;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) >= 60) return undefined;
  const inDay =
    Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Math.round(Number(seconds) * 1000);
  const at = inDay - intoDay(origin);
  if (day !== undefined) return at + (Number(day) - 1) * DAY;
  // Without a day it is the first such time of the run.
  return at < 0 && at + DAY <= until ? at + DAY : at;
};

/** A length of time as it is written into a field, exact: `5 min`, `1 h 30 min`, `1.5 s`, `0 s`. */
export const lengthText = (ms: Ms): string => {
  const parts: string[] = [];
  let left = Math.abs(ms);
  for (const unit of ['d', 'h', 'min'] as const) {
    const size = sizes[unit] ?? 1;
    const count = Math.floor(left / size);
    if (count > 0) parts.push(`${String(count)} ${unit}`);
    left -= count * size;
  }
  if (left > 0 || parts.length === 0) parts.push(`${String(left / 1000)} s`);
  return (ms < 0 ? '−' : '') + parts.join(' ');
};

/** Reads `5 min`, `1h 30m`, `−2 s`, `250 ms`; a bare number is seconds. Whole milliseconds, or undefined. */
export const readLength = (text: string): Ms | undefined => {
  const trimmed = text.trim().replace(/^[-−]/u, '-');
  const sign = trimmed.startsWith('-') ? -1 : 1;
  const body = trimmed.replace(/^[-+]\s*/u, '').toLowerCase();
  if (/^\d{1,12}(?:\.\d+)?$/u.test(body)) return sign * Math.round(Number(body) * 1000);
  if (!/^(?:\d{1,12}(?:\.\d+)?\s*(?:ms|sec|min|[smhd])\s*)+$/u.test(body)) return undefined;
  let sum = 0;
  for (const [, count, unit] of body.matchAll(/(\d+(?:\.\d+)?)\s*(ms|sec|min|[smhd])/gu))
    sum += Number(count) * (sizes[unit ?? ''] ?? 0);
  return sign * Math.round(sum);
};

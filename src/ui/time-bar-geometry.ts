import { hasDate } from './instant.ts';

/** The three times of RFC 7519 §4.1.4–6 in seconds since 1970; undefined = the token has none, or no number. */
export interface TokenTimes {
  readonly iat: number | undefined;
  readonly nbf: number | undefined;
  readonly exp: number | undefined;
}

/** What the times alone say about an instant. */
export type TimeWord = 'not yet valid' | 'valid' | 'expired' | 'no exp';

type TimeClaim = keyof TokenTimes;

export interface TimeMark {
  readonly claim: TimeClaim;
  readonly seconds: number;
  /** 0 = start of the bar, 1 = its end. */
  readonly fraction: number;
  /** Flags that would touch stand in different rows, 0 on top. */
  readonly row: number;
  /** Which way the flag flies from its pole: towards the end of the bar, unless it would leave the figure. */
  readonly flies: 'forward' | 'back';
}

interface Band {
  readonly from: number;
  readonly to: number;
}

/** Everything the bar draws; fractions of its length. */
export interface TimeBarGeometry {
  readonly start: number;
  readonly end: number;
  /** Seconds that one press of an arrow key moves the clock. */
  readonly step: number;
  readonly marks: readonly TimeMark[];
  readonly rows: number;
  /** Instants at which the times let the token pass without leeway. */
  readonly valid: Band | undefined;
  /** Instants at which it passes by leeway only. */
  readonly leeway: readonly Band[];
  /** Claims whose value has no date. */
  readonly offCalendar: readonly TimeClaim[];
}

/** The narrowest figure: 320 px less the page's and the figure's margins and the thumb. */
const narrowest = 232;
/** Three mono letters at 13 px with their padding. */
const flagWidth = 40;
export const claims: readonly TimeClaim[] = ['iat', 'nbf', 'exp'];
const steps = [1, 10, 60, 600, 3600, 86_400, 864_000, 31_536_000, 315_360_000, 31_536_000_000];

/** RFC 7519 §4.1.4: refused *on or after* exp. §4.1.5: refused before nbf. Leeway widens both. */
export function timeWord(times: TokenTimes, leeway: number, now: number): TimeWord {
  if (times.exp !== undefined && now >= times.exp + leeway) return 'expired';
  if (times.nbf !== undefined && now < times.nbf - leeway) return 'not yet valid';
  return times.exp === undefined ? 'no exp' : 'valid';
}

/**
 * Lays the bar out. It spans the token's own times with room on both sides and never the clock:
 * an instant years away would squeeze the token to a dot. `around` (seconds) is the middle when the
 * token has no time at all.
 */
export function timeBarGeometry(
  times: TokenTimes,
  leeway: number,
  around: number,
  width = narrowest,
): TimeBarGeometry {
  const present = claims.flatMap((claim) => {
    const seconds = times[claim];
    return seconds === undefined || Number.isNaN(seconds) ? [] : [{ claim, seconds }];
  });
  const dated = present.filter(({ seconds }) => hasDate(seconds));
  const room = Number.isFinite(leeway) ? Math.max(0, leeway) : 0;
  const places = dated.map(({ seconds }) => seconds);
  const low = places.length > 0 ? Math.min(...places) - room : around - 1800;
  const high = places.length > 0 ? Math.max(...places) + room : around + 1800;
  const span = Math.max(high - low, 3600);
  const start = Math.floor(low - span / 4);
  const end = Math.ceil(Math.max(high, low + span) + span / 2);
  const at = (seconds: number): number =>
    Math.min(1, Math.max(0, (seconds - start) / (end - start)));

  return {
    start,
    end,
    step: [...steps].reverse().find((step) => step <= (end - start) / 300) ?? 1,
    ...flags(dated, at, width),
    ...bands(times, room, at),
    offCalendar: present.filter(({ seconds }) => !hasDate(seconds)).map(({ claim }) => claim),
  };
}

function flags(
  dated: readonly { claim: TimeClaim; seconds: number }[],
  at: (seconds: number) => number,
  width: number,
): Pick<TimeBarGeometry, 'marks' | 'rows'> {
  const taken: Band[][] = [];
  const marks = [...dated]
    .sort((a, b) => a.seconds - b.seconds)
    .map(({ claim, seconds }): TimeMark => {
      const fraction = at(seconds);
      const pole = fraction * width;
      const flies = pole + flagWidth > width ? 'back' : 'forward';
      const from = flies === 'forward' ? pole : pole - flagWidth;
      const mine = { from, to: from + flagWidth };
      const free = taken.findIndex((row) =>
        row.every((other) => mine.to <= other.from || mine.from >= other.to),
      );
      const row = free < 0 ? taken.length : free;
      (taken[row] ??= []).push(mine);
      return { claim, seconds, fraction, row, flies };
    });
  return { marks, rows: taken.length };
}

function bands(
  { nbf, exp }: TokenTimes,
  leeway: number,
  at: (seconds: number) => number,
): Pick<TimeBarGeometry, 'valid' | 'leeway'> {
  const from = nbf ?? Number.NEGATIVE_INFINITY;
  const to = exp ?? Number.POSITIVE_INFINITY;
  const band = (a: number, b: number): Band[] =>
    at(b) > at(a) ? [{ from: at(a), to: at(b) }] : [];
  if (from >= to) return { valid: undefined, leeway: band(from - leeway, to + leeway) };
  return {
    valid: band(from, to)[0],
    leeway: [...band(from - leeway, from), ...band(to, to + leeway)],
  };
}

import type { Headlines } from './headlines.ts';
import type { Ms } from './scenario.ts';
import type { Lasted } from './tally.ts';

const units: readonly (readonly [name: string, ms: Ms])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
];

/** A length of time in its two largest units: `38 min 50 s`, `1 h`, `0.25 s`; without end where it is infinite. */
export const howLong = (ms: Ms): string => {
  if (!Number.isFinite(ms)) return 'without end';
  if (ms < 60_000 && ms % 1000 !== 0) return `${String(ms / 1000)} s`;
  const nth = units.findIndex(([, size]) => ms >= size);
  const large = units[nth];
  if (large === undefined) return '0 s';
  const first = Math.floor(ms / large[1]);
  const small = units[nth + 1];
  const second = small === undefined ? 0 : Math.floor((ms % large[1]) / small[1]);
  return second === 0 || small === undefined
    ? `${String(first)} ${large[0]}`
    : `${String(first)} ${large[0]} ${String(second)} ${small[0]}`;
};

/** The time of day, UTC, at a millisecond of a scenario: `10:02:00`, with thousandths only where there are any. */
export const timeOfDay = (origin: string, at: Ms): string => {
  const iso = new Date(Date.parse(origin) + at).toISOString();
  return iso.endsWith('.000Z') ? iso.slice(11, 19) : iso.slice(11, 23);
};

/** How long something lasted, as a figure: `at once`, `38 min 50 s`, `still in after 44 min`. */
export const sayLasted = (lasted: Lasted | undefined, still: string): string => {
  if (lasted === undefined) return 'nothing to see';
  if (lasted.ms === 0) return 'at once';
  return lasted.still ? `${still} after ${howLong(lasted.ms)}` : howLong(lasted.ms);
};

/** The three figures that a lane is judged by, each under the words it has everywhere. */
export const sayHeadlines = (
  figures: Headlines,
): readonly { readonly name: string; readonly value: string }[] => [
  {
    name: 'logged out unexpectedly',
    value: figures.loggedOut === 0 ? 'nobody' : `${String(figures.loggedOut)} ×`,
  },
  {
    name: 'change took effect after',
    value:
      figures.tookEffectAfter === undefined
        ? 'no change seen'
        : sayLasted(figures.tookEffectAfter, 'not yet'),
  },
  {
    name: 'thief stayed',
    value:
      figures.thiefStayed === undefined
        ? 'no thief seen'
        : figures.thiefStayed.ms === 0
          ? 'was not served'
          : sayLasted(figures.thiefStayed, 'still in'),
  },
];

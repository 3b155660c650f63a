import type { Ms } from '../core/revocation/index.ts';
import type { StripBand, StripFlag, StripLane, StripTick } from './strip.ts';

/** A mark that is drawn, and how many requests it stands for. */
export interface Bundle {
  readonly tick: StripTick;
  readonly count: number;
}

/** Marks no closer than this part of the width; one that would be joins the one before it. */
export const bundled = (
  ticks: readonly StripTick[],
  part: (at: Ms) => number,
  least: number,
): readonly Bundle[] => {
  const bundles: { tick: StripTick; count: number }[] = [];
  let last = -1;
  for (const tick of ticks) {
    const here = part(tick.at);
    const open = bundles.at(-1);
    if (open !== undefined && here - last < least) open.count += 1;
    else {
      bundles.push({ tick, count: 1 });
      last = here;
    }
  }
  return bundles;
};

/** Which of these marks are drawn: none closer to the last one drawn than this part of the width. */
export const spaced = (
  ticks: readonly StripTick[],
  part: (at: Ms) => number,
  least: number,
): readonly StripTick[] => bundled(ticks, part, least).map(({ tick }) => tick);

/** The room of a ring, a triangle and a tick, as a part of the width of a full-width picture. */
export const RING = 0.016;
export const TRIANGLE = 0.012;
export const TICK = 1 / 480;

/** A row of marks in a lane: the lane's own, its thief's, and those of the other branch. */
export interface Row {
  readonly ticks: readonly StripTick[];
  readonly thief: boolean;
  readonly over: boolean;
  /** The line that rings stand on, from the top of the lane. */
  readonly base: number;
  /** How high a bar is. */
  readonly tall: number;
}

/** The first row has room for words and triangles above it and for bands below. */
const FIRST = 58;
const FURTHER = 30;

const isThief = ({ thief }: StripTick): boolean => thief === true;

/** The rows of a lane, from the top, and how high they are together. */
export const rowsOf = ({
  ticks,
  over,
}: Pick<StripLane, 'ticks' | 'over'>): {
  readonly rows: readonly Row[];
  readonly height: number;
} => {
  const rows: Row[] = [];
  const add = (some: readonly StripTick[], thief: boolean, inOver: boolean): void => {
    const place =
      rows.length === 0
        ? { base: 40, tall: 18 }
        : { base: FIRST + (rows.length - 1) * FURTHER + 17, tall: 12 };
    rows.push({ ticks: some, thief, over: inOver, ...place });
  };
  for (const [some, inOver] of [[ticks, false] as const, [over, true] as const]) {
    if (some === undefined) continue;
    const thieves = some.filter(isThief);
    add(thieves.length === 0 ? some : some.filter((tick) => !isThief(tick)), false, inOver);
    if (thieves.length > 0) add(thieves, true, inOver);
  }
  return { rows, height: FIRST + (rows.length - 1) * FURTHER };
};

/** Where the line of tokens in their time is drawn: the owner's, or that of the thief's copies. */
export const tokenLine = (rows: readonly Row[], thief: boolean): number =>
  thief ? (rows.find((row) => row.thief)?.base ?? 42) + 8 : 50;

/** How many requests one bar of these lanes stands for at most. It is asked at every step: nothing is allocated. */
export const mostPerTick = (lanes: readonly StripLane[], part: (at: Ms) => number): number => {
  let most = 1;
  const begun = [0, 0, 0, 0];
  const count = [0, 0, 0, 0];
  for (const { ticks, over } of lanes)
    for (const some of [ticks, over]) {
      begun.fill(-1);
      for (const tick of some ?? []) {
        if (!tick.accepted) continue;
        // Bars of one row and one colour can share a place.
        const kind = (isThief(tick) ? 2 : 0) + (tick.judgement === 'right' ? 0 : 1);
        const here = part(tick.at);
        if (here - (begun[kind] ?? 0) < TICK) count[kind] = (count[kind] ?? 0) + 1;
        else {
          begun[kind] = here;
          count[kind] = 1;
        }
        most = Math.max(most, count[kind] ?? 1);
      }
    }
  return most;
};

/** Requests by how they are drawn. */
export interface Sorted {
  readonly accepted: readonly StripTick[];
  readonly acceptedWrong: readonly StripTick[];
  readonly refused: readonly StripTick[];
  readonly refusedWrong: readonly StripTick[];
}

export const sorted = (ticks: readonly StripTick[]): Sorted => {
  const right = ({ judgement }: StripTick): boolean => judgement === 'right';
  return {
    accepted: ticks.filter((tick) => tick.accepted && right(tick)),
    acceptedWrong: ticks.filter((tick) => tick.accepted && !right(tick)),
    refused: ticks.filter((tick) => !tick.accepted && right(tick)),
    refusedWrong: ticks.filter((tick) => !tick.accepted && !right(tick)),
  };
};

/** From the first to the last of wrong requests that follow one another: what the under-rule spans. */
export const runsOf = (ticks: readonly StripTick[]): StripBand[] => {
  const runs: StripBand[] = [];
  let open: StripBand | undefined;
  for (const { at, judgement } of ticks) {
    if (judgement === 'right') {
      if (open !== undefined) runs.push(open);
      open = undefined;
    } else open = { from: open?.from ?? at, to: at + 1, kind: 'outage' };
  }
  if (open !== undefined) runs.push(open);
  return runs;
};

/**
 * The path of one mark repeated along a line: the first where it is, each other by its distance from the one before.
 * Distances repeat where instants do not, so a page packs much smaller. `mark` draws it, `back` is the step in height
 * to where the next begins.
 */
export const chain = (
  places: readonly number[],
  height: number,
  mark: string,
  back: string,
): string =>
  places
    .map((place, nth) => {
      const before = places[nth - 1];
      return before === undefined
        ? `M${String(place)} ${String(height)}${mark}`
        : `m${String(place - before)} ${back}${mark}`;
    })
    .join('');

/** A flag, how far along it hangs, and in which row. */
export interface HungFlag {
  readonly flag: StripFlag;
  readonly at: number;
  readonly row: number;
}

/** Flags whose words take this part of the width: those that would stand on one another hang one below the other. */
export const hungFlags = (
  flags: readonly StripFlag[],
  part: (at: Ms) => number,
  room: number,
): { readonly hung: HungFlag[]; readonly rows: number } => {
  const ends: number[] = [];
  const hung = flags.map((flag) => {
    const at = part(flag.at);
    const free = ends.findIndex((end) => end <= at);
    const row = free < 0 ? ends.length : free;
    ends[row] = at + room;
    return { flag, at, row };
  });
  return { hung, rows: ends.length };
};

import type { Ms } from '../core/revocation/index.ts';
import type { StripBand, StripTick } from './strip.ts';

/** Which of these marks are drawn: none closer to the last one drawn than this part of the width. */
export const spaced = (
  ticks: readonly StripTick[],
  part: (at: Ms) => number,
  least: number,
): readonly StripTick[] => {
  let last = -1;
  return ticks.filter(({ at }) => {
    const here = part(at);
    if (here - last < least) return false;
    last = here;
    return true;
  });
};

/** The room of a ring and of a triangle, as a part of the width of a full-width picture. */
export const RING = 0.016;
export const TRIANGLE = 0.012;

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

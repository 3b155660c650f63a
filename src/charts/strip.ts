import type { Judgement, Ms } from '../core/revocation/index.ts';

/** The part of a run that is drawn. */
export interface StripTime {
  /** The instant at which millisecond 0 stands, as in a scenario. */
  readonly origin: string;
  readonly from: Ms;
  readonly to: Ms;
}

/** One request: filled where it was accepted, hollow where it was refused. */
export interface StripTick {
  readonly at: Ms;
  /** The index of its entry in the log. */
  readonly entry: number;
  readonly accepted: boolean;
  readonly judgement: Judgement;
  /** Whether somebody was asked on the way. */
  readonly asked: boolean;
  /** Whether a thief asked: drawn in a row of its own. */
  readonly thief?: boolean | undefined;
}

/** A state that lasts: a token that is in its time, an answer that is remembered, an outage. */
export interface StripBand {
  readonly from: Ms;
  readonly to: Ms;
  readonly kind: 'token' | 'cache' | 'outage';
  /** A thief has it: it stands in the thief's row. */
  readonly thief?: boolean | undefined;
}

/** A mark of the reader's or of the result. */
export interface StripMark {
  readonly at: Ms;
  /** `ghost`: where the reader thought; `flag`: where they think now; `last`: what the run says. */
  readonly kind: 'ghost' | 'flag' | 'last';
  readonly label: string;
}

/** One architecture. */
export interface StripLane {
  readonly id: string;
  readonly name: string;
  /** Who is asked, under the name. */
  readonly asked: string;
  readonly ticks: readonly StripTick[];
  /** The same requests in the other branch, hung below the line. */
  readonly over?: readonly StripTick[] | undefined;
  readonly bands: readonly StripBand[];
  readonly marks?: readonly StripMark[] | undefined;
  /** What the lane comes to, in words. */
  readonly note?: string | undefined;
}

/** What happens on the time line. */
export interface StripFlag {
  readonly at: Ms;
  readonly label: string;
  /** Its index among the scenario’s happenings; undefined where it stands for several, which do not move as one. */
  readonly happening?: number | undefined;
}

const counted = (ticks: readonly StripTick[], clock: (at: Ms) => string): string => {
  const accepted = ticks.filter((tick) => tick.accepted);
  const last = accepted.at(-1);
  return `${String(accepted.length)} of ${String(ticks.length)} requests answered, ${
    last === undefined ? 'none of them answered' : `the last one at ${clock(last.at)}`
  }`;
};

/** What stands in the lane's picture, in one sentence, for whoever does not see it. */
export const spoken = (lane: StripLane, clock: (at: Ms) => string): string => {
  const { ticks, marks = [] } = lane;
  const thief = ticks.filter((tick) => tick.thief === true);
  const own = thief.length === 0 ? ticks : ticks.filter((tick) => tick.thief !== true);
  const wrong = ticks.filter(({ judgement }) => judgement !== 'right').length;
  return [
    `${lane.name}: ${counted(own, clock)}`,
    ...(thief.length === 0 ? [] : [`the thief: ${counted(thief, clock)}`]),
    ...(wrong === 0 ? [] : [`${String(wrong)} not as they should have been`]),
    ...marks.map(({ label }) => label),
  ].join(', ');
};

/** The request nearest to an instant, and how far away it is; nothing where there is none. */
export const nearestTick = (ticks: readonly StripTick[], at: Ms): StripTick | undefined => {
  let nearest: StripTick | undefined;
  for (const tick of ticks)
    if (nearest === undefined || Math.abs(tick.at - at) < Math.abs(nearest.at - at)) nearest = tick;
  return nearest;
};

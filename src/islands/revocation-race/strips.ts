import { laneStrip } from '../../charts/lane-picture.ts';
import type { StripFlag, StripLane, StripMark, StripTick } from '../../charts/strip.ts';
import { happeningKinds, howLong } from '../../core/revocation/index.ts';
import type { Draft } from './edit.ts';
import type { Judgement, Ms, Race } from '../../core/revocation/index.ts';

/** The course that a drawn lane belongs to, and its place there: what a press on it means. */
export interface Drawn {
  readonly strip: StripLane;
  /** The lane's place in the first course; undefined where only the second has it. */
  readonly main: number | undefined;
  /** The lane's place in the second course. */
  readonly branch: number | undefined;
}

/** Which lane of the second course goes with each of the first: the same architecture, by place, else by name. */
export const partners = (main: Race, branch: Race): readonly (number | undefined)[] => {
  const taken = new Set<number>();
  return main.lanes.map(({ strategy, label }, nth) => {
    const fits = (place: number): boolean =>
      !taken.has(place) && branch.lanes[place]?.strategy === strategy;
    const there = fits(nth)
      ? nth
      : branch.lanes.findIndex((lane, place) => fits(place) && lane.label === label);
    if (there < 0) return undefined;
    taken.add(there);
    return there;
  });
};

/** All that is drawn in this window: the lanes of the first course, those of the second hung below them. */
export const drawnLanes = (
  main: Race,
  branch: Race | undefined,
  from: Ms,
  to: Ms,
): readonly Drawn[] => {
  if (branch === undefined)
    return main.lanes.map((_, nth) => ({
      strip: laneStrip(main, nth, from, to),
      main: nth,
      branch: undefined,
    }));
  const beside = partners(main, branch);
  const both = main.lanes.map((_, nth): Drawn => {
    const strip = laneStrip(main, nth, from, to);
    const there = beside[nth];
    return {
      strip: {
        ...strip,
        over: there === undefined ? [] : laneStrip(branch, there, from, to).ticks,
      },
      main: nth,
      branch: there,
    };
  });
  const alone = branch.lanes.flatMap((_, nth): Drawn[] => {
    if (beside.includes(nth)) return [];
    const { id, ticks, ...strip } = laneStrip(branch, nth, from, to);
    return [
      {
        strip: { ...strip, id: `second-${id}`, ticks: [], over: ticks },
        main: undefined,
        branch: nth,
      },
    ];
  });
  return [...both, ...alone];
};

const still: Readonly<Partial<Record<Judgement, string>>> = {
  ended: 'still in for',
  thief: 'thief in for',
  stale: 'old role for',
};

/** The last request up to this moment that ought to have been refused, and how long after the change it came. */
export const lastWrong = (
  { scenario, lanes }: Race,
  lane: number,
  ticks: readonly StripTick[],
  at: Ms,
): StripMark | undefined => {
  const tick = ticks.findLast(
    (one) => one.at <= at && one.accepted && still[one.judgement] !== undefined,
  );
  const entry = tick === undefined ? undefined : lanes[lane]?.entries[tick.entry];
  if (entry?.kind !== 'request') return undefined;
  const change = entry.judgement === 'thief' ? entry.theft : entry.since;
  const begun = scenario.happenings[change]?.at;
  if (begun === undefined) return undefined;
  return {
    at: entry.at,
    kind: 'last',
    label: `${still[entry.judgement] ?? ''} ${howLong(entry.at - begun)}`,
  };
};

/** Events of one kind and instant from which on they are one flag. */
const CROWD = 4;

/**
 * The events of a draft as flags, in the order of its rows, so that a flag stays the same one while it is dragged
 * past others; each carries the number of its event. A crowd of the same is one flag, which does not move.
 */
export const draftFlags = ({ events }: Draft, from: Ms, to: Ms): readonly StripFlag[] => {
  const shown = events.filter(
    ({ happening: { kind, at } }) => kind !== 'requests' && at >= from && at <= to,
  );
  const alike = Map.groupBy(shown, ({ happening: { kind, at } }) => `${kind} ${String(at)}`);
  return [...alike.values()].flatMap((group): StripFlag[] =>
    group.length < CROWD
      ? group.map(({ id, happening: { kind, at } }) => ({
          at,
          label: happeningKinds[kind].flag,
          happening: id,
        }))
      : group.slice(0, 1).map(({ happening: { kind, at } }) => ({
          at,
          label: `${String(group.length)} × ${happeningKinds[kind].flag}`,
        })),
  );
};

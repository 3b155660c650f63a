import { laneStrip } from '../../charts/lane-picture.ts';
import type { StripLane, StripMark, StripTime } from '../../charts/strip.ts';
import { timeOfDay } from '../../core/revocation/index.ts';
import type { Ms } from '../../core/revocation/index.ts';
import { asked, placeOf } from './morning.ts';
import type { Course } from './morning.ts';

export const clockOf =
  ({ race }: Course) =>
  (at: Ms): string =>
    timeOfDay(race.scenario.origin, at);

export const timeOf = ({ race, from, to }: Course): StripTime => ({
  origin: race.scenario.origin,
  from,
  to,
});

/** A lane of the course, drawn up to an instant: what comes after it has not happened yet. */
export const stripOf = (
  course: Course,
  id: string,
  upTo: Ms,
  marks?: readonly StripMark[],
): StripLane => {
  const lane = laneStrip(course.race, placeOf(course, id), course.from, course.to);
  return {
    ...lane,
    id,
    asked: asked[id] ?? lane.asked,
    ticks: lane.ticks.filter(({ at }) => at <= upTo),
    bands: lane.bands
      .filter(({ from, kind }) => from < upTo || kind === 'outage')
      .map((band) => (band.kind === 'outage' ? band : { ...band, to: Math.min(band.to, upTo) })),
    marks,
  };
};

import type { ReactNode } from 'react';
import { flagsOf } from '../../../charts/lane-picture.ts';
import { nearestTick } from '../../../charts/strip.ts';
import type { StripLane } from '../../../charts/strip.ts';
import { StripChart } from '../../../charts/StripChart.tsx';
import type { Ms } from '../../../core/revocation/index.ts';
import type { Course } from '../morning.ts';
import { timeOf } from '../strips.ts';

interface PictureProps {
  readonly course: Course;
  readonly lanes: readonly StripLane[];
  readonly cursor?: Ms | undefined;
  /** The request that is looked at or spoken of. */
  readonly marked?: { readonly lane: string; readonly at: Ms } | undefined;
  readonly onPick?: ((lane: string, at: Ms) => void) | undefined;
  readonly below?: ((lane: string) => ReactNode) | undefined;
}

/** The strip chart of a course, spoken to by strategies and instants instead of places. */
export function Picture({ course, lanes, cursor, marked, onPick, below }: PictureProps) {
  const nth = lanes.findIndex(({ id }) => id === marked?.lane);
  const tick = lanes[nth]?.ticks.find(({ at }) => at === marked?.at);
  return (
    <StripChart
      time={timeOf(course)}
      lanes={lanes}
      flags={flagsOf(course.race.scenario, course.from, course.to)}
      cursor={cursor}
      picked={tick === undefined ? undefined : { lane: nth, entry: tick.entry }}
      onPick={
        onPick &&
        ((place, at) => {
          const lane = lanes[place];
          const nearest = lane === undefined ? undefined : nearestTick(lane.ticks, at);
          if (lane !== undefined && nearest !== undefined) onPick(lane.id, nearest.at);
        })
      }
      below={below && ((place) => below(lanes[place]?.id ?? ''))}
    />
  );
}

import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { nearestTick } from '../../../charts/strip.ts';
import type { StripFlag } from '../../../charts/strip.ts';
import { StripChart } from '../../../charts/StripChart.tsx';
import type { Ms, Race } from '../../../core/revocation/index.ts';
import { requestAt } from '../moment.ts';
import { clockText } from '../spans.ts';
import type { Chosen, SideName } from '../state.ts';
import { stepOf } from '../steps.ts';
import { drawnLanes, lastWrong } from '../strips.ts';
import { Transport } from './Transport.tsx';
import styles from './Picture.module.css';

interface PictureProps {
  readonly first: Race;
  readonly second: Race | undefined;
  readonly editing: SideName;
  /** What happens in the course that is being changed. */
  readonly flags: readonly StripFlag[];
  /** Undefined: nothing would answer yet. */
  readonly onMoveFlag: ((flag: StripFlag, at: Ms) => void) | undefined;
  /** What is drawn. */
  readonly from: Ms;
  readonly to: Ms;
  readonly at: Ms;
  readonly chosen: Chosen | undefined;
  /** `after`: only if the moment still stands there. */
  readonly onAt: (at: Ms, after?: Ms) => void;
  readonly onChoose: (chosen: Chosen) => void;
  /** What stands in the figure below the lanes. */
  readonly children: ReactNode;
}

/** The lanes over time, the moment that is shown as a slider along the same axis, and how it is moved. */
export function Picture({
  first,
  second,
  editing,
  flags,
  onMoveFlag,
  from,
  to,
  at,
  chosen,
  onAt,
  onChoose,
  children,
}: PictureProps) {
  const races = useMemo(() => (second === undefined ? [first] : [first, second]), [first, second]);
  const drawn = useMemo(() => drawnLanes(first, second, from, to), [first, second, from, to]);
  const shown = editing === 'branch' && second !== undefined ? second : first;
  const time = useMemo(
    () => ({ origin: first.scenario.origin, from, to }),
    [first.scenario.origin, from, to],
  );
  const lanes = drawn.map(({ strip, main }) => {
    const mark = main === undefined ? undefined : lastWrong(first, main, strip.ticks, at);
    return mark === undefined ? strip : { ...strip, marks: [mark] };
  });
  const pick = (nth: number, near: Ms): void => {
    const lane = drawn[nth];
    if (lane === undefined) return;
    const side: SideName =
      lane.main === undefined || (editing === 'branch' && lane.branch !== undefined)
        ? 'branch'
        : 'main';
    const place = side === 'main' ? lane.main : lane.branch;
    const ticks = side === 'main' ? lane.strip.ticks : (lane.strip.over ?? []);
    const tick = nearestTick(ticks, near);
    const race = side === 'main' ? first : second;
    const entry =
      place === undefined || tick === undefined
        ? undefined
        : race?.lanes[place]?.entries[tick.entry];
    if (place !== undefined && entry?.kind === 'request')
      onChoose({ side, lane: place, at: entry.at, device: entry.device });
  };
  const pickedLane =
    chosen === undefined ? -1 : drawn.findIndex((lane) => lane[chosen.side] === chosen.lane);
  const log = chosen?.side === 'main' ? first.lanes[chosen.lane] : undefined;
  const picked =
    chosen === undefined || log === undefined || pickedLane < 0
      ? undefined
      : { lane: pickedLane, entry: requestAt(log, chosen.at, chosen.device) };
  const clock = clockText(shown.scenario, at);
  return (
    <figure className={styles.figure} aria-label="The race">
      {second !== undefined && (
        <p className={styles.legend}>Above each line as it was, below it what if.</p>
      )}
      <StripChart
        time={time}
        lanes={lanes}
        flags={flags}
        onMoveFlag={onMoveFlag}
        cursor={at < to ? at : undefined}
        onPick={pick}
        picked={picked}
      />
      <Transport races={races} from={from} to={to} at={at} onAt={onAt}>
        <div className={styles.along}>
          <span className={styles.moment}>
            Shown is <b>{clock}</b>
          </span>
          <input
            className={styles.scrubber}
            type="range"
            aria-label="The moment that is shown"
            aria-valuetext={clock}
            min={from}
            max={to}
            step={stepOf(to - from)}
            value={at}
            onChange={({ currentTarget }) => {
              onAt(currentTarget.valueAsNumber);
            }}
          />
        </div>
      </Transport>
      {children}
    </figure>
  );
}

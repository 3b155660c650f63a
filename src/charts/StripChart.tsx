import { scaleUtc } from 'd3-scale';
import type { ReactNode } from 'react';
import { timeOfDay, type Ms } from '../core/revocation/index.ts';
import { EventFlags } from './EventFlags.tsx';
import { mostPerTick } from './marks.ts';
import type { StripFlag, StripLane, StripTime } from './strip.ts';
import { StripTrack } from './StripTrack.tsx';
import styles from './StripChart.module.css';

interface StripChartProps {
  readonly time: StripTime;
  readonly lanes: readonly StripLane[];
  readonly flags: readonly StripFlag[];
  /** The moment that is looked at: what comes after it is drawn pale. */
  readonly cursor?: Ms | undefined;
  /** A press on a lane at this instant. There is always another way by keyboard: the chart is a picture. */
  readonly onPick?: ((lane: number, at: Ms) => void) | undefined;
  /** The tick that is looked at, by lane and entry. */
  readonly picked?: { readonly lane: number; readonly entry: number } | undefined;
  /** Makes the flags sliders, and is told where one is moved to. */
  readonly onMoveFlag?: ((flag: StripFlag, at: Ms) => void) | undefined;
  /** What stands under a lane's drawing and in its width: the control of a mark, or words. */
  readonly below?: ((lane: number) => ReactNode) | undefined;
}

/**
 * Requests over time, one lane for each architecture, in the manner of a strip chart. It needs no script to fit:
 * positions are parts of the width, and strokes keep theirs.
 */
export function StripChart({
  time,
  lanes,
  flags,
  cursor,
  onPick,
  picked,
  onMoveFlag,
  below,
}: StripChartProps) {
  const clock = (at: Ms): string => timeOfDay(time.origin, at);
  const part = (at: Ms): number => (at - time.from) / Math.max(1, time.to - time.from);
  const percent = (at: Ms): string => `${(part(at) * 100).toFixed(3)}%`;
  const most = mostPerTick(lanes, part);
  return (
    <div className={styles.chart}>
      <Axis time={time} percent={percent} />
      {flags.length > 0 && (
        <EventFlags time={time} flags={flags} part={part} clock={clock} onMove={onMoveFlag} />
      )}
      {lanes.map((lane, nth) => (
        <div key={lane.id} className={styles.lane} data-lane={lane.id}>
          <div className={styles.name}>
            <b>{lane.name}</b>
            <span>{lane.asked}</span>
          </div>
          <div
            className={styles.track}
            data-pressed={onPick === undefined ? undefined : ''}
            onClick={
              onPick &&
              (({ clientX, currentTarget }) => {
                const { left, width } = currentTarget.getBoundingClientRect();
                const share = (clientX - left) / Math.max(1, width);
                onPick(nth, Math.round(time.from + share * (time.to - time.from)));
              })
            }
          >
            <StripTrack
              time={time}
              lane={lane}
              part={part}
              percent={percent}
              clock={clock}
              flags={flags}
              cursor={cursor}
              picked={picked?.lane === nth ? picked.entry : undefined}
            />
            {lane.note !== undefined && <p className={styles.note}>{lane.note}</p>}
          </div>
          {below !== undefined && <div className={styles.below}>{below(nth)}</div>}
        </div>
      ))}
      {most > 1 && (
        <p className={styles.thinned}>
          The requests stand closer than the paper allows: one tick is up to {most} of them.
        </p>
      )}
    </div>
  );
}

const DAY = 86_400_000;

/** Five labels fit everywhere; more where there is room, by a rule of the style sheet. */
function Axis({
  time,
  percent,
}: {
  readonly time: StripTime;
  readonly percent: (at: Ms) => string;
}) {
  const zero = Date.parse(time.origin);
  const many = scaleUtc()
    .domain([zero + time.from, zero + time.to])
    .ticks(8)
    .map((date) => date.getTime() - zero);
  const every = Math.ceil(many.length / 5);
  const few = many.filter((_, nth) => nth % every === 0);
  const whole = many.every((at) => (zero + at) % 60_000 === 0);
  // Over its tick; at the ends only as far to the side as keeps it inside. `edge` is half its width.
  const shift = (at: Ms, edge: number): string => {
    const share = (at - time.from) / Math.max(1, time.to - time.from);
    const shifted =
      share < edge ? share / (2 * edge) : share > 1 - edge ? 1 - (1 - share) / (2 * edge) : 0.5;
    return `${(shifted * 100).toFixed(1)}%`;
  };
  const today = Math.floor(zero / DAY);
  const text = (at: Ms): string => {
    const day = Math.floor((zero + at) / DAY) - today;
    return day > 0 && (zero + at) % DAY === 0
      ? `day ${String(day + 1)}`
      : timeOfDay(time.origin, at).slice(0, whole ? 5 : 8);
  };
  return (
    <div className={styles.axis} aria-hidden="true">
      {([few, many] as const).map((labels, nth) => (
        <div key={nth} className={nth === 0 ? styles.few : styles.many}>
          {labels.map((at) => (
            <span key={at} style={{ insetInlineStart: percent(at) }}>
              <i style={{ transform: `translateX(-${shift(at, nth === 0 ? 0.08 : 0.03)})` }}>
                {text(at)}
              </i>
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

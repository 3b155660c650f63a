import { scaleUtc } from 'd3-scale';
import { useId, type ReactNode } from 'react';
import { timeOfDay, type Ms } from '../core/revocation/index.ts';
import {
  spoken,
  type StripBand,
  type StripFlag,
  type StripLane,
  type StripTick,
  type StripTime,
} from './strip.ts';
import { RING, runsOf, sorted, spaced, TRIANGLE } from './marks.ts';
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
  /** What stands under a lane's drawing and in its width: the control of a mark, or words. */
  readonly below?: ((lane: number) => ReactNode) | undefined;
}

/** The width that paths are drawn in; the drawing is stretched to the width there is. */
const WIDE = 10_000;
/** How thick a tick can be without touching the next. */
const density = (count: number): 'open' | 'close' | 'dense' =>
  count <= 160 ? 'open' : count <= 400 ? 'close' : 'dense';

/**
 * Requests over time, one lane for each architecture, in the manner of a strip chart. It needs no script to fit:
 * positions are parts of the width, and strokes keep theirs.
 */
export function StripChart({ time, lanes, flags, cursor, onPick, picked, below }: StripChartProps) {
  const clock = (at: Ms): string => timeOfDay(time.origin, at);
  const part = (at: Ms): number => (at - time.from) / Math.max(1, time.to - time.from);
  const percent = (at: Ms): string => `${(part(at) * 100).toFixed(3)}%`;
  return (
    <div className={styles.chart}>
      <Axis time={time} percent={percent} />
      {flags.length > 0 && <Flags flags={flags} part={part} clock={clock} />}
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
            <Track
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
    </div>
  );
}

/** Five labels fit everywhere; more where there is room, by a rule of the style sheet. */
function Axis({
  time,
  percent,
}: {
  readonly time: StripTime;
  readonly percent: (at: Ms) => string;
}) {
  const zero = Date.parse(time.origin);
  const scale = scaleUtc().domain([zero + time.from, zero + time.to]);
  const labels = (count: number): readonly Ms[] =>
    scale.ticks(count).map((date) => date.getTime() - zero);
  const whole = labels(8).every((at) => (zero + at) % 60_000 === 0);
  const edge = (at: Ms): 'first' | 'last' | undefined => {
    const share = (at - time.from) / Math.max(1, time.to - time.from);
    return share < 0.005 ? 'first' : share > 0.98 ? 'last' : undefined;
  };
  const text = (at: Ms): string => timeOfDay(time.origin, at).slice(0, whole ? 5 : 8);
  return (
    <div className={styles.axis} aria-hidden="true">
      {(['few', 'many'] as const).map((kind) => (
        <div key={kind} className={styles[kind]}>
          {labels(kind === 'few' ? 4 : 8).map((at) => (
            <span key={at} style={{ insetInlineStart: percent(at) }} data-edge={edge(at)}>
              {text(at)}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

function Flags({
  flags,
  part,
  clock,
}: {
  readonly flags: readonly StripFlag[];
  readonly part: (at: Ms) => number;
  readonly clock: (at: Ms) => string;
}) {
  // Flags that would stand on one another hang one below the other.
  const rows: number[] = [];
  return (
    <ul className={styles.flags}>
      {flags.map((flag, nth) => {
        const at = part(flag.at);
        let row = rows.findIndex((end) => end <= at);
        if (row < 0) row = rows.length;
        rows[row] = at + 0.24;
        return (
          <li
            key={nth}
            data-end={at > 0.6 ? '' : undefined}
            style={{
              insetInlineStart: `${(at * 100).toFixed(3)}%`,
              marginBlockStart: `${String(row * 1.4)}em`,
            }}
          >
            <span>
              {flag.label} {clock(flag.at).slice(0, clock(flag.at).endsWith(':00') ? 5 : undefined)}
            </span>
          </li>
        );
      })}
      {/* Gives the list the height of its rows. */}
      <li
        aria-hidden="true"
        className={styles.height}
        style={{ blockSize: `${String(Math.max(1, rows.length) * 1.4 + 0.4)}em` }}
      />
    </ul>
  );
}

interface TrackProps {
  readonly lane: StripLane;
  readonly part: (at: Ms) => number;
  readonly percent: (at: Ms) => string;
  readonly clock: (at: Ms) => string;
  readonly flags: readonly StripFlag[];
  readonly cursor: Ms | undefined;
  readonly picked: number | undefined;
}

function Track({ lane, part, percent, clock, flags, cursor, picked }: TrackProps) {
  const id = useId();
  const { ticks, over, bands, marks = [] } = lane;
  const x = (at: Ms): string => (part(at) * WIDE).toFixed(1);
  const draw = (some: readonly StripTick[], from: number, to: number): string =>
    some.map(({ at }) => `M${x(at)} ${String(from)}V${String(to)}`).join('');
  const rings = (some: readonly StripTick[], y: number): string =>
    spaced(some, part, RING)
      .map(({ at }) => `M${x(at)} ${String(y)}h.01`)
      .join('');
  const lines = (some: readonly StripBand[], y: number): string =>
    some.map((band) => `M${x(band.from)} ${String(y)}H${x(band.to)}`).join('');
  const kinds = sorted(ticks);
  const others = over === undefined ? undefined : sorted(over);
  const asked = ticks.filter((tick) => tick.asked);
  const looked = picked === undefined ? undefined : ticks.find(({ entry }) => entry === picked);
  return (
    <svg
      className={styles.svg}
      role="img"
      aria-label={spoken(lane, clock)}
      data-over={over === undefined ? undefined : ''}
      data-density={density(ticks.length)}
    >
      <defs>
        <path id={`${id}a`} d="M-3.5 0h7L0 6z" />
      </defs>
      <svg width="100%" height="100%" viewBox={`0 0 ${String(WIDE)} 76`} preserveAspectRatio="none">
        {bands
          .filter(({ kind }) => kind === 'outage')
          .map((band) => (
            <rect
              key={band.from}
              className={styles.outage}
              x={x(band.from)}
              width={Number(x(band.to)) - Number(x(band.from))}
              y="0"
              height="46"
            />
          ))}
        <path className={styles.base} d={`M0 40H${String(WIDE)}`} />
        <path
          className={styles.token}
          d={lines(
            bands.filter(({ kind }) => kind === 'token'),
            48,
          )}
        />
        <path
          className={styles.cache}
          d={lines(
            bands.filter(({ kind }) => kind === 'cache'),
            48,
          )}
        />
        <path className={styles.tick} d={draw(kinds.accepted, 20, 39)} />
        <path className={styles.wrongTick} d={draw(kinds.acceptedWrong, 20, 39)} />
        <path className={styles.ring} d={rings(kinds.refused, 40)} />
        <path className={styles.wrongRing} d={rings(kinds.refusedWrong, 40)} />
        <path
          className={styles.hole}
          d={rings(kinds.refused, 40) + rings(kinds.refusedWrong, 40)}
        />
        <path className={styles.wrongRule} d={lines(runsOf(ticks), 44)} />
        {others !== undefined && (
          <>
            <path className={styles.overTick} d={draw(others.accepted, 54, 66)} />
            <path className={styles.overWrong} d={draw(others.acceptedWrong, 54, 66)} />
            <path className={styles.overRing} d={rings(others.refused, 58)} />
            <path className={styles.overWrongRing} d={rings(others.refusedWrong, 58)} />
            <path
              className={styles.hole}
              d={rings(others.refused, 58) + rings(others.refusedWrong, 58)}
            />
            <path className={styles.wrongRule} d={lines(runsOf(over ?? []), 70)} />
          </>
        )}
      </svg>
      {spaced(asked, part, TRIANGLE).map(({ at, entry }) => (
        <use key={entry} className={styles.asked} href={`#${id}a`} x={percent(at)} y="11" />
      ))}
      {flags.map(({ at }, nth) => (
        <line key={nth} className={styles.event} x1={percent(at)} x2={percent(at)} y1="0" y2="46" />
      ))}
      {marks.map(({ at, kind, label }) => (
        <g key={kind} className={styles[kind]}>
          <line x1={percent(at)} x2={percent(at)} y1="2" y2="46" />
          <text
            x={percent(at)}
            y="10"
            dx={part(at) > 0.75 ? -5 : 5}
            textAnchor={part(at) > 0.75 ? 'end' : 'start'}
          >
            {label}
          </text>
        </g>
      ))}
      {looked !== undefined && (
        <circle className={styles.picked} cx={percent(looked.at)} cy="30" r="14" />
      )}
      {cursor !== undefined && (
        <>
          <rect
            className={styles.later}
            x={percent(cursor)}
            width={`${((1 - part(cursor)) * 100).toFixed(3)}%`}
            y="0"
            height="100%"
          />
          <line
            className={styles.cursor}
            x1={percent(cursor)}
            x2={percent(cursor)}
            y1="0"
            y2="100%"
          />
        </>
      )}
    </svg>
  );
}

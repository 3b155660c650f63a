import { memo, useId } from 'react';
import type { Ms } from '../core/revocation/index.ts';
import {
  RING,
  chain,
  rowsOf,
  runsOf,
  sorted,
  spaced,
  TICK,
  tokenLine,
  TRIANGLE,
  type Row,
} from './marks.ts';
import {
  spoken,
  type StripBand,
  type StripFlag,
  type StripLane,
  type StripTick,
  type StripTime,
} from './strip.ts';
import styles from './StripChart.module.css';

interface StripTrackProps {
  readonly time: StripTime;
  readonly lane: StripLane;
  readonly part: (at: Ms) => number;
  readonly percent: (at: Ms) => string;
  readonly clock: (at: Ms) => string;
  readonly flags: readonly StripFlag[];
  readonly cursor: Ms | undefined;
  readonly picked: number | undefined;
}

/** The width that paths are drawn in; the drawing is stretched to the width there is. */
const WIDE = 10_000;
/** How much wider than in a full-width picture a mark is, as a part of the width, where the picture is narrow. */
const NARROW = 2.4;
/** A triangle is strokes one below the other: in a stretched drawing only strokes keep their shape. */
const TRIANGLE_ROWS = [7, 6, 4.7, 3.4, 2.1, 1] as const;

/** How thick a tick can be without touching the next. */
const density = (count: number): 'open' | 'close' | 'dense' =>
  count <= 160 ? 'open' : count <= 400 ? 'close' : 'dense';

/** One lane's picture, as wide as its place. */
export function StripTrack({
  time,
  lane,
  part,
  percent,
  clock,
  flags,
  cursor,
  picked,
}: StripTrackProps) {
  const { ticks, bands } = lane;
  const marks = (lane.marks ?? []).filter(({ at }) => part(at) >= 0 && part(at) <= 1);
  const { rows, height } = rowsOf(lane);
  const looked = picked === undefined ? undefined : ticks.find(({ entry }) => entry === picked);
  const lookedIn = rows.find((row) => looked !== undefined && row.ticks.includes(looked));
  const ghosts = marks.filter(({ kind }) => kind === 'ghost');
  return (
    <>
      <svg
        className={styles.svg}
        role="img"
        aria-label={spoken(lane, clock)}
        height={height}
        data-density={density(ticks.length)}
      >
        <Drawing ticks={ticks} over={lane.over} bands={bands} from={time.from} to={time.to} />
        {rows.map((row) => row.thief && <ThiefWord key={row.base} row={row} />)}
        {cursor !== undefined && (
          <rect
            className={styles.later}
            x={percent(cursor)}
            width={`${((1 - part(cursor)) * 100).toFixed(3)}%`}
            y="0"
            height="100%"
          />
        )}
        {flags.map(({ at }, nth) => (
          <line
            key={nth}
            className={styles.event}
            x1={percent(at)}
            x2={percent(at)}
            y1="0"
            y2="100%"
          />
        ))}
        {marks.map(({ at, kind }) => (
          <line
            key={kind}
            className={styles[kind]}
            x1={percent(at)}
            x2={percent(at)}
            y1={kind === 'ghost' ? 2 : 14}
            y2={kind === 'ghost' ? '100%' : 46}
          />
        ))}
        {looked !== undefined && (
          <circle
            className={styles.picked}
            cx={percent(looked.at)}
            cy={(lookedIn?.base ?? 40) - (looked.accepted ? 10 : 0)}
            r="13"
          />
        )}
        {cursor !== undefined && (
          <line
            className={styles.cursor}
            x1={percent(cursor)}
            x2={percent(cursor)}
            y1="0"
            y2="100%"
          />
        )}
      </svg>
      {marks
        .filter(({ kind }) => kind !== 'ghost')
        .map(({ at, kind, label }) => (
          <Label key={kind} place={percent(at)} kind={kind} label={label} />
        ))}
      {ghosts.length > 0 && (
        <div className={styles.ghosts}>
          {ghosts.map(({ at, kind, label }) => (
            <Label key={at} place={percent(at)} kind={kind} label={label} />
          ))}
        </div>
      )}
    </>
  );
}

interface DrawingProps extends Pick<StripLane, 'ticks' | 'over' | 'bands'> {
  readonly from: Ms;
  readonly to: Ms;
}

/** All that stays as it is while the moment that is looked at moves: it is drawn once. */
const Drawing = memo(function Drawing({ ticks, over, bands, from, to }: DrawingProps) {
  const id = useId();
  const { rows, height } = rowsOf({ ticks, over });
  const part = (at: Ms): number => (at - from) / Math.max(1, to - from);
  const x = (at: Ms): number => Math.round(part(at) * WIDE);
  const lines = (some: readonly StripBand[], y: number): string =>
    some.map((band) => `M${String(x(band.from))} ${String(y)}H${String(x(band.to))}`).join('');
  const of = (kind: StripBand['kind']): StripBand[] => bands.filter((band) => band.kind === kind);
  const asked = ticks.filter((tick) => tick.asked);
  return (
    <svg width="100%" viewBox={`0 0 ${String(WIDE)} ${String(height)}`} preserveAspectRatio="none">
      {of('outage').map((band) => (
        <rect
          key={band.from}
          className={styles.outage}
          x={x(band.from)}
          width={x(band.to) - x(band.from)}
          y="0"
          height={height}
        />
      ))}
      {[false, true].map((thief) => (
        <path
          key={String(thief)}
          className={styles.token}
          d={lines(
            of('token').filter((band) => (band.thief === true) === thief),
            tokenLine(rows, thief),
          )}
        />
      ))}
      <path className={styles.cache} d={lines(of('cache'), 54)} />
      {rows.map((row) => (
        <RowMarks key={row.base} row={row} part={part} x={x} lines={lines} />
      ))}
      {(['many', 'few'] as const).map((kind) => (
        <g key={kind} className={styles[kind]}>
          <defs>
            <path
              id={id + kind}
              fill="none"
              vectorEffect="non-scaling-stroke"
              d={chain(
                spaced(asked, part, TRIANGLE * (kind === 'few' ? NARROW : 1)).map(({ at }) =>
                  x(at),
                ),
                12,
                'v1.2',
                '-1.2',
              )}
            />
          </defs>
          {TRIANGLE_ROWS.map((thick, nth) => (
            <use
              key={thick}
              className={styles.asked}
              href={`#${id}${kind}`}
              y={nth}
              strokeWidth={thick}
            />
          ))}
        </g>
      ))}
    </svg>
  );
});

interface LabelProps {
  readonly place: string;
  readonly kind: string;
  readonly label: string;
}

/** Words at a mark. As far along itself as the mark is along the lane: so it never leaves the picture. */
function Label({ place, kind, label }: LabelProps) {
  return (
    // Its words are in the picture's name.
    <span
      className={styles.label}
      data-kind={kind}
      aria-hidden="true"
      style={{ insetInlineStart: place, transform: `translateX(-${place})` }}
    >
      {label}
    </span>
  );
}

function ThiefWord({ row }: { readonly row: Row }) {
  return (
    <text className={styles.thief} x="0" y={row.base - 4}>
      {row.over ? 'thief, what if' : 'thief'}
    </text>
  );
}

interface RowMarksProps {
  readonly row: Row;
  readonly part: (at: Ms) => number;
  readonly x: (at: Ms) => number;
  readonly lines: (bands: readonly StripBand[], y: number) => string;
}

/** Ticks, rings and the rule of one row: a path for each kind. */
function RowMarks({ row, part, x, lines }: RowMarksProps) {
  const { base, tall, over } = row;
  const kinds = sorted(row.ticks);
  const bars = (some: readonly StripTick[]): string =>
    chain(
      spaced(some, part, TICK).map(({ at }) => x(at)),
      base - 1 - tall,
      `v${String(tall)}`,
      String(-tall),
    );
  const rings = (some: readonly StripTick[], room: number): string =>
    chain(
      spaced(some, part, room).map(({ at }) => x(at)),
      base,
      'h.01',
      '0',
    );
  return (
    <g data-over={over ? '' : undefined}>
      <path className={styles.base} d={`M0 ${String(base)}H${String(WIDE)}`} />
      <path className={styles.tick} d={bars(kinds.accepted)} />
      <path className={styles.wrongTick} d={bars(kinds.acceptedWrong)} />
      {(['many', 'few'] as const).map((kind) => {
        const room = RING * (kind === 'few' ? NARROW : 1);
        const right = rings(kinds.refused, room);
        const wrong = rings(kinds.refusedWrong, room);
        return (
          right + wrong !== '' && (
            <g key={kind} className={styles[kind]}>
              <path className={styles.ring} d={right} />
              <path className={styles.wrongRing} d={wrong} />
              <path className={styles.hole} d={right + wrong} />
            </g>
          )
        );
      })}
      <path className={styles.wrongRule} d={lines(runsOf(row.ticks), base + 4)} />
    </g>
  );
}

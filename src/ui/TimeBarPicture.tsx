import { memo, useId } from 'react';
import { formatInstant } from './instant.ts';
import { claims } from './time-bar-geometry.ts';
import type { TimeBarGeometry, TimeMark } from './time-bar-geometry.ts';
import styles from './TimeBar.module.css';

/** The picture in words. */
function summary(bar: TimeBarGeometry, now: number, zone: string): string {
  const marks = bar.marks.map(({ claim, seconds }) => `${claim} ${formatInstant(seconds, zone)}`);
  return [
    `Bar from ${formatInstant(bar.start, zone)} to ${formatInstant(bar.end, zone)}`,
    ...marks,
    `clock ${formatInstant(now, zone)}`,
  ].join('; ');
}

const percent = (fraction: number): string => `${(fraction * 100).toFixed(2)}%`;

interface FlagProps {
  readonly mark: TimeMark | undefined;
  readonly foot: number;
}

const row = 22;

/** A flag that is not in the token now keeps its elements unseen: while a payload is typed, times come and go. */
const Flag = memo(
  function Flag({ mark, foot }: FlagProps) {
    if (mark === undefined) return null;
    const { claim, fraction, flies } = mark;
    const y = mark.row * row;
    const forward = flies === 'forward';
    return (
      <svg x={percent(fraction)} overflow="visible">
        <path className={styles.pole} d={`M0 ${String(y)}V${String(foot)}`} />
        <rect className={styles.flag} x={forward ? 0 : -36} y={y} width="36" height="18" />
        <text className={styles.flagText} x={forward ? 18 : -18} y={y + 13} textAnchor="middle">
          {claim}
        </text>
      </svg>
    );
  },
  (_, { mark }) => mark === undefined,
);

interface TimeBarPictureProps {
  readonly bar: TimeBarGeometry;
  readonly now: number;
  readonly zone: string;
}

/** SVG with percentages across, so that it needs no measuring; heights are in the style sheet's 4 px grid. */
export function TimeBarPicture({ bar, now, zone }: TimeBarPictureProps) {
  const hatch = useId();
  const top = bar.rows * row;
  const height = top + 28;
  const fraction = (now - bar.start) / (bar.end - bar.start);
  // Upright everything is measured from the lower edge: a flag more or less then moves nothing else.
  const band = (from: number, to: number) => ({
    x: percent(from),
    width: percent(to - from),
    y: '100%',
    height: 16,
    transform: 'translate(0 -24)',
  });
  return (
    <svg className={styles.picture} height={height} role="img" aria-label={summary(bar, now, zone)}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 6 6 0" className={styles.hatch} />
        </pattern>
      </defs>
      <line
        className={styles.base}
        x1="0"
        x2="100%"
        y1="100%"
        y2="100%"
        transform="translate(0 -8)"
      />
      {bar.valid && <rect className={styles.valid} {...band(bar.valid.from, bar.valid.to)} />}
      {bar.leeway.map(({ from, to }) => (
        <rect key={from} className={styles.leeway} fill={`url(#${hatch})`} {...band(from, to)} />
      ))}
      {claims.map((claim) => {
        const mark = bar.marks.find((each) => each.claim === claim);
        return (
          <g key={claim} opacity={mark === undefined ? 0 : undefined}>
            <Flag mark={mark} foot={top + 26} />
          </g>
        );
      })}
      {fraction >= 0 && fraction <= 1 && (
        <svg x={percent(fraction)} y="100%" overflow="visible">
          <path className={styles.handEdge} d="M0-28V0" />
          <path className={styles.hand} d="M0-28V0" />
        </svg>
      )}
    </svg>
  );
}

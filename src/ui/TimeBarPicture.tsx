import { useId } from 'react';
import { formatInstant } from './instant.ts';
import type { TimeBarGeometry } from './time-bar-geometry.ts';
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

interface TimeBarPictureProps {
  readonly bar: TimeBarGeometry;
  readonly now: number;
  readonly zone: string;
}

/** SVG with percentages across, so that it needs no measuring; heights are in the style sheet's 4 px grid. */
export function TimeBarPicture({ bar, now, zone }: TimeBarPictureProps) {
  const hatch = useId();
  const row = 22;
  const top = bar.rows * row;
  const height = top + 28;
  const fraction = (now - bar.start) / (bar.end - bar.start);
  const band = (from: number, to: number) => ({
    x: percent(from),
    width: percent(to - from),
    y: top + 4,
    height: 16,
  });
  return (
    <svg className={styles.picture} height={height} role="img" aria-label={summary(bar, now, zone)}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 6 6 0" className={styles.hatch} />
        </pattern>
      </defs>
      <line className={styles.base} x1="0" x2="100%" y1={top + 20} y2={top + 20} />
      {bar.valid && <rect className={styles.valid} {...band(bar.valid.from, bar.valid.to)} />}
      {bar.leeway.map(({ from, to }) => (
        <rect key={from} className={styles.leeway} fill={`url(#${hatch})`} {...band(from, to)} />
      ))}
      {bar.marks.map(({ claim, fraction: place, row: nth, flies }) => (
        <g key={claim}>
          <line
            className={styles.pole}
            x1={percent(place)}
            x2={percent(place)}
            y1={nth * row}
            y2={top + 26}
          />
          <svg x={percent(place)} y={nth * row} overflow="visible">
            <rect
              className={styles.flag}
              x={flies === 'forward' ? 0 : -36}
              width="36"
              height="18"
            />
            <text
              className={styles.flagText}
              x={flies === 'forward' ? 18 : -18}
              y="13"
              textAnchor="middle"
            >
              {claim}
            </text>
          </svg>
        </g>
      ))}
      {fraction >= 0 &&
        fraction <= 1 &&
        [styles.handEdge, styles.hand].map((name) => (
          <line
            key={name}
            className={name}
            x1={percent(fraction)}
            x2={percent(fraction)}
            y1={top}
            y2="100%"
          />
        ))}
    </svg>
  );
}

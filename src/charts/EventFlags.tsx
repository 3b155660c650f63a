import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Ms } from '../core/revocation/index.ts';
import { hungFlags } from './marks.ts';
import type { StripFlag, StripTime } from './strip.ts';
import styles from './StripChart.module.css';

interface EventFlagsProps {
  readonly time: StripTime;
  readonly flags: readonly StripFlag[];
  readonly part: (at: Ms) => number;
  readonly clock: (at: Ms) => string;
  /** Makes a slider of each flag that is one happening, and is told where one is moved to: a whole second inside what is drawn. */
  readonly onMove?: ((flag: StripFlag, at: Ms) => void) | undefined;
}

const SECOND = 1000;
const MINUTE = 60_000;

/** Where a key puts a slider that stands here; undefined: the key is not one of a slider's. */
const keyed = (key: string, at: Ms, { from, to }: StripTime): Ms | undefined => {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - SECOND;
    case 'ArrowRight':
    case 'ArrowUp':
      return at + SECOND;
    case 'PageDown':
      return at - MINUTE;
    case 'PageUp':
      return at + MINUTE;
    case 'Home':
      return from;
    case 'End':
      return to;
    default:
      return undefined;
  }
};

/** What happens, as ink flags along the axis: those that would stand on one another hang one below the other. */
export function EventFlags({ time, flags, part, clock, onMove }: EventFlagsProps) {
  const rowHeight = onMove === undefined ? 1.4 : 2.2;
  const times = new Map<string, number>();
  const { hung: inTime, rows } = hungFlags(flags, part, 0.24);
  const hung = inTime.map((one) => {
    const { label } = one.flag;
    const nth = (times.get(label) ?? 0) + 1;
    times.set(label, nth);
    return { ...one, key: `${label} ${String(nth)}` };
  });
  // One that is moved past another changes its place in time. Its element must not: it would lose focus and pointer.
  if (onMove !== undefined) hung.sort((a, b) => (a.key < b.key ? -1 : 1));
  return (
    <ul className={styles.flags} data-moved={onMove === undefined ? undefined : ''}>
      {hung.map(({ flag, at, row, key }) => {
        const short = clock(flag.at).replace(/:00$/u, '');
        return (
          <li
            key={key}
            data-end={at > 0.6 ? '' : undefined}
            style={{
              insetInlineStart: `${(at * 100).toFixed(3)}%`,
              marginBlockStart: `${String(row * rowHeight)}em`,
            }}
          >
            {onMove === undefined || flag.happening === undefined ? (
              <span>
                {flag.label} {short}
              </span>
            ) : (
              <MovedFlag flag={flag} time={time} clock={clock} short={short} onMove={onMove} />
            )}
          </li>
        );
      })}
      {/* Gives the list the height of its rows. */}
      <li
        aria-hidden="true"
        className={styles.height}
        style={{ blockSize: `${String(Math.max(1, rows) * rowHeight + 0.4)}em` }}
      />
    </ul>
  );
}

interface MovedFlagProps {
  readonly flag: StripFlag;
  readonly time: StripTime;
  readonly clock: (at: Ms) => string;
  readonly short: string;
  readonly onMove: (flag: StripFlag, at: Ms) => void;
}

/**
 * A flag that is a slider: arrows move it by a second, Page Up and Page Down by a minute, Home and End to the ends
 * of what is drawn, the pointer drags it. It is moved by how far the pointer goes, so it works where flags stand in
 * lines of text, too.
 */
function MovedFlag({ flag, time, clock, short, onMove }: MovedFlagProps) {
  const held = useRef<{ readonly x: number; readonly at: Ms } | undefined>(undefined);
  const { from, to } = time;
  const moveTo = (at: Ms): void => {
    const whole = Math.min(to, Math.max(from, Math.round(at / SECOND) * SECOND));
    if (whole !== flag.at) onMove(flag, whole);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = keyed(event.key, flag.at, time);
    if (at === undefined) return;
    event.preventDefault();
    moveTo(at);
  };
  const onPointerMove = ({ clientX, currentTarget }: PointerEvent<HTMLSpanElement>): void => {
    const width = currentTarget.closest('ul')?.clientWidth ?? 0;
    if (held.current === undefined || width === 0) return;
    moveTo(held.current.at + ((clientX - held.current.x) / width) * (to - from));
  };
  const release = (): void => {
    held.current = undefined;
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      aria-label={flag.label}
      aria-valuemin={from}
      aria-valuemax={to}
      aria-valuenow={flag.at}
      aria-valuetext={clock(flag.at)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { x: event.clientX, at: flag.at };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    >
      {flag.label} {short}
    </span>
  );
}

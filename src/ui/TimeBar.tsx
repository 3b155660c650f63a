import { useId, useState } from 'react';
import { Button } from './Button.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Field } from './Field.tsx';
import { formatDuration, formatInstant, formatRelative, hasDate } from './instant.ts';
import { fromDateTimeLocal, toDateTimeLocal } from './instant.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { pageClock } from './page-clock.ts';
import type { PageClock } from './page-clock.ts';
import { timeBarGeometry, timeWord } from './time-bar-geometry.ts';
import type { TimeBarGeometry, TokenTimes } from './time-bar-geometry.ts';
import styles from './TimeBar.module.css';
import { usePageClock } from './use-page-clock.ts';
import { ZoneField } from './ZoneField.tsx';

interface TimeBarProps {
  readonly times: TokenTimes;
  /** Seconds. */
  readonly leeway: number;
  /** Seconds; what the server drew with. */
  readonly initialNow: number;
  readonly clock?: PageClock;
}

const meanings: Readonly<Record<keyof TokenTimes, string>> = {
  iat: 'issued at',
  nbf: 'not before',
  exp: 'expires: refused from this instant on',
};

/** The token's times on a bar, and the page's clock to drag along it. */
export function TimeBar({ times, leeway, initialNow, clock = pageClock }: TimeBarProps) {
  const { now, mode, zone } = usePageClock(initialNow, clock);
  // A token without times has its bar round the instant it was first shown at, so that dragging does not move the bar.
  const [around] = useState(initialNow);
  const bar = timeBarGeometry(times, leeway, around);
  const word = timeWord(times, leeway, now);
  const { exp } = times;
  return (
    <div className={styles.timeBar} role="group" aria-label="The clock and the token's times">
      <p className={styles.reading}>
        <span>
          By its times: <LiveRegion className={styles.word}>{word}</LiveRegion>
        </span>
        <span>{reason(times, leeway, now)}</span>
      </p>
      <Picture bar={bar} now={now} summary={summary(bar, now, zone)} />
      <input
        className={styles.clock}
        type="range"
        aria-label="Clock"
        aria-valuetext={`${formatInstant(now, zone)}, ${word}`}
        min={bar.start}
        max={bar.end}
        step={bar.step}
        value={Math.min(bar.end, Math.max(bar.start, now))}
        onChange={(event) => {
          clock.fix(event.currentTarget.valueAsNumber);
        }}
      />
      <p className={styles.ends}>
        <span>{formatInstant(bar.start, zone)}</span>
        <span>{formatInstant(bar.end, zone)}</span>
      </p>
      <p className={styles.now}>
        The clock: <strong>{formatInstant(now, zone)}</strong>
        {mode === 'live' ? ', as on this computer.' : ', where you put it.'}
        {now > bar.end && ' That is past the end of this bar.'}
        {now < bar.start && ' That is before the start of this bar.'}
      </p>
      <div className={styles.buttons}>
        <Button aria-pressed={mode === 'live'} onClick={clock.live}>
          Now
        </Button>
        {exp !== undefined && hasDate(exp) && (
          <>
            <JumpButton clock={clock} to={Math.ceil(exp) - 1}>
              Just before exp
            </JumpButton>
            <JumpButton clock={clock} to={Math.ceil(exp)}>
              At exp
            </JumpButton>
            {leeway > 0 && (
              <JumpButton clock={clock} to={Math.ceil(exp + leeway)}>
                At exp + leeway
              </JumpButton>
            )}
          </>
        )}
      </div>
      <div className={styles.fields}>
        <ExactField now={now} zone={zone} clock={clock} />
        <ZoneField zone={zone} clock={clock} />
      </div>
      <TimesTable times={times} now={now} zone={zone} />
    </div>
  );
}

interface JumpButtonProps {
  readonly clock: PageClock;
  readonly to: number;
  readonly children: string;
}

function JumpButton({ clock, to, children }: JumpButtonProps) {
  return (
    <Button
      onClick={() => {
        clock.fix(to);
      }}
    >
      {children}
    </Button>
  );
}

/** Why the word stands there, in lengths of time. */
function reason({ exp, nbf, iat }: TokenTimes, leeway: number, now: number): string {
  if (exp !== undefined && now >= exp) {
    const ago = `exp was ${formatRelative(exp, now).replace('this very second', 'reached this very second')}`;
    if (now < exp + leeway)
      return `${ago}; only the leeway of ${formatDuration(0, leeway)} lets it pass`;
    return ago;
  }
  if (nbf !== undefined && now < nbf) {
    const when = `nbf is ${formatRelative(nbf, now)}`;
    return now >= nbf - leeway ? `${when}; only the leeway lets it pass` : when;
  }
  const issued = iat !== undefined && iat > now ? `; iat is still ${formatRelative(iat, now)}` : '';
  if (exp === undefined) return `nothing in the token ends it${issued}`;
  return `exp is ${formatRelative(exp, now)}${issued}`;
}

function summary(bar: TimeBarGeometry, now: number, zone: string): string {
  const marks = bar.marks.map(({ claim, seconds }) => `${claim} ${formatInstant(seconds, zone)}`);
  return [
    `Bar from ${formatInstant(bar.start, zone)} to ${formatInstant(bar.end, zone)}`,
    ...marks,
    `clock ${formatInstant(now, zone)}`,
  ].join('; ');
}

const percent = (fraction: number): string => `${(fraction * 100).toFixed(2)}%`;

interface PictureProps {
  readonly bar: TimeBarGeometry;
  readonly now: number;
  readonly summary: string;
}

/** SVG with percentages across, so that it needs no measuring; heights are in the style sheet's 4 px grid. */
function Picture({ bar, now, summary: words }: PictureProps) {
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
    <svg className={styles.picture} height={height} role="img" aria-label={words}>
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

interface ExactFieldProps {
  readonly now: number;
  readonly zone: string;
  readonly clock: PageClock;
}

function ExactField({ now, zone, clock }: ExactFieldProps) {
  // While somebody types, what they typed stands, a date half finished included.
  const [draft, setDraft] = useState<string | undefined>(undefined);
  return (
    <Field label="Set the clock to">
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          step="1"
          value={draft ?? toDateTimeLocal(now, zone)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setDraft(value);
            const seconds = fromDateTimeLocal(value, zone);
            if (seconds !== undefined) clock.fix(seconds);
          }}
          onBlur={() => {
            setDraft(undefined);
          }}
        />
      )}
    </Field>
  );
}

interface TimesTableProps {
  readonly times: TokenTimes;
  readonly now: number;
  readonly zone: string;
}

function TimesTable({ times, now, zone }: TimesTableProps) {
  return (
    <Disclosure summary="The same as a table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">In the token</th>
            <th scope="col">Time</th>
            <th scope="col">From the clock</th>
          </tr>
        </thead>
        <tbody>
          {(['iat', 'nbf', 'exp'] as const).map((claim) => {
            const seconds = times[claim];
            return (
              <tr key={claim}>
                <th scope="row">
                  {claim}, {meanings[claim]}
                </th>
                <td>{seconds === undefined ? 'absent' : String(seconds)}</td>
                <td>{seconds === undefined ? '' : formatInstant(seconds, zone)}</td>
                <td>{seconds === undefined ? '' : formatRelative(seconds, now)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Disclosure>
  );
}

import { useState } from 'react';
import { Button } from './Button.tsx';
import { ExactField } from './ExactField.tsx';
import { formatDuration, formatInstant, formatRelative, hasDate } from './instant.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { pageClock } from './page-clock.ts';
import type { PageClock } from './page-clock.ts';
import { timeBarGeometry, timeWord } from './time-bar-geometry.ts';
import type { TokenTimes } from './time-bar-geometry.ts';
import { TimeBarPicture } from './TimeBarPicture.tsx';
import styles from './TimeBar.module.css';
import { TimesTable } from './TimesTable.tsx';
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

/** The token's times on a bar, and the page's clock to drag along it. */
export function TimeBar({ times, leeway, initialNow, clock = pageClock }: TimeBarProps) {
  const { now, mode, zone } = usePageClock(initialNow, clock);
  // A token without times has its bar round the instant it was first shown at, so that dragging does not move the bar.
  const [around, setAround] = useState(initialNow);
  const bar = timeBarGeometry(times, leeway, around);
  // The computer's own time cannot be dragged back onto the bar, so the bar comes to it.
  const timeless = times.iat === undefined && times.nbf === undefined && times.exp === undefined;
  if (timeless && mode === 'live' && (now < bar.start || now > bar.end)) setAround(now);
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
      <TimeBarPicture bar={bar} now={now} zone={zone} />
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

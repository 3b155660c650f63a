import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { CSSProperties } from 'react';
import type { Ms } from '../../../core/revocation/index.ts';
import styles from '../Fired.module.css';
import type { Flag } from '../state.ts';

/** Steps of a flag, and how far left of the axis it is parked. */
const STEP: Ms = 10_000;
const PARKING: Ms = 120_000;

interface FlagControlProps {
  readonly lane: string;
  readonly flag: Flag;
  readonly from: Ms;
  readonly to: Ms;
  readonly clock: (at: Ms) => string;
  readonly onFlag: (flag: Flag) => void;
}

/** What the slider's position means. Beside the axis it is parked; once on it, only the far end parks it again. */
export const flagAt = (value: Ms, before: Flag, from: Ms): Flag => {
  if (value <= from - PARKING + (typeof before === 'number' ? STEP : 0)) return undefined;
  return Math.max(from, value);
};

/** One flag: a slider in the width of the lane, its time in words, and “don't know” beside it. */
export function FlagControl({ lane, flag, from, to, clock, onFlag }: FlagControlProps) {
  const id = useId();
  const parked = from - PARKING;
  // Moved in the server's page before this one woke: hydration would put it back.
  const [early] = useState(() => {
    if (typeof document === 'undefined') return undefined;
    const slider = document.getElementById(id);
    const waive = document.getElementById(`${id}w`);
    if (waive instanceof HTMLInputElement && waive.checked) return 'unknown';
    return slider instanceof HTMLInputElement && Number(slider.value) !== parked
      ? flagAt(Number(slider.value), undefined, from)
      : undefined;
  });
  const hand = useEffectEvent(onFlag);
  useEffect(() => {
    if (early !== undefined) hand(early);
  }, [early]);
  const said =
    flag === undefined ? 'not placed' : flag === 'unknown' ? 'I don’t know' : clock(flag);
  return (
    <div
      className={styles.flag}
      style={{ '--parking': PARKING / (to - from) } as CSSProperties}
      data-parked={typeof flag === 'number' ? undefined : ''}
    >
      <input
        id={id}
        className={styles.slider}
        type="range"
        min={parked}
        max={to}
        step={STEP}
        value={typeof flag === 'number' ? flag : parked}
        aria-label={`Last request answered, ${lane}`}
        aria-valuetext={said}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          onFlag(flagAt(Number(currentTarget.value), flag, from));
        }}
      />
      {typeof flag !== 'number' && (
        <span className={styles.flagSaid} aria-hidden="true">
          {said}
        </span>
      )}
      <label className={styles.waive}>
        <input
          id={`${id}w`}
          type="checkbox"
          checked={flag === 'unknown'}
          autoComplete="off"
          aria-label={`Don’t know, ${lane}`}
          onChange={({ currentTarget }) => {
            onFlag(currentTarget.checked ? 'unknown' : undefined);
          }}
        />
        don’t know
      </label>
    </div>
  );
}

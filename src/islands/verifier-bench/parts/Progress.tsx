import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import type { Matrix } from '../use-matrix.ts';
import styles from './Progress.module.css';

interface ProgressProps {
  readonly matrix: Matrix;
  /** Cells of the shown table that are computed, and of how many. */
  readonly done: number;
  readonly total: number;
  /** Cells computed that are not what they must be. */
  readonly wrong: number;
  /** ISO day on which the page was built. */
  readonly builtOn: string;
  /** Whether what is shown was computed in this browser. */
  readonly here: boolean;
  /** Whether this browser could compute it. */
  readonly able: boolean;
  /** Whether the filters chose the rows. */
  readonly filtered: boolean;
}

const LONG = 50;

const count = (cells: number): string =>
  cells === 1 ? '1 cell' : `${cells.toLocaleString('en')} cells`;

/** How far the run is, and where what is shown was computed. */
export function Progress({
  matrix,
  done,
  total,
  wrong,
  builtOn,
  here,
  able,
  filtered,
}: ProgressProps) {
  const { running, took, cancel, goOn } = matrix;
  const stopped = matrix.stopped && done < total;
  // A run that is over at once shows no bar: it would only flash.
  const button = stopped || (running && total > LONG);
  const spent =
    took === undefined ? '' : `, in ${Math.max(1, Math.round(took)).toLocaleString('en')} ms`;
  // The run ends by itself and takes its button away: the keyboard goes on from here, not from nowhere.
  const place = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  useEffect(() => {
    if (button || !held.current) return;
    held.current = false;
    place.current?.focus();
  }, [button]);
  return (
    <div
      className={styles.progress}
      ref={place}
      tabIndex={-1}
      role="group"
      aria-label="What is computed"
    >
      {running && <progress value={done} max={Math.max(1, total)} aria-label="Cells computed" />}
      <LiveRegion>
        {total === 0
          ? filtered
            ? 'No row is left by these filters. Set one of them back to “anything” or “any”, or take the mark from “only where columns differ”, and rows come back.'
            : ''
          : running
            ? 'Computing…'
            : stopped
              ? `Stopped: ${done.toLocaleString('en')} of ${count(total)} computed.`
              : here
                ? `${count(done)} computed just now, in this browser${spent}.`
                : `Computed when this page was built, on ${builtOn}.${able ? ' Touch a control and this browser computes it again.' : ''}`}
      </LiveRegion>
      {button && (
        <>
          {running && (
            <span aria-hidden="true">
              {done.toLocaleString('en')} of {count(total)}
            </span>
          )}
          {/* One button for both, so that the focus stays on it. */}
          <Button
            onClick={running ? cancel : goOn}
            onFocus={() => {
              held.current = true;
            }}
            onBlur={() => {
              held.current = false;
            }}
          >
            {running ? 'Cancel' : 'Go on'}
          </Button>
        </>
      )}
      {wrong > 0 && (
        <p className={styles.wrong} role="alert">
          <b>
            {count(wrong)} {wrong === 1 ? 'is not what it' : 'are not what they'} must be.
          </b>{' '}
          Marked ≠ below. That is a bug of ours.
        </p>
      )}
    </div>
  );
}

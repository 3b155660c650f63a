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
}

const LONG = 50;

const count = (cells: number): string =>
  cells === 1 ? '1 cell' : `${cells.toLocaleString('en')} cells`;

/** How far the run is, and where what is shown was computed. */
export function Progress({ matrix, done, total, wrong, builtOn, here }: ProgressProps) {
  const { running, stopped, took, cancel, goOn } = matrix;
  // A run that is over at once shows no bar: it would only flash.
  const long = running && total > LONG;
  const spent =
    took === undefined ? '' : `, in ${Math.max(1, Math.round(took)).toLocaleString('en')} ms`;
  return (
    <div className={styles.progress}>
      {running && <progress value={done} max={Math.max(1, total)} aria-label="Cells computed" />}
      <LiveRegion>
        {!here
          ? `Computed when this page was built, on ${builtOn}. Touch a control and this browser computes it again.`
          : running
            ? 'Computing…'
            : stopped
              ? `Stopped: ${done.toLocaleString('en')} of ${count(total)} computed.`
              : `${count(done)} computed just now, in this browser${spent}.`}
      </LiveRegion>
      {long && (
        <>
          <span aria-hidden="true">
            {done.toLocaleString('en')} of {count(total)}
          </span>
          <Button onClick={cancel}>Cancel</Button>
        </>
      )}
      {stopped && <Button onClick={goOn}>Go on</Button>}
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

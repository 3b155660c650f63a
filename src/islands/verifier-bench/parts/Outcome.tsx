import { shownWord } from '../../../core/bench/shown.ts';
import type { Shown } from '../../../core/bench/shown.ts';
import styles from './Outcome.module.css';

/** An outcome as mark and word: accepted is filled, refused is hollow. */
export function Outcome({ shown, wrong }: { readonly shown: Shown; readonly wrong: boolean }) {
  return (
    <span className={styles.outcome} data-shown={shown} data-wrong={wrong ? '' : undefined}>
      {shownWord[shown]}
    </span>
  );
}

/** The marks and what they mean. */
export function Legend() {
  return (
    <p className={styles.legend}>
      {(['accept', 'refuse', 'threw', 'exhausted', 'timed-out', 'elsewhere'] as const).map(
        (shown) => (
          <Outcome key={shown} shown={shown} wrong={false} />
        ),
      )}
      <span className={styles.outcome} data-wrong="">
        should not have happened
      </span>
    </p>
  );
}

import { howLong } from '../../../core/revocation/index.ts';
import type { Ms } from '../../../core/revocation/index.ts';
import styles from '../Fired.module.css';
import type { Outcome } from '../morning.ts';

/** How long somebody was let in who should not have been: in words, and with the rule that means so. */
export function Stayed({ ms }: { readonly ms: Ms }) {
  if (ms === 0) return <>out at once</>;
  return <span className={styles.wrong}>still in for {howLong(ms)}</span>;
}

interface LastAnsweredProps {
  readonly outcome: Outcome;
  readonly clock: (at: Ms) => string;
}

/** The result of a lane, under it. */
export function LastAnswered({ outcome, clock }: LastAnsweredProps) {
  return (
    <>
      Last answered <b className={styles.time}>{clock(outcome.last.at)}</b>,{' '}
      <Stayed ms={outcome.stayed} />
    </>
  );
}

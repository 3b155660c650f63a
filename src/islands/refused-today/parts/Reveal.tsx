import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import type { Seen } from '../rules.ts';
import styles from '../RefusedToday.module.css';
import { shownRule } from '../state.ts';
import type { Experiment } from '../state.ts';
import { formatInstant, formatRelative } from '../../../ui/instant.ts';

interface RevealProps {
  readonly state: Experiment;
  /** As of the first run. */
  readonly seen: Seen;
}

/** The line the experiment exists for; the same with and without script. */
export const takeaway = ({ exp, now }: Seen): string =>
  `The signature is still perfect. The clock moved: exp was ${formatInstant(exp, 'UTC')}, ${formatRelative(exp, now)}.`;

/** Answers the rule that the reader's prediction implies. */
export function Reveal({ state, seen }: RevealProps) {
  const rule = shownRule(state);
  return (
    <LiveRegion className={styles.reveal}>
      {rule !== undefined && (
        <>
          Your answer follows the rule <strong>“{rule.rule}”</strong>
          {state.sureness === 'sure' && ', and you were sure'}. {rule.reveal(seen)}{' '}
        </>
      )}
      {rule === undefined && state.answer === 'time-is-over' && 'As you said. '}
      {state.payload === undefined ? (
        <strong>{takeaway(seen)}</strong>
      ) : (
        'That was the run you predicted; since then you have changed the token.'
      )}
    </LiveRegion>
  );
}

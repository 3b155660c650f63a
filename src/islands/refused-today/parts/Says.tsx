import styles from '../RefusedToday.module.css';
import type { Judged } from '../state.ts';

/** The verdict once more, beside the control that changed it. The figure above is the one that is announced. */
export function Says({ judged }: { readonly judged: Judged | undefined }) {
  if (judged === undefined) return null;
  const { ok, decidedBy } = judged.verdict;
  return (
    <p className={styles.says}>
      The verifier now: <strong>{ok ? 'accepted' : 'refused'}</strong>
      {decidedBy !== undefined && <>, by the check “{decidedBy.title}”</>}.
    </p>
  );
}

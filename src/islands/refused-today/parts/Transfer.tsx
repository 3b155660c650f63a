import { useEffect, useState } from 'react';
import type { Dispatch } from 'react';
import type { Verdict } from '../../../core/jwt/verdict.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import { useEntered } from '../../../ui/use-entered.ts';
import { transferAnswers, transferLeeway } from '../rules.ts';
import styles from '../RefusedToday.module.css';
import type { Action, Experiment } from '../state.ts';
import { judge } from '../verifier.ts';
import type { ArticleSample } from '../verifier.ts';

interface TransferProps {
  readonly state: Experiment;
  readonly sample: ArticleSample;
  readonly exp: number;
  readonly dispatch: Dispatch<Action>;
  /** The reader has just had it opened: the focus goes to its title. */
  readonly entered: boolean;
}

/** The same rule, asked as arithmetic; the verifier is run at the second chosen and the one before. */
export function Transfer({ state, sample, exp, dispatch, entered }: TransferProps) {
  const title = useEntered(entered);
  const chosen = transferAnswers.find(({ id }) => id === state.transfer);
  const at = chosen === undefined ? undefined : exp + chosen.after;
  const checked = useChecks(sample, at);
  return (
    <section className={styles.beat}>
      <h3 ref={title} tabIndex={-1}>
        One more, with numbers
      </h3>
      <Choices
        legend={
          <>
            Another verifier allows {transferLeeway} seconds of leeway. The token says{' '}
            <code>&quot;exp&quot;: {exp}</code>. At which second does it first refuse?
          </>
        }
        choices={transferAnswers.map(({ id, after }) => ({
          id,
          words: <code>{exp + after}</code>,
        }))}
        chosen={state.transfer}
        onChoose={(answer) => {
          dispatch({ type: 'transfer', answer });
        }}
      />
      <LiveRegion className={styles.reveal}>
        {chosen !== undefined && chosen.reveal}
        {checked !== undefined && ` ${checked}`}
      </LiveRegion>
    </section>
  );
}

const word = (verdict: Verdict): string => (verdict.ok ? 'accepted' : 'refused');

/** What the verifier says at a second and at the one before it, as a sentence. */
function useChecks(sample: ArticleSample, at: number | undefined): string | undefined {
  const [said, setSaid] = useState<{ at: number; sentence: string }>();
  useEffect(() => {
    if (at === undefined) return undefined;
    let current = true;
    Promise.all([at - 1, at].map((now) => judge(sample, sample.text, now, transferLeeway))).then(
      ([before, then]) => {
        if (!current || before === undefined || then === undefined) return;
        const sentence = `Checked here: ${word(before)} at ${String(at - 1)}, ${word(then)} at ${String(at)}.`;
        setSaid({ at, sentence });
      },
      () => {
        // Without the verifier the sentence above stands alone.
      },
    );
    return () => {
      current = false;
    };
  }, [sample, at]);
  return said?.at === at ? said?.sentence : undefined;
}

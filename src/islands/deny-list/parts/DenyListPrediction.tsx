import type { Dispatch } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { pageClock } from '../../../ui/page-clock.ts';
import { inOrder } from '../../../ui/predicting.ts';
import { Prediction } from '../../../ui/Prediction.tsx';
import styles from '../DenyListLab.module.css';
import { rightAnswer, wrongRules } from '../rules.ts';
import type { AnswerId } from '../rules.ts';
import { canRun } from '../state.ts';
import type { Action, Experiment } from '../state.ts';

const answers = inOrder<AnswerId>(wrongRules, { id: 'by-claims', words: rightAnswer }, 3);

interface DenyListPredictionProps {
  readonly state: Experiment;
  readonly dispatch: Dispatch<Action>;
  /** There is nothing to run with. */
  readonly without: boolean;
}

/** Asked once, before the first run; afterwards it stands as it was. */
export function DenyListPrediction({ state, dispatch, without }: DenyListPredictionProps) {
  return (
    <form
      className={styles.prediction}
      onSubmit={(event) => {
        event.preventDefault();
        dispatch({ type: 'run', at: pageClock.get().now });
      }}
    >
      <Prediction
        question="Which of the four lists still stop it?"
        answers={answers}
        answer={state.answer}
        sureness={state.sureness}
        made={state.ran}
        onAnswer={(answer) => {
          dispatch({ type: 'answer', answer });
        }}
        onSureness={(sureness) => {
          dispatch({ type: 'sureness', sureness });
        }}
      />
      {!state.ran && (
        <Button type="submit" kind="primary" disabled={without || !canRun(state)}>
          Revoke it, nudge it, present it
        </Button>
      )}
    </form>
  );
}

import type { Dispatch } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { pageClock } from '../../../ui/page-clock.ts';
import { inOrder } from '../../../ui/predicting.ts';
import { Prediction } from '../../../ui/Prediction.tsx';
import { rightAnswer, wrongRules } from '../rules.ts';
import type { AnswerId } from '../rules.ts';
import styles from '../RefusedToday.module.css';
import { canRun } from '../state.ts';
import type { Action, Experiment } from '../state.ts';

const answers = inOrder<AnswerId>(wrongRules, { id: 'time-is-over', words: rightAnswer }, 2);

interface RefusedPredictionProps {
  readonly state: Experiment;
  readonly dispatch: Dispatch<Action>;
}

/** Asked once, before the first run; afterwards it stands as it was. */
export function RefusedPrediction({ state, dispatch }: RefusedPredictionProps) {
  return (
    <form
      className={styles.prediction}
      onSubmit={(event) => {
        event.preventDefault();
        // “Today” is today, wherever another experiment of the page has put the clock.
        pageClock.live();
        dispatch({ type: 'run', now: pageClock.get().now });
      }}
    >
      <Prediction
        question="An API checks this token today, with the issuer’s key at hand. What does it say, and why?"
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
        <Button type="submit" kind="primary" disabled={!canRun(state)}>
          Check the token
        </Button>
      )}
    </form>
  );
}

import { useId } from 'react';
import type { Dispatch } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { pageClock } from '../../../ui/page-clock.ts';
import { useChosenBefore } from '../../../ui/use-chosen-before.ts';
import styles from '../DenyListLab.module.css';
import { rightAnswer, wrongRules } from '../rules.ts';
import type { AnswerId } from '../rules.ts';
import { canRun } from '../state.ts';
import type { Action, Experiment } from '../state.ts';
import { Choices } from './Choices.tsx';

/** In an order that puts the right answer neither first nor last. */
const answers: readonly { readonly id: AnswerId; readonly words: string }[] = [
  ...wrongRules.slice(0, 3).map(({ id, answer }) => ({ id, words: answer })),
  { id: 'by-claims', words: rightAnswer },
  ...wrongRules.slice(3).map(({ id, answer }) => ({ id, words: answer })),
  { id: 'unknown', words: 'I don’t know.' },
];

const surenesses = [
  { id: 'sure', words: 'sure' },
  { id: 'guessing', words: 'guessing' },
] as const;

interface PredictionProps {
  readonly state: Experiment;
  readonly dispatch: Dispatch<Action>;
  /** There is nothing to run with. */
  readonly without: boolean;
}

/** Asked once, before the first run; afterwards it stands as it was. */
export function Prediction({ state, dispatch, without }: PredictionProps) {
  const group = useId();
  const answer = `${group}-answer`;
  const sureness = `${group}-sureness`;
  useChosenBefore(answer, (value) => {
    const found = answers.find(({ id }) => id === value);
    if (found !== undefined) dispatch({ type: 'answer', answer: found.id });
  });
  useChosenBefore(sureness, (value) => {
    const found = surenesses.find(({ id }) => id === value);
    if (found !== undefined) dispatch({ type: 'sureness', sureness: found.id });
  });
  return (
    <form
      className={styles.prediction}
      onSubmit={(event) => {
        event.preventDefault();
        dispatch({ type: 'run', at: pageClock.get().now });
      }}
    >
      <Choices
        legend="Which of the four lists still stop it?"
        name={answer}
        choices={answers}
        chosen={state.answer}
        disabled={state.ran}
        onChoose={(id) => {
          dispatch({ type: 'answer', answer: id });
        }}
      />
      <Choices
        legend="How sure are you?"
        name={sureness}
        choices={surenesses}
        chosen={state.sureness}
        disabled={state.ran || state.answer === 'unknown'}
        inline
        onChoose={(id) => {
          dispatch({ type: 'sureness', sureness: id });
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

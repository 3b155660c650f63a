import { useId } from 'react';
import type { Dispatch } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { pageClock } from '../../../ui/page-clock.ts';
import { useChosenBefore } from '../../../ui/use-chosen-before.ts';
import { rightAnswer, wrongRules } from '../rules.ts';
import type { AnswerId } from '../rules.ts';
import styles from '../RefusedToday.module.css';
import { canRun } from '../state.ts';
import type { Action, Experiment } from '../state.ts';

/** In an order that puts the right answer neither first nor last. */
const answers: readonly { readonly id: AnswerId; readonly words: string }[] = [
  ...wrongRules.slice(0, 2).map(({ id, answer }) => ({ id, words: answer })),
  { id: 'time-is-over', words: rightAnswer },
  ...wrongRules.slice(2).map(({ id, answer }) => ({ id, words: answer })),
  { id: 'unknown', words: 'I don’t know.' },
];

const surenesses = ['sure', 'guessing'] as const;

interface PredictionProps {
  readonly state: Experiment;
  readonly dispatch: Dispatch<Action>;
}

/** Asked once, before the first run; afterwards it stands as it was. */
export function Prediction({ state, dispatch }: PredictionProps) {
  const group = useId();
  useChosenBefore(`${group}-answer`, (value) => {
    const chosen = answers.find(({ id }) => id === value);
    if (chosen !== undefined) dispatch({ type: 'answer', answer: chosen.id });
  });
  useChosenBefore(`${group}-sureness`, (value) => {
    const chosen = surenesses.find((one) => one === value);
    if (chosen !== undefined) dispatch({ type: 'sureness', sureness: chosen });
  });
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
      <fieldset disabled={state.ran}>
        <legend>
          An API checks this token today, with the issuer’s key at hand. What does it say, and why?
        </legend>
        {answers.map(({ id, words }) => (
          <label key={id} className={styles.choice}>
            <input
              type="radio"
              name={`${group}-answer`}
              value={id}
              checked={state.answer === id}
              onChange={() => {
                dispatch({ type: 'answer', answer: id });
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <fieldset disabled={state.ran || state.answer === 'unknown'} className={styles.sureness}>
        <legend>How sure are you?</legend>
        {surenesses.map((sureness) => (
          <label key={sureness} className={styles.choice}>
            <input
              type="radio"
              name={`${group}-sureness`}
              value={sureness}
              checked={state.sureness === sureness}
              onChange={() => {
                dispatch({ type: 'sureness', sureness });
              }}
            />
            {sureness}
          </label>
        ))}
      </fieldset>
      {!state.ran && (
        <Button type="submit" kind="primary" disabled={!canRun(state)}>
          Check the token
        </Button>
      )}
    </form>
  );
}

import { useId } from 'react';
import type { Dispatch } from 'react';
import { useChosenBefore } from '../../../ui/use-chosen-before.ts';
import type { Action, Telling } from '../state.ts';
import type { Story } from '../story.ts';
import styles from '../VerifierStory.module.css';

const surenesses = ['sure', 'guessing'] as const;

interface StoryPredictionProps {
  readonly story: Story;
  readonly state: Telling;
  readonly dispatch: Dispatch<Action>;
}

/** Asked once, before the first move; afterwards it stands as it was. */
export function StoryPrediction({ story, state, dispatch }: StoryPredictionProps) {
  const group = useId();
  const [first, ...others] = story.rules;
  // In an order that puts the right answer neither first nor last.
  const answers = [
    ...(first === undefined ? [] : [{ id: first.id, words: first.answer }]),
    { id: 'right', words: story.right },
    ...others.map(({ id, answer }) => ({ id, words: answer })),
    { id: 'unknown', words: 'I don’t know.' },
  ];
  useChosenBefore(`${group}-answer`, (value) => {
    if (answers.some(({ id }) => id === value)) dispatch({ type: 'answer', answer: value });
  });
  useChosenBefore(`${group}-sureness`, (value) => {
    const chosen = surenesses.find((one) => one === value);
    if (chosen !== undefined) dispatch({ type: 'sureness', sureness: chosen });
  });
  if (state.moves > 0) {
    const said = answers.find(({ id }) => id === state.answer);
    return (
      <div className={styles.prediction}>
        <p className={styles.said}>
          <strong>{story.question}</strong>
        </p>
        <p className={styles.said}>
          You said
          {state.sureness === undefined || state.answer === 'unknown'
            ? ''
            : `, ${state.sureness}`}: {said?.words}
        </p>
      </div>
    );
  }
  return (
    <div className={styles.prediction}>
      <fieldset>
        <legend>{story.question}</legend>
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
      <fieldset disabled={state.answer === 'unknown'} className={styles.sureness}>
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
    </div>
  );
}

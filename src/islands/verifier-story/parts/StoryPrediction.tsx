import type { Dispatch } from 'react';
import { inOrder } from '../../../ui/predicting.ts';
import { Prediction } from '../../../ui/Prediction.tsx';
import type { Action, Telling } from '../state.ts';
import type { Story } from '../story.ts';
import styles from '../VerifierStory.module.css';

interface StoryPredictionProps {
  readonly story: Story;
  readonly state: Telling;
  readonly dispatch: Dispatch<Action>;
}

/** Asked once, before the first move; afterwards what was said stands there. */
export function StoryPrediction({ story, state, dispatch }: StoryPredictionProps) {
  const answers = inOrder(story.rules, { id: 'right', words: story.right });
  if (state.moves === 0)
    return (
      <div className={styles.prediction}>
        <Prediction
          question={story.question}
          answers={answers}
          answer={state.answer}
          sureness={state.sureness}
          made={false}
          onAnswer={(answer) => {
            dispatch({ type: 'answer', answer });
          }}
          onSureness={(sureness) => {
            dispatch({ type: 'sureness', sureness });
          }}
        />
      </div>
    );
  const how =
    state.sureness === undefined || state.answer === 'unknown' ? '' : `, ${state.sureness}`;
  return (
    <div className={styles.prediction}>
      <p className={styles.said}>
        <strong>{story.question}</strong>
      </p>
      <p className={styles.said}>
        You said{how}: {answers.find(({ id }) => id === state.answer)?.words}
      </p>
    </div>
  );
}

import { useId } from 'react';
import type { Dispatch } from 'react';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import type { Action, Telling } from '../state.ts';
import type { Story } from '../story.ts';
import type { Told } from '../tell-story.ts';
import styles from '../VerifierStory.module.css';

interface StoryTransferProps {
  readonly story: Story;
  readonly told: Told;
  readonly state: Telling;
  readonly dispatch: Dispatch<Action>;
}

/** The same rule where it looks different; the answer rests on cells that were computed. */
export function StoryTransfer({ story, told, state, dispatch }: StoryTransferProps) {
  const group = useId();
  const chosen = story.transfer.answers.find(({ id }) => id === state.transfer);
  return (
    <section className={styles.beat}>
      <h4>One more</h4>
      <fieldset>
        <legend>{story.transfer.question}</legend>
        {story.transfer.answers.map(({ id, words }) => (
          <label key={id} className={styles.choice}>
            <input
              type="radio"
              name={group}
              value={id}
              checked={state.transfer === id}
              onChange={() => {
                dispatch({ type: 'transfer', answer: id });
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <LiveRegion className={styles.reveal}>
        {chosen !== undefined && `${chosen.reveal} Computed: ${told.shows.join('; ')}.`}
      </LiveRegion>
    </section>
  );
}

import type { Dispatch } from 'react';
import { Choices } from '../../../ui/Choices.tsx';
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
  const chosen = story.transfer.answers.find(({ id }) => id === state.transfer);
  return (
    <section className={styles.beat}>
      <h4>One more</h4>
      <Choices
        legend={story.transfer.question}
        choices={story.transfer.answers}
        chosen={state.transfer}
        onChoose={(answer) => {
          dispatch({ type: 'transfer', answer });
        }}
      />
      <LiveRegion className={styles.reveal}>
        {chosen !== undefined && `${chosen.reveal} Computed: ${told.shows.join('; ')}.`}
      </LiveRegion>
    </section>
  );
}

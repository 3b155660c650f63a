import type { Dispatch } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import { useRefocus } from '../../../ui/use-refocus.ts';
import type { Action, RaceState, SideName } from '../state.ts';
import styles from '../RaceLab.module.css';

interface BranchesProps {
  readonly state: RaceState;
  readonly dispatch: Dispatch<Action>;
}

/** “What if …”: a second course beside the first, and which of the two is being changed. */
export function Branches({ state, dispatch }: BranchesProps) {
  const [begin, refocusBegin] = useRefocus<HTMLButtonElement>();
  const [both, refocusBoth] = useRefocus<HTMLDivElement>();
  if (state.branch === undefined)
    return (
      <p className={styles.branches}>
        <Button
          ref={begin}
          onClick={() => {
            refocusBoth();
            dispatch({ type: 'branch' });
          }}
        >
          What if … (branch here)
        </Button>
        <span>A second course with changes of its own, laid over the first.</span>
      </p>
    );
  return (
    // The group, and not its first button: that one would delete the branch again.
    <div ref={both} tabIndex={-1} role="group" aria-label="Two courses" className={styles.branches}>
      <Choices<SideName>
        legend="What you change now"
        inline
        chosen={state.editing}
        choices={[
          { id: 'main', words: 'as it was' },
          { id: 'branch', words: 'what if' },
        ]}
        onChoose={(side) => {
          dispatch({ type: 'turn-to', side });
        }}
      />
      <Button
        onClick={() => {
          refocusBegin();
          dispatch({ type: 'drop-branch' });
        }}
      >
        Delete the branch
      </Button>
      <Button
        onClick={() => {
          refocusBegin();
          dispatch({ type: 'keep-branch' });
        }}
      >
        Keep only the branch
      </Button>
    </div>
  );
}

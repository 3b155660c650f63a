import { useEffect, useState } from 'react';
import type { Dispatch } from 'react';
import { countTexts } from '../../../core/deny-lists/count-texts.ts';
import type { TextCount } from '../../../core/deny-lists/count-texts.ts';
import type { Scene } from '../../../core/deny-lists/scene.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import styles from '../DenyListLab.module.css';
import { transferAnswers } from '../rules.ts';
import type { Action, Experiment } from '../state.ts';

interface TransferProps {
  readonly scene: Scene;
  readonly state: Experiment;
  readonly dispatch: Dispatch<Action>;
}

/** The same rule in a store of used tokens; the texts are tried one by one when an answer is chosen. */
export function Transfer({ scene, state, dispatch }: TransferProps) {
  const chosen = transferAnswers.find(({ id }) => id === state.transfer);
  const count = useCount(scene, chosen !== undefined);
  return (
    <section className={styles.beat}>
      <h3>One more, somewhere else</h3>
      <Choices
        legend="A sign-in link carries an ES256 token and may be used once. The server remembers the SHA-256 of every token it has seen, and its decoder is strict. How often can one link be used?"
        choices={transferAnswers}
        chosen={state.transfer}
        onChoose={(answer) => {
          dispatch({ type: 'transfer', answer });
        }}
      />
      <LiveRegion className={styles.reveal}>
        {chosen !== undefined && chosen.reveal}
        {chosen !== undefined &&
          count !== undefined &&
          ` Tried here: of ${String(count.tried)} texts, both signatures with each last character that decodes to them, ${String(count.verified)} verify, and their ${String(count.hashes)} hashes differ. What such a store must remember is (iss, jti).`}
      </LiveRegion>
    </section>
  );
}

function useCount(scene: Scene, wanted: boolean): TextCount | undefined {
  const [count, setCount] = useState<TextCount>();
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    void countTexts(scene, 'strict').then((found) => {
      if (current) setCount(found);
    });
    return () => {
      current = false;
    };
  }, [scene, wanted]);
  return count;
}

import type { Dispatch } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useEntered } from '../../../ui/use-entered.ts';
import { oneCharacter } from '../forge.ts';
import styles from '../RefusedToday.module.css';
import { Says } from './Says.tsx';
import type { Action, Experiment } from '../state.ts';

interface ForgeryProps {
  readonly state: Experiment;
  /** The payload as signed. */
  readonly signed: string;
  readonly dispatch: Dispatch<Action>;
  /** The reader has just had it opened: the focus goes to its title. */
  readonly entered: boolean;
}

/** One character of the payload changed under the old signature. */
export function Forgery({ state, signed, dispatch, entered }: ForgeryProps) {
  const title = useEntered(entered);
  const now = state.payload ?? signed;
  return (
    <section className={styles.beat}>
      <h3 ref={title} tabIndex={-1}>
        Now change one character
      </h3>
      <p>
        Leave the clock inside the hour, and change anything in the payload. The header and the
        signature stay as they were: without the private key there is nothing else to put there.
      </p>
      <Field label="Payload, as JSON">
        {(control) => (
          <textarea
            {...control}
            rows={3}
            spellCheck={false}
            autoComplete="off"
            value={now}
            onChange={(event) => {
              const { value } = event.currentTarget;
              dispatch({ type: 'edit', payload: value === signed ? undefined : value });
            }}
          />
        )}
      </Field>
      {/* Disabled outright, the one that was pressed would lose the focus. Pressed again, they change nothing. */}
      <div className={styles.actions}>
        <Button
          aria-disabled={oneCharacter(now) === now}
          onClick={() => {
            dispatch({ type: 'edit', payload: oneCharacter(now) });
          }}
        >
          Make u-9 u-8
        </Button>
        <Button
          aria-disabled={state.payload === undefined}
          onClick={() => {
            dispatch({ type: 'edit', payload: undefined });
          }}
        >
          Put it back
        </Button>
      </div>
      <Says judged={state.judged} />
      {state.seen.forged && (
        <p className={styles.said}>
          Two refusals, two reasons. Time refused a token that was real; the arithmetic refuses one
          that never was, at any hour.
        </p>
      )}
    </section>
  );
}

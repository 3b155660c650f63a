import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './Choices.module.css';
import { useChosenBefore } from './use-chosen-before.ts';

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly words: ReactNode;
  readonly disabled?: boolean;
}

interface ChoicesProps<Id extends string> {
  readonly legend: ReactNode;
  readonly choices: readonly Choice<Id>[];
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id) => void;
  readonly disabled?: boolean;
  /** In a row, for a few short ones. */
  readonly inline?: boolean;
}

/** One of several: native radio buttons under a legend. What is chosen before the page wakes is kept. */
export function Choices<Id extends string>({
  legend,
  choices,
  chosen,
  onChoose,
  disabled = false,
  inline = false,
}: ChoicesProps<Id>) {
  const name = useId();
  useChosenBefore(name, (value) => {
    const found = choices.find(({ id }) => id === value);
    if (found !== undefined) onChoose(found.id);
  });
  return (
    <fieldset disabled={disabled} className={styles.choices}>
      <legend>{legend}</legend>
      <div className={inline ? styles.inline : undefined}>
        {choices.map(({ id, words, disabled: out = false }) => (
          <label
            key={id}
            className={styles.choice}
            data-chosen={chosen === id || undefined}
            data-out={disabled || out || undefined}
          >
            <input
              type="radio"
              name={name}
              value={id}
              checked={chosen === id}
              disabled={out}
              onChange={() => {
                onChoose(id);
              }}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

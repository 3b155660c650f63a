import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from '../DenyListLab.module.css';

interface Choice<Id extends string> {
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
  /** Side by side where there is room. */
  readonly inline?: boolean;
  /** The group's name, where somebody must know it. */
  readonly name?: string;
}

/** Native radio buttons with a question over them. */
export function Choices<Id extends string>({
  legend,
  choices,
  chosen,
  onChoose,
  disabled = false,
  inline = false,
  name,
}: ChoicesProps<Id>) {
  const own = useId();
  return (
    <fieldset disabled={disabled} className={inline ? styles.inline : undefined}>
      <legend>{legend}</legend>
      {choices.map(({ id, words, disabled: out = false }) => (
        <label key={id} className={styles.choice}>
          <input
            type="radio"
            name={name ?? own}
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
    </fieldset>
  );
}

import { useState } from 'react';
import type { ReactNode } from 'react';
import { Field } from '../../../ui/Field.tsx';

export interface Limits {
  readonly least: number;
  readonly most: number;
}

interface WrittenFieldProps extends Limits {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: number;
  /** The number as it is written, and a text as a number; undefined where it is none. */
  readonly write: (value: number) => string;
  readonly read: (text: string) => number | undefined;
  /** What to write, where the text could not be read. */
  readonly example: string;
  /** What is wrong with the value for the scenario as a whole. */
  readonly fault?: ReactNode;
  readonly onChange: (value: number) => void;
}

/**
 * A number written by hand. What is typed stands as it was typed, also where it cannot be read: then the last
 * value goes on. Beyond its limits the nearest one is taken, and the field says so.
 */
export function WrittenField({
  label,
  hint,
  value,
  least,
  most,
  write,
  read,
  example,
  fault,
  onChange,
}: WrittenFieldProps) {
  const [typed, setTyped] = useState<string>();
  const number = typed === undefined ? undefined : read(typed);
  const taken = number === undefined ? undefined : Math.min(most, Math.max(least, number));
  // A value that was changed elsewhere since is the one that counts.
  const stale = typed !== undefined && taken !== undefined && taken !== value;
  return (
    <Field label={label} hint={hint} fault={said()}>
      {(control) => (
        <input
          {...control}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={typed === undefined || stale ? write(value) : typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            const found = read(currentTarget.value);
            if (found !== undefined) onChange(Math.min(most, Math.max(least, found)));
          }}
          onBlur={() => {
            if (number !== undefined && number === taken) setTyped(undefined);
          }}
        />
      )}
    </Field>
  );

  function said(): ReactNode {
    if (typed === undefined || stale) return fault;
    if (number === undefined)
      return `This cannot be read, so ${write(value)} goes on. Write it like ${example}.`;
    if (number > most) return `At most ${write(most)}: that is what is taken.`;
    if (number < least) return `At least ${write(least)}: that is what is taken.`;
    return fault;
  }
}

import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './Field.module.css';

/** What the control inside a field must carry. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly label: ReactNode;
  /** A line that is always true and always there. */
  readonly hint?: ReactNode;
  /** What is wrong with the value now, as a sentence; said with the control. */
  readonly fault?: ReactNode;
  /** Draws the native control with these attributes spread on it. */
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label, native control, hint and fault, tied together by id. */
export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId();
  const hasHint = hint !== undefined;
  const hasFault = fault !== undefined && fault !== null && fault !== false;
  const described = [hasHint && `${id}-hint`, hasFault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': hasFault ? true : undefined,
      })}
      {hasHint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {hasFault && (
        <span className={styles.fault} id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}

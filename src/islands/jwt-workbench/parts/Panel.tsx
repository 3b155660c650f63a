import { useState } from 'react';
import type { ReactNode } from 'react';
import styles from './Panel.module.css';

interface Props {
  readonly title: string;
  /** One line beside the title: what it is for, or what it holds now. */
  readonly hint?: string | undefined;
  readonly open: boolean;
  /** There is nothing in it now. Its elements stay: making them anew is a third of a keystroke's work. */
  readonly hidden?: boolean;
  /** A function is asked only once the panel has been opened. */
  readonly children: ReactNode | (() => ReactNode);
}

/** One part of the bench, closed or open at first as the page wants it. */
export function Panel({ title, hint, open, hidden, children }: Props) {
  const [opened, setOpened] = useState(open);
  return (
    <details
      className={styles.panel}
      open={open}
      hidden={hidden}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        <h2>{title}</h2>
        {hint === undefined ? null : <span>{hint}</span>}
      </summary>
      <div className={styles.body}>
        {typeof children === 'function' ? (opened ? children() : null) : children}
      </div>
    </details>
  );
}

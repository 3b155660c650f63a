import { useEffect, useEffectEvent, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
  /** Told whenever it is opened or closed, by whomever: a press, the search of the browser, print. */
  readonly onOpen?: (open: boolean) => void;
}

/** Native details: works without script, is found by the browser's own search, opens in print. */
export function Disclosure({ summary, open = false, children, onOpen }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const tell = useEffectEvent((is: boolean) => onOpen?.(is));
  useEffect(() => {
    // Opened in the server's page, before this one woke.
    if (details.current?.open === true) tell(true);
  }, []);
  return (
    <details
      ref={details}
      className={styles.disclosure}
      open={open}
      onToggle={(event) => {
        onOpen?.(event.currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}

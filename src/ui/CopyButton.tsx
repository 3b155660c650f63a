import { useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './CopyButton.module.css';
import { LiveRegion } from './LiveRegion.tsx';

interface CopyButtonProps {
  /** What is copied; a function when it is costly to make or changes often. */
  readonly text: string | (() => string);
  /** The button's words: `Copy token`. */
  readonly label: string;
}

type Outcome = { kind: 'idle' } | { kind: 'copied' } | { kind: 'by-hand'; text: string };

/**
 * Copies, and says so. Over plain http (a LAN address in a workshop) browsers have no
 * navigator.clipboard: then the text is shown selected, ready for the reader's own copy key.
 */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (outcome.kind === 'by-hand') {
      area.current?.focus();
      area.current?.select();
    }
    if (outcome.kind !== 'copied') return undefined;
    const timer = setTimeout(() => {
      setOutcome({ kind: 'idle' });
    }, 4000);
    return () => {
      clearTimeout(timer);
    };
  }, [outcome]);

  const copy = async (): Promise<void> => {
    const whole = typeof text === 'string' ? text : text();
    try {
      // The types promise a clipboard; insecure contexts have none, and then this throws too.
      await navigator.clipboard.writeText(whole);
      setOutcome({ kind: 'copied' });
    } catch {
      setOutcome({ kind: 'by-hand', text: whole });
    }
  };

  return (
    <span className={styles.copy}>
      <Button
        onClick={() => {
          void copy();
        }}
      >
        {label}
      </Button>
      <LiveRegion className={styles.said}>
        {outcome.kind === 'copied' && 'Copied.'}
        {outcome.kind === 'by-hand' &&
          'This browser does not let the page copy here. The text is selected: copy it with your keyboard.'}
      </LiveRegion>
      {outcome.kind === 'by-hand' && (
        <textarea
          ref={area}
          className={styles.text}
          aria-label={`${label}: the text to copy`}
          readOnly
          rows={3}
          value={outcome.text}
        />
      )}
    </span>
  );
}

import type { CSSProperties, ReactNode } from 'react';
import styles from './SourceLines.module.css';
import hidden from './VisuallyHidden.module.css';

interface SourceLinesProps {
  /** The text of the source; lines are counted from 1. */
  readonly source: string;
  /** What it is, for screen readers: `Source of Trusts the header`. */
  readonly label: string;
  /** The line that decided. */
  readonly lit?: number | undefined;
  /** The lit line did what should not have happened. */
  readonly wrong?: boolean;
  /** A line that a fix added or changed. */
  readonly added?: number | undefined;
  /** Below some lines: what is to be said about them. */
  readonly notes?: ReadonlyMap<number, ReactNode>;
}

const indentOf = (line: string): CSSProperties => {
  const spaces = line.length - line.trimStart().length;
  return { '--indent': `${String(spaces)}ch` } as CSSProperties;
};

/** A short source, line by line, the deciding line lit. Every mark on a line is said in words too. */
export function SourceLines({ source, label, lit, wrong = false, added, notes }: SourceLinesProps) {
  return (
    <ol className={styles.source} aria-label={label} translate="no">
      {source.split('\n').map((line, index) => {
        const nth = index + 1;
        const names = [styles.line, nth === lit && styles.lit, nth === added && styles.added];
        return (
          <li
            key={nth}
            className={names.filter(Boolean).join(' ')}
            data-wrong={(nth === lit && wrong) || undefined}
            data-lit={nth === lit || undefined}
            aria-current={nth === lit ? 'step' : undefined}
          >
            <span>
              {nth === lit && <span className={hidden.hidden}>This line decides: </span>}
              {nth === added && <span className={hidden.hidden}>The fix: </span>}
              <code
                className={line.trimStart().startsWith('//') ? styles.comment : undefined}
                style={indentOf(line)}
              >
                <span className={styles.hanging}>{line === '' ? ' ' : line}</span>
              </code>
              {notes?.has(nth) === true && <span className={styles.note}>{notes.get(nth)}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

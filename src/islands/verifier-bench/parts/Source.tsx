import styles from './Source.module.css';

interface SourceProps {
  readonly source: string;
  /** The line that decided, counted from 1. */
  readonly line: number | undefined;
  /** Whether what it decided should not have happened. */
  readonly wrong: boolean;
  /** What is read out for the whole. */
  readonly label: string;
}

/** A verifier's source, the deciding line lit. Long lines wrap, so that nothing scrolls sideways. */
export function Source({ source, line, wrong, label }: SourceProps) {
  return (
    <pre className={styles.source} aria-label={label} role="group" translate="no">
      <code>
        {source.split('\n').map((text, nth) => {
          const lit = nth + 1 === line;
          const indent = /^ */u.exec(text)?.[0].length ?? 0;
          return (
            <span
              key={nth}
              className={styles.line}
              data-lit={lit ? (wrong ? 'wrong' : 'right') : undefined}
              style={{ '--indent': indent }}
            >
              {lit && <b className={styles.decides}>this line decides</b>}
              {text.slice(indent)}
              {'\n'}
            </span>
          );
        })}
      </code>
    </pre>
  );
}

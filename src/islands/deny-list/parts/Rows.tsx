import styles from '../DenyListLab.module.css';
import type { RowOutcome, WrongRule } from '../rules.ts';
import type { ToldRow } from '../told.ts';

const wordFor: Readonly<Record<RowOutcome, string>> = {
  accepted: 'accepts it',
  refused: 'refuses it',
  stopped: 'stopped',
  'let-in': 'walks in',
  'not-asked': 'not asked',
};

/** What the reader said of a row, as it is kept on the picture. */
const saidWords: Readonly<Record<RowOutcome, string>> = {
  accepted: 'you said: accepts it',
  refused: 'you said: refuses it',
  stopped: 'you said: stopped',
  'let-in': 'you said: walks in',
  'not-asked': '',
};

interface RowsProps {
  readonly rows: readonly ToldRow[];
  /** The reader's rule, whose marks stay. */
  readonly rule?: WrongRule | undefined;
}

/** The verifier and the lists about a token that was revoked: for a list to let it in is wrong. */
export function Rows({ rows, rule }: RowsProps) {
  return (
    <ol className={styles.rows}>
      {rows.map(({ row, title, outcome, asked, held, why }) => {
        const said = rule?.said[row];
        const contradicts =
          rule?.contradictedBy.row === row && rule.contradictedBy.outcome === outcome;
        return (
          <li key={row} className={styles.row} data-row={row} data-outcome={outcome}>
            <span className={styles.outcome}>
              <span className={styles.word}>{wordFor[outcome]}</span>
            </span>
            <span className={styles.told}>
              <span className={styles.title}>{title}</span>
              {asked !== undefined && held !== undefined && (
                <span className={styles.keys}>
                  <span>
                    looks for <code>{asked}</code>
                  </span>
                  <span>
                    holds <code>{held}</code>
                  </span>
                </span>
              )}
              <span className={styles.why}>{why}</span>
              {said !== undefined && <span className={styles.ghost}>{saidWords[said]}</span>}
              {contradicts && (
                <span className={styles.against}>This line contradicts “{rule.rule}”.</span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

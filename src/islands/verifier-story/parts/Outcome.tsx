import { shownWord } from '../../../core/bench/shown.ts';
import type { Lit, Run } from '../tell-story.ts';
import styles from '../VerifierStory.module.css';

/** “as u-9, role admin”: what the application goes on to believe. */
export const believed = ({ claims }: Lit): string => {
  if (claims === undefined) return '';
  const role = claims['role'];
  const name = typeof claims.sub === 'string' ? claims.sub : 'somebody';
  return typeof role === 'string' ? `as ${name}, role ${role}` : `as ${name}`;
};

interface OutcomeProps {
  /** Which token, in a few words. */
  readonly what: string;
  readonly lit: Lit;
  readonly run: Run;
  /** It should have been refused. */
  readonly forged: boolean;
  /** Announced when it changes. */
  readonly live?: boolean;
}

/** One token's answer: a word, whom the application believes, and the line. */
export function Outcome({ what, lit, run, forged, live = false }: OutcomeProps) {
  const line = lit.line === undefined ? undefined : run.source.split('\n')[lit.line - 1]?.trim();
  const wrong = (lit.outcome === 'accept') === forged;
  return (
    <div className={styles.outcome} data-wrong={wrong} data-outcome={lit.outcome}>
      <span className={styles.what}>{what}</span>
      <p className={styles.verdict} role={live ? 'status' : undefined}>
        {shownWord[lit.outcome]} {believed(lit)}
      </p>
      {lit.line !== undefined && (
        <p className={styles.said}>
          by line {lit.line}
          {lit.detail !== undefined && (
            <>
              , which found <code>{lit.detail}</code>
            </>
          )}
          : <code>{line}</code>
        </p>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Figure } from '../../../ui/Figure.tsx';
import { SourceLines } from '../../../ui/SourceLines.tsx';
import { lineOfMark } from '../../../core/verifiers/source.ts';
import type { StoryRule } from '../story.ts';
import type { Told } from '../tell-story.ts';
import styles from '../VerifierStory.module.css';

interface SourceProps {
  readonly told: Told;
  /** The token has been sent, so a line has decided. */
  readonly sent: boolean;
  readonly fixed: boolean;
  /** The reader's wrong rule: its bet stays on the source as a dashed mark. */
  readonly rule: StoryRule | undefined;
}

/** The verifier's source; once a token was sent, with the line that decided, and where the reader's answer put it. */
export function Source({ told, sent, fixed, rule }: SourceProps) {
  const { source, forged, faults } = fixed ? told.fixed : told.broken;
  const notes = new Map<number, ReactNode>();
  if (sent)
    for (const { line, says } of faults.lines)
      notes.set(
        line,
        <>
          <strong>The fault.</strong> {says}
        </>,
      );
  if (rule !== undefined) {
    const bet = 'mark' in rule.bet ? lineOfMark(source, rule.bet.mark) : undefined;
    if (bet !== undefined && !fixed)
      notes.set(
        bet,
        <>
          <span className={styles.ghost}>you said: refused here</span> {notes.get(bet)}
        </>,
      );
    if (forged.line !== undefined && !fixed)
      notes.set(
        forged.line,
        <>
          {notes.get(forged.line)} <strong>This line contradicts “{rule.rule}”.</strong>
        </>,
      );
  }
  return (
    <Figure label={`The verifier: ${told.verifierName}`}>
      <SourceLines
        source={source}
        label={`Source of the verifier “${told.verifierName}”${fixed ? ', mended' : ''}`}
        lit={sent ? forged.line : undefined}
        wrong={sent && forged.outcome === 'accept'}
        added={fixed ? told.fixedLine : undefined}
        notes={notes}
      />
      {sent &&
        faults.missing.map((what) => (
          <p key={what} className={styles.said}>
            <strong>The fault.</strong> No line {what}.
          </p>
        ))}
      {rule !== undefined && 'missing' in rule.bet && !fixed && (
        <p className={styles.ghost}>you said: refused by {rule.bet.missing}. No line does that.</p>
      )}
    </Figure>
  );
}

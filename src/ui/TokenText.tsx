import type { ReactNode } from 'react';
import { grouped } from '../core/jwt/grouped.ts';
import type { PartName } from '../core/jwt/inspection.ts';
import type { DrawnToken } from './drawn-token.ts';
import { pieces, shownWhole, tokenRuns } from './token-runs.ts';
import type { Piece, TokenRun } from './token-runs.ts';
import styles from './TokenText.module.css';

interface TokenTextProps {
  readonly token: DrawnToken;
  /** The part's name above its first characters. */
  readonly showPartNames?: boolean;
  /** Wavy underlines with their offsets, from the token's own faults. */
  readonly showFaults?: boolean;
}

const names: Readonly<Record<PartName, string>> = {
  header: 'header',
  payload: 'payload',
  signature: 'signature',
  'unprotected-header': 'unprotected header',
  'encrypted-key': 'encrypted key',
  'initialization-vector': 'initialization vector',
  ciphertext: 'ciphertext',
  'authentication-tag': 'authentication tag',
  'additional-data': 'additional data',
};

type PartRun = Extract<TokenRun, { kind: 'part' }>;

const count = (length: number): string =>
  length === 1 ? '1 character' : `${grouped(length)} characters`;

function spoken(run: PartRun, nameNth: string, faults: boolean): string {
  if (run.text === '') return `${nameNth}, empty`;
  const marks = faults ? run.marks : [];
  const where = marks.map((mark) => String(mark.start)).join(', ');
  const tail = marks.length === 0 ? '' : `, faults at offset ${where}`;
  return `${nameNth}, ${count(run.text.length)}${tail}`;
}

/**
 * A token as an inline run: tint and underline per part, dots and JSON punctuation in plain ink.
 *
 * The characters are real, selectable text. For screen readers each part is one image with a name
 * ("payload, 142 characters, faults at offset 17"): its letters would otherwise be read one by one.
 * Whoever wants the characters there takes them from the Copy button or the text area nearby.
 */
export function TokenText({ token, showPartNames = false, showFaults = false }: TokenTextProps) {
  const runs = tokenRuns(token);
  const whole = token.compact.length <= shownWhole;
  const seen = new Map<PartName, number>();
  return (
    <div
      className={[styles.token, showPartNames && styles.named].filter(Boolean).join(' ')}
      role="group"
      aria-label={`Token, ${count(token.compact.length)}`}
      translate="no"
    >
      {runs.map((run, nth) => {
        if (run.kind === 'between')
          return (
            <span key={nth} aria-hidden={run.text === '.' ? true : undefined}>
              {characters(pieces(run.text, [], whole))}
            </span>
          );
        const before = seen.get(run.part) ?? 0;
        seen.set(run.part, before + 1);
        const name = before === 0 ? names[run.part] : `${names[run.part]} ${String(before + 1)}`;
        return (
          <span
            key={nth}
            className={styles.part}
            data-part={run.part}
            role="img"
            aria-label={spoken(run, name, showFaults)}
          >
            {part(run, whole, showPartNames && before === 0 ? name : undefined, showFaults)}
          </span>
        );
      })}
    </div>
  );
}

// Called, not drawn as components: a token is drawn at every key press, and so it is a dozen parts less to compare.

function part(run: PartRun, whole: boolean, name: string | undefined, faults: boolean): ReactNode {
  if (run.text === '')
    return <span className={styles.empty}>{name === undefined ? 'empty' : `${name}: empty`}</span>;
  const all = pieces(run.text, faults ? run.marks : [], whole);
  const [first, ...rest] = all;
  if (name === undefined || first?.kind !== 'text') return characters(all);
  // The name sits over as many characters as it needs, which keep together with it on one line.
  const under = Math.min(first.text.length, Math.ceil(name.length * 0.8));
  return [
    <ruby key="name" className={styles.ruby}>
      {characters([{ ...first, text: first.text.slice(0, under) }], false)}
      <rt className={styles.name}>{name}</rt>
    </ruby>,
    ...characters([{ ...first, text: first.text.slice(under) }, ...rest]),
  ];
}

/** `offsets` false = the mark goes on in the next piece, which carries the offset. */
const characters = (of: readonly Piece[], offsets = true): ReactNode[] =>
  of.flatMap((piece, nth): ReactNode[] => {
    if (piece.kind === 'cut')
      return [
        <span key={nth} className={styles.cut}>
          … {count(piece.count)} …
        </span>,
      ];
    if (!piece.marked) return [piece.text];
    return [
      <mark key={nth} className={styles.mark}>
        {piece.text}
      </mark>,
      offsets && (
        <span
          key={`${String(nth)} at`}
          className={styles.offset}
          data-offset={`@${String(piece.start)}`}
        />
      ),
    ];
  });

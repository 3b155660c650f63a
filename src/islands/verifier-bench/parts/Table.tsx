import { memo, useEffect, useRef } from 'react';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import { shownWord } from '../../../core/bench/shown.ts';
import { cellAddress } from '../table.ts';
import type { AttackHead, CellId, Row, Rows, VerifierHead } from '../table.ts';
import { isWrong } from '../wrong.ts';
import marks from './Outcome.module.css';
import styles from './Table.module.css';

interface TableProps {
  readonly attacks: readonly AttackHead[];
  readonly verifiers: readonly VerifierHead[];
  readonly rows: Rows;
  readonly chosen: CellId;
  /** The folder of the cells' own pages. */
  readonly cells: string;
  /** Two columns, with words in the cells; otherwise marks alone, their words for screen readers. */
  readonly roomy: boolean;
  readonly onChoose: (cell: CellId) => void;
}

const cellOf = (target: EventTarget | null): HTMLAnchorElement | undefined =>
  target instanceof Element
    ? (target.closest<HTMLAnchorElement>('a[data-attack]') ?? undefined)
    : undefined;

const idOf = ({ dataset }: HTMLAnchorElement): CellId => ({
  attack: dataset['attack'] ?? '',
  verifier: dataset['verifier'] ?? '',
});

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/**
 * Attacks in rows, verifiers in columns. A cell is a link to its own page; pressed plainly it opens below.
 * The keyboard enters at one cell and goes on by arrow keys (roving tabindex, kept in the DOM itself: a
 * thousand cells need not be drawn again for a step).
 */
export function Table({ attacks, verifiers, rows, chosen, cells, roomy, onChoose }: TableProps) {
  const table = useRef<HTMLTableElement>(null);

  // One of the cells that are here now can be reached by Tab.
  useEffect(() => {
    const all = table.current;
    if (all === null || all.querySelector('a[tabindex="0"]') !== null) return;
    const entry =
      all.querySelector<HTMLElement>('a[aria-current]') ?? all.querySelector<HTMLElement>('a');
    if (entry !== null) entry.tabIndex = 0;
  });

  const enter = (cell: HTMLElement): void => {
    for (const other of table.current?.querySelectorAll<HTMLElement>('a[tabindex="0"]') ?? [])
      other.tabIndex = -1;
    cell.tabIndex = 0;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const from = cellOf(event.target)?.closest('td');
    const body = from?.closest('tbody');
    if (step === undefined || from === null || from === undefined || body === null) return;
    if (body === undefined || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const row = from.parentElement as HTMLTableRowElement;
    const far = event.ctrlKey ? step[1] : 0;
    const clamp = (value: number, length: number): number =>
      Math.max(0, Math.min(length - 1, value));
    const down = far === 0 ? step[0] : far;
    const next = body.rows[clamp(row.sectionRowIndex + down, body.rows.length)];
    // The first column is the row's head.
    const nth = Math.max(1, clamp(from.cellIndex + step[1], row.cells.length));
    next?.cells[nth]?.querySelector('a')?.focus();
  };

  const onClick = (event: MouseEvent): void => {
    const cell = cellOf(event.target);
    if (cell === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    onChoose(idOf(cell));
  };

  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label="Attacks against verifiers"
      tabIndex={0}
    >
      <table
        ref={table}
        role="grid"
        aria-label="What each verifier does with each attack"
        className={styles.table}
        data-roomy={roomy ? '' : undefined}
        style={{ '--columns': verifiers.length } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={(event) => {
          const cell = cellOf(event.target);
          if (cell !== undefined) enter(cell);
        }}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              Attack
            </th>
            {verifiers.map(({ id, name, sound }) => (
              <th
                key={id}
                scope="col"
                className={styles.verifier}
                data-sound={sound ? '' : undefined}
              >
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attacks.map((attack) => {
            const row = rows.get(attack.id);
            return row === undefined ? null : (
              <BenchRow
                key={attack.id}
                attack={attack}
                verifiers={verifiers}
                row={row}
                chosen={chosen.attack === attack.id ? chosen.verifier : undefined}
                cells={cells}
                roomy={roomy}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface BenchRowProps {
  readonly attack: AttackHead;
  readonly verifiers: readonly VerifierHead[];
  readonly row: Row;
  /** The chosen verifier where the chosen cell is in this row. */
  readonly chosen: string | undefined;
  readonly cells: string;
  readonly roomy: boolean;
}

const BenchRow = memo(function BenchRow({
  attack,
  verifiers,
  row,
  chosen,
  cells,
  roomy,
}: BenchRowProps) {
  return (
    <tr>
      <th scope="row" className={styles.attack}>
        {attack.name}
      </th>
      {verifiers.map(({ id, name: verifierName }) => {
        const mark = row.get(id);
        if (mark === undefined) return <td key={id} className={styles.cell} />;
        const { shown, agrees } = mark;
        const wrong = isWrong(shown, attack.honest);
        const word = shownWord[shown];
        // Colour and underline, in words.
        const name = [
          `${word}: ${verifierName}, ${attack.name}`,
          ...(wrong ? ['should not have happened'] : []),
          ...(agrees ? [] : ['not what it must be']),
        ].join(', ');
        return (
          <td key={id} className={styles.cell} data-wrong={wrong ? '' : undefined}>
            <a
              className={marks.outcome}
              href={cellAddress(cells, { attack: attack.id, verifier: id })}
              tabIndex={roomy ? 0 : -1}
              data-attack={attack.id}
              data-verifier={id}
              data-shown={shown}
              data-disagrees={agrees ? undefined : ''}
              aria-current={chosen === id ? 'true' : undefined}
              aria-label={name}
            >
              {roomy && word}
              {!agrees && <b>≠</b>}
            </a>
          </td>
        );
      })}
    </tr>
  );
});

import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { CellReport } from '../../core/bench/report-cell.ts';
import { reviewComment } from '../../core/bench/review-comment.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { useRefocus } from '../../ui/use-refocus.ts';
import { useWebCrypto } from '../../ui/use-web-crypto.ts';
import { filtered } from './filters.ts';
import { ByHand } from './parts/ByHand.tsx';
import { Filters } from './parts/Filters.tsx';
import { Legend } from './parts/Outcome.tsx';
import { Progress } from './parts/Progress.tsx';
import { Report } from './parts/Report.tsx';
import { Table } from './parts/Table.tsx';
import { beginning, firstCell, reduce, smallView } from './state.ts';
import type { Action, BenchState } from './state.ts';
import { cellAddress, sameCell } from './table.ts';
import type { AttackHead, CellId, Mark, Rows, VerifierHead } from './table.ts';
import { useEngine } from './use-engine.ts';
import { forgetLink, useLink } from './use-link.ts';
import { useMatrix } from './use-matrix.ts';
import { useReport } from './use-report.ts';
import styles from './VerifierBench.module.css';

export interface VerifierBenchProps {
  /** What the small view shows before anything is touched, computed by the real bench when the page was built. */
  readonly built: {
    readonly attack: AttackHead;
    readonly verifiers: readonly VerifierHead[];
    /** A report for each of the verifiers. */
    readonly reports: readonly CellReport[];
    /** ISO day. */
    readonly on: string;
  };
  /** Addresses of this site, with its base: the folder of the cells' pages, and the workbench. */
  readonly pages: { readonly cells: string; readonly workbench: string };
  /** Told of a token as it is typed, so that the error boundary can keep it. */
  readonly onTyped: (text: string) => void;
}

const agrees = ({ forged, honest }: CellReport): boolean => forged.agrees && honest.agrees;

const cellOf = ({ attack, verifier }: CellReport): CellId => ({
  attack: attack.id,
  verifier: verifier.id,
});

const today = (): string => new Date().toISOString().slice(0, 10);

/** Attacks in rows, verifiers in columns, and the chosen cell told whole below. */
export function VerifierBench({ built, pages, onTyped }: VerifierBenchProps) {
  const [asked, dispatch] = useReducer(reduce, beginning);
  const subtle = useWebCrypto();
  const { engine, failure, wake } = useEngine(subtle);
  const heading = useRef<HTMLHeadingElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const focusNext = useRef(false);
  const [round, setRound] = useState(0);
  const [resetButton, refocusReset] = useRefocus<HTMLButtonElement>();

  const touch = useCallback((): void => void wake(), [wake]);
  const act = useCallback(
    (action: Action): void => {
      void wake();
      dispatch(action);
    },
    [wake],
  );
  const restore = useCallback(
    (restored: BenchState): void => {
      act({ type: 'restore', state: restored });
    },
    [act],
  );
  const { link, complaint } = useLink(asked, restore);

  // Only the registries know whether a link names a cell that there is; without WebCrypto there are the built ones.
  const absent = engine !== undefined && !engine.has(asked.chosen);
  const beyond = !subtle && !built.reports.some((report) => sameCell(cellOf(report), asked.chosen));
  const state = useMemo(
    (): BenchState => ({
      ...asked,
      all: asked.all && subtle,
      chosen: absent || beyond ? firstCell : asked.chosen,
    }),
    [absent, beyond, asked, subtle],
  );
  const missing = absent
    ? `The link names a cell that this bench does not have (${asked.chosen.attack} against ${asked.chosen.verifier}). It opens with another.`
    : '';
  const { chosen } = state;

  const view = useMemo(() => {
    const small = smallView(state);
    const attacks = engine?.attacks ?? [built.attack];
    const verifiers = engine?.verifiers ?? built.verifiers;
    if (state.all && engine !== undefined)
      return filtered(attacks, verifiers, state.filters, engine.expected);
    return {
      attacks: attacks.filter(({ id }) => id === small.attack),
      verifiers: small.verifiers.flatMap((id) => verifiers.find((one) => one.id === id) ?? []),
    };
  }, [state, engine, built]);
  const attackIds = useMemo(() => view.attacks.map(({ id }) => id), [view]);
  const verifierIds = useMemo(() => view.verifiers.map(({ id }) => id), [view]);
  const matrix = useMatrix(engine, attackIds, verifierIds);
  const builtRows = useMemo<Rows>(
    () =>
      new Map([
        [
          built.attack.id,
          new Map(
            built.reports.map((report): [string, Mark] => [
              report.verifier.id,
              { shown: report.shown, agrees: agrees(report) },
            ]),
          ),
        ],
      ]),
    [built],
  );
  const computed = view.attacks.map(({ id }) => matrix.rows.get(id));
  const counted = computed.flatMap((row) =>
    verifierIds.flatMap((id) => {
      const mark = row?.get(id);
      return mark === undefined ? [] : [mark];
    }),
  );
  const here = engine !== undefined && (counted.length > 0 || matrix.running);
  const rows = counted.length > 0 || state.all ? matrix.rows : builtRows;
  const disagreeing = view.attacks.reduce(
    (sum, { id }) =>
      sum + verifierIds.filter((verifier) => rows.get(id)?.get(verifier)?.agrees === false).length,
    0,
  );
  const report = useReport(engine, chosen, built.reports);

  const open = useCallback(
    (cell: CellId): void => {
      focusNext.current = true;
      act({ type: 'choose', cell });
    },
    [act],
  );
  useEffect(() => {
    if (!focusNext.current || report === undefined) return;
    focusNext.current = false;
    heading.current?.focus();
  });
  const back = (): void => {
    const cell = table.current?.querySelector<HTMLElement>('a[aria-current]');
    (cell ?? table.current?.querySelector<HTMLElement>('a'))?.focus();
  };
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') back();
  };

  return (
    <div className={styles.bench} key={round} onPointerDownCapture={touch} onKeyDownCapture={touch}>
      <LiveRegion className={styles.said}>
        {[complaint, missing, failure]
          .filter((sentence) => sentence !== '' && sentence !== undefined)
          .join(' ')}
      </LiveRegion>
      {!subtle && (
        <p className={styles.said}>
          This page came over plain http, and there browsers keep their crypto from pages, so
          nothing can be signed or verified here. Open the site by https, or as localhost, for the
          whole table. Below is what came out when the page was built.
          {beyond && (
            <>
              {' '}
              The cell that the link names is not among it:{' '}
              <a href={cellAddress(pages.cells, asked.chosen)}>
                {asked.chosen.attack} against {asked.chosen.verifier}
              </a>{' '}
              has a page of its own.
            </>
          )}
        </p>
      )}
      <div className={styles.controls}>
        {subtle && (
          <Button
            kind={state.all ? 'secondary' : 'primary'}
            aria-expanded={state.all}
            onClick={() => {
              act({ type: 'show', all: !state.all });
            }}
          >
            {state.all ? 'Show one attack' : 'Show all'}
          </Button>
        )}
        <CopyButton label="Copy a link to this state" text={link} />
        <Button
          ref={resetButton}
          onClick={() => {
            refocusReset();
            matrix.cancel();
            dispatch({ type: 'reset' });
            setRound(round + 1);
            onTyped('');
            forgetLink();
          }}
        >
          Reset
        </Button>
      </div>
      {state.all && engine === undefined && failure === undefined && (
        <p>Loading the attacks and the verifiers…</p>
      )}
      {state.all && engine !== undefined && (
        <Filters filters={state.filters} attacks={engine.attacks} dispatch={act} />
      )}
      <Progress
        matrix={matrix}
        done={counted.length}
        total={view.attacks.length * view.verifiers.length}
        wrong={disagreeing}
        builtOn={built.on}
        here={here}
        able={subtle}
        filtered={state.all && engine !== undefined}
      />
      <div ref={table}>
        {view.attacks.length > 0 && (
          <Table
            attacks={view.attacks}
            verifiers={view.verifiers}
            rows={rows}
            chosen={chosen}
            cells={pages.cells}
            roomy={!state.all}
            onChoose={open}
          />
        )}
      </div>
      <Legend />
      {report === undefined ? (
        <p>{failure === undefined ? 'Computing this cell…' : 'This cell is not computed yet.'}</p>
      ) : (
        <section className={styles.cell} aria-labelledby="bench-cell" onKeyDown={onEscape}>
          <h2 id="bench-cell" ref={heading} tabIndex={-1}>
            {report.sentence}
          </h2>
          <Report report={report} level="h3" />
          {subtle && (
            <section className={styles.hand}>
              <h3>Try it by hand</h3>
              <ByHand
                key={`${report.attack.id} ${report.verifier.id}`}
                report={report}
                wake={wake}
                onTyped={onTyped}
              />
            </section>
          )}
          <CellActions report={report} pages={pages} />
          <p>
            <Button onClick={back}>Back to the table</Button>
          </p>
        </section>
      )}
    </div>
  );
}

interface CellActionsProps {
  readonly report: CellReport;
  readonly pages: VerifierBenchProps['pages'];
}

function CellActions({ report, pages }: CellActionsProps) {
  const cell = cellOf(report);
  const address = cellAddress(pages.cells, cell);
  const [workbench, setWorkbench] = useState<{ of: CellReport; fragment: string }>();
  useEffect(() => {
    let current = true;
    void import('./workbench-fragment.ts')
      .then(({ workbenchFragment }) => workbenchFragment(report.workbench))
      .then((fragment) => {
        if (current) setWorkbench({ of: report, fragment });
      });
    return () => {
      current = false;
    };
  }, [report]);
  // Empty = the token is too long for a link; undefined = not known yet.
  const fragment =
    workbench !== undefined && sameCell(cell, cellOf(workbench.of))
      ? workbench.fragment
      : undefined;
  return (
    <div className={styles.controls}>
      <CopyButton
        label="Copy as review comment"
        text={() =>
          reviewComment(report, {
            address: new URL(address, location.href).href,
            on: today(),
          })
        }
      />
      {fragment === '' && <span>The token is too long for a link to the workbench.</span>}
      {fragment !== undefined && fragment !== '' && (
        <a className={styles.link} href={`${pages.workbench}${fragment}`}>
          Open in the workbench
        </a>
      )}
      <a className={styles.link} href={address}>
        This cell’s own page
      </a>
    </div>
  );
}

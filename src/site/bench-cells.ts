import type { CellReport } from '../core/bench/report-cell.ts';
import { openEngine } from '../islands/verifier-bench/engine.ts';
import { linkCodec, toLink } from '../islands/verifier-bench/link.ts';
import { beginning } from '../islands/verifier-bench/state.ts';
import { workbenchFragment } from '../islands/verifier-bench/workbench-fragment.ts';

/** What the page of a cell needs. */
export interface CellPage {
  readonly report: CellReport;
  /** Fragments that open this cell in the bench, and its token in the workbench. */
  readonly bench: string;
  readonly workbench: string;
  /** ISO day. */
  readonly on: string;
  /** The cells of the same attack, in the order of the bench. */
  readonly beside: readonly Pick<CellReport, 'verifier' | 'shown'>[];
}

/** Computes every cell of the bench as of `now` (seconds). */
export const cellPages = async (now: number): Promise<readonly CellPage[]> => {
  const engine = await openEngine(now);
  const on = new Date(now * 1000).toISOString().slice(0, 10);
  const pages: CellPage[] = [];
  for (const attack of engine.attacks) {
    const reports = await Promise.all(
      engine.verifiers.map(({ id }) => engine.report({ attack: attack.id, verifier: id })),
    );
    const beside = reports.map(({ verifier, shown }) => ({ verifier, shown }));
    for (const report of reports) {
      const chosen = { attack: report.attack.id, verifier: report.verifier.id };
      const link = await linkCodec.encode(toLink({ ...beginning, chosen }));
      pages.push({
        report,
        bench: link.ok ? link.fragment : '',
        workbench: await workbenchFragment(report.workbench),
        on,
        beside,
      });
    }
  }
  return pages;
};

import { useEffect, useState } from 'react';
import type { CellReport } from '../../core/bench/report-cell.ts';
import type { Engine } from './engine.ts';
import type { CellId } from './table.ts';

/** The report of the chosen cell: the build's until the engine is there, then this browser's own. */
export const useReport = (
  engine: Engine | undefined,
  chosen: CellId,
  built: readonly CellReport[],
): CellReport | undefined => {
  const [latest, setLatest] = useState<CellReport>();
  const { attack, verifier } = chosen;
  useEffect(() => {
    if (engine?.has({ attack, verifier }) !== true) return undefined;
    let current = true;
    void engine.report({ attack, verifier }).then((report) => {
      if (current) setLatest(report);
    });
    return () => {
      current = false;
    };
  }, [engine, attack, verifier]);
  const of = (report: CellReport): boolean =>
    report.attack.id === attack && report.verifier.id === verifier;
  return latest !== undefined && of(latest) ? latest : built.find(of);
};

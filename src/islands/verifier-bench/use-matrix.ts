import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Engine } from './engine.ts';
import type { Row, Rows } from './table.ts';

export interface Matrix {
  readonly rows: Rows;
  readonly running: boolean;
  /** Stopped by the reader before the end. */
  readonly stopped: boolean;
  /** Milliseconds the last whole run took, drawing included; undefined before. */
  readonly took: number | undefined;
  readonly cancel: () => void;
  readonly goOn: () => void;
}

/** Milliseconds between two drawings: each lays the table out anew, and each row drawn at once lengthens its task. */
const BETWEEN = 16;

const complete = (row: Row | undefined, verifiers: readonly string[]): boolean =>
  row !== undefined && verifiers.every((id) => row.has(id));

const merged = (before: Row | undefined, row: Row): Row =>
  before === undefined ? row : new Map([...before, ...row]);

const withRows = (before: Rows, added: readonly (readonly [string, Row])[]): Rows => {
  const after = new Map(before);
  for (const [attack, row] of added) after.set(attack, merged(after.get(attack), row));
  return after;
};

/** Computes the cells of these attacks and verifiers that are not computed yet, row by row, until cancelled. */
export const useMatrix = (
  engine: Engine | undefined,
  attacks: readonly string[],
  verifiers: readonly string[],
): Matrix => {
  const [rows, addRows] = useReducer(withRows, new Map<string, Row>());
  const latest = useRef(rows);
  const [run, setRun] = useState({
    running: false,
    stopped: false,
    took: undefined as number | undefined,
  });
  const [round, setRound] = useState(0);
  const controller = useRef<AbortController>(undefined);

  useEffect(() => {
    latest.current = rows;
  }, [rows]);

  useEffect(() => {
    if (engine === undefined) return undefined;
    const missing = attacks.filter((id) => !complete(latest.current.get(id), verifiers));
    if (missing.length === 0) return undefined;
    const abort = new AbortController();
    controller.current = abort;
    const begun = performance.now();
    setRun({ running: true, stopped: false, took: undefined });
    let waiting: (readonly [string, Row])[] = [];
    let drawn = begun;
    const draw = (): void => {
      addRows(waiting);
      waiting = [];
      drawn = performance.now();
    };
    const add = (attack: string, row: Row): void => {
      waiting.push([attack, row]);
      if (performance.now() - drawn > BETWEEN) draw();
    };
    void engine.run(missing, verifiers, add, abort.signal).then(() => {
      draw();
      if (controller.current !== abort) return;
      controller.current = undefined;
      const stopped = abort.signal.aborted;
      setRun({ running: false, stopped, took: stopped ? undefined : performance.now() - begun });
    });
    return () => {
      abort.abort();
    };
  }, [engine, attacks, verifiers, round]);

  const cancel = useCallback((): void => {
    controller.current?.abort();
  }, []);
  const goOn = useCallback((): void => {
    setRound((before) => before + 1);
  }, []);
  return { rows, ...run, cancel, goOn };
};

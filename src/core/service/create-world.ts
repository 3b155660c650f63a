import { runPretendedShell } from './pretended-shell.ts';
import { askPretendedTable } from './pretended-table.ts';
import { Exhausted } from './world.ts';
import type { World, WorldContents, WorldEvent } from './world.ts';

/** `/srv/keys/../../dev/null` is `/dev/null`. */
const normalised = (path: string): string => {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
};

/** A fresh pretended world, for one verifier and one token. */
export const createWorld = (contents: WorldContents = {}): World => {
  const log: WorldEvent[] = [];
  const taken = new Map<string, number>();
  const answer = (kind: WorldEvent['kind'], asked: string, text: string | undefined) => {
    log.push({ kind, asked, answered: text ?? 'nothing' });
    return text;
  };
  return {
    log,
    get: (url) => answer('http', url, contents.http?.[url]),
    readFile: (path) => {
      const place = normalised(path);
      return answer('file', path, place === '/dev/null' ? '' : contents.files?.[place]);
    },
    query: (sql) => answer('sql', sql, askPretendedTable(sql, contents.sql ?? {})),
    run: (command) => answer('shell', command, runPretendedShell(command, contents)) ?? '',
    take: (mark, what, amount, allowance) => {
      const sum = (taken.get(what) ?? 0) + amount;
      taken.set(what, sum);
      if (sum > allowance) throw new Exhausted(mark, what, allowance);
    },
  };
};

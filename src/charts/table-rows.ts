import type { Ms } from '../core/revocation/index.ts';
import type { StripLane, StripTick } from './strip.ts';

/** Requests of the owners, or of a thief, that follow one another and fare alike in every lane. */
export interface TableRow {
  readonly from: Ms;
  readonly to: Ms;
  readonly requests: number;
  readonly thief: boolean;
  /** One for each lane; undefined where the lane had no such request. */
  readonly ticks: readonly (StripTick | undefined)[];
}

const answers: Readonly<
  Record<StripTick['judgement'], readonly [accepted: string, refused: string]>
> = {
  right: ['answered', 'refused'],
  ended: ['answered, though it was over', 'refused'],
  thief: ['the thief was answered', 'refused'],
  stale: ['answered with the old role', 'refused'],
  'logged-out': ['answered', 'refused, has to sign in again'],
  'turned-away': ['answered', 'refused, nobody could be asked'],
};

/** What a mark says, in words. */
export const sayTick = ({ accepted, judgement, asked }: StripTick): string =>
  `${answers[judgement][accepted ? 0 : 1]}${asked ? '; somebody was asked' : ''}`;

/** The same request has one instant in all lanes; of several at one instant, each lane has them in one order. */
const keysOf = (ticks: readonly StripTick[]): readonly string[] => {
  const seen = new Map<Ms, number>();
  return ticks.map(({ at }) => {
    const nth = seen.get(at) ?? 0;
    seen.set(at, nth + 1);
    return `${String(at)} ${String(nth)}`;
  });
};

const same = (a: TableRow['ticks'], b: TableRow['ticks']): boolean =>
  a.every((tick, nth) => {
    const other = b[nth];
    return tick === undefined || other === undefined
      ? tick === other
      : sayTick(tick) === sayTick(other);
  });

/** The lanes as the rows of a table, in the order of time: lanes see the same requests, so each has its column. */
export const tableRows = (lanes: readonly StripLane[]): readonly TableRow[] => {
  const byKey = new Map<string, { at: Ms; nth: number; ticks: (StripTick | undefined)[] }>();
  lanes.forEach(({ ticks }, lane) => {
    const keys = keysOf(ticks);
    ticks.forEach((tick, place) => {
      const key = keys[place] ?? '';
      let row = byKey.get(key);
      if (row === undefined) {
        row = { at: tick.at, nth: Number(key.split(' ')[1]), ticks: lanes.map(() => undefined) };
        byKey.set(key, row);
      }
      row.ticks[lane] = tick;
    });
  });
  const rows: TableRow[] = [];
  // The owner's requests and the thief's alternate: each run goes on past the other's.
  const open = new Map<boolean, number>();
  for (const { at, ticks } of [...byKey.values()].sort((a, b) => a.at - b.at || a.nth - b.nth)) {
    const thief = ticks.some((tick) => tick?.thief === true);
    const place = open.get(thief) ?? -1;
    const run = rows[place];
    if (run !== undefined && same(run.ticks, ticks))
      rows[place] = { ...run, to: at, requests: run.requests + 1 };
    else open.set(thief, rows.push({ from: at, to: at, requests: 1, thief, ticks }) - 1);
  }
  return rows;
};

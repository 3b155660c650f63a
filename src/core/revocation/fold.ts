import type { Entry, LaneLog } from './log.ts';
import type { Ms } from './scenario.ts';
import { Tally } from './tally.ts';

/** Something that a place keeps at a moment. */
export interface Kept {
  readonly value: string;
  /** Since when it is there as it is, and until when it matters. */
  readonly since: Ms;
  readonly until: Ms | undefined;
}

/** A lane as it stands at a moment: folded from the log up to there, and from nothing else. */
export interface LaneState {
  /** How many entries were folded. */
  readonly entries: number;
  readonly places: ReadonlyMap<string, ReadonlyMap<string, Kept>>;
  readonly tally: Tally;
}

/** How many entries of the log are at or before this instant. */
export const entriesUpTo = (log: LaneLog, at: Ms): number => {
  let low = 0;
  let high = log.entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((log.entries[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A fold that is under way: entries are added in their order, and it can be looked at in between. */
export class Folding implements LaneState {
  entries = 0;
  readonly places = new Map<string, Map<string, Kept>>();
  readonly tally = new Tally();

  add(entry: Entry): void {
    this.entries += 1;
    this.tally.addEntry(entry);
    if (entry.kind === 'put') {
      let there = this.places.get(entry.place);
      if (there === undefined) {
        there = new Map();
        this.places.set(entry.place, there);
      }
      there.set(entry.key, { value: entry.value, since: entry.at, until: entry.until });
    } else if (entry.kind === 'dropped') {
      const there = this.places.get(entry.place);
      there?.delete(entry.key);
      if (there?.size === 0) this.places.delete(entry.place);
    }
  }
}

/** Folds the first `count` entries of a log. */
export const fold = (log: LaneLog, count: number = log.entries.length): LaneState => {
  const state = new Folding();
  for (let nth = 0; nth < count; nth += 1) {
    const entry = log.entries[nth];
    if (entry === undefined) break;
    state.add(entry);
  }
  return state;
};

/** The lane as it stands after everything of this millisecond. */
export const stateAt = (log: LaneLog, at: Ms): LaneState => fold(log, entriesUpTo(log, at));

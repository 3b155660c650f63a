import type { Contents } from '../../strategy.ts';

/** One thing that a place keeps. */
export type Kept = readonly [place: string, key: string, value: string];

/** Sorts what is kept by place. */
export const contentsOf = (...all: readonly Iterable<Kept>[]): Contents => {
  const contents = new Map<string, Map<string, string>>();
  for (const kept of all)
    for (const [place, key, value] of kept) {
      const there = contents.get(place);
      if (there === undefined) contents.set(place, new Map([[key, value]]));
      else there.set(key, value);
    }
  return contents;
};

import type { HappeningKind } from './happening.ts';
import type { Scenario } from './scenario.ts';
import type { Lasted, Tally } from './tally.ts';

/** What a request may come after instead, so that it says nothing of an earlier change of role any more. */
const overtakes: ReadonlySet<HappeningKind> = new Set([
  'role-changed',
  'fired',
  'signed-out-everywhere',
]);

/**
 * How long the change with this index went unheeded, or the thief of this theft was served. A change of role that
 * was overtaken is heeded too where what came later for the same person is: what it took away is not there any more.
 */
export const lastedOf = (
  { happenings }: Scenario,
  tally: Tally,
  index: number,
): Lasted | undefined => {
  const happening = happenings[index];
  if (happening === undefined) return undefined;
  const lasted = tally.lasted(index, happening.at);
  if (lasted?.still !== true || happening.kind !== 'role-changed') return lasted;
  const heeded = happenings.some(
    (later, nth) =>
      nth > index &&
      overtakes.has(later.kind) &&
      'person' in later &&
      later.person === happening.person &&
      tally.heeded(nth) > happening.at + lasted.ms,
  );
  return heeded ? { ...lasted, still: false } : lasted;
};

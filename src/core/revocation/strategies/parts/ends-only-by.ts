import type { Conditions, Ending } from '../../strategy.ts';

/** Whether sessions end in no other ways than these, so that the bound may be what holds for them. */
export const endsOnlyBy = ({ endings }: Conditions, ways: readonly Ending['why'][]): boolean =>
  endings !== undefined && [...endings].every((why) => ways.includes(why));

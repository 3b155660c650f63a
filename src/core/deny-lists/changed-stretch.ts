import type { Span } from '../jwt/span.ts';

/**
 * Where two texts differ: what lies between their longest common start and their longest common end, as a stretch
 * of each. Both are empty for equal texts.
 */
export const changedStretch = (before: string, after: string): { before: Span; after: Span } => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;
  return {
    before: { start, end: before.length - kept },
    after: { start, end: after.length - kept },
  };
};

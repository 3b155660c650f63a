import type { Span } from '../span.ts';

/** Parts beyond this many are counted, not read. */
const MOST_PARTS = 6;

/** The parts of a compact token between its dots. */
export interface CompactParts {
  readonly spans: readonly Span[];
  /** How many there are in all. */
  readonly count: number;
}

/**
 * Splits at dots, without the array of a million that `split('.')` makes of a million dots. Three or
 * more dots in a row are an ellipsis and stay with the part before them.
 */
export const compactParts = (compact: string): CompactParts => {
  const spans: Span[] = [];
  let start = 0;
  let count = 0;
  let dot = compact.indexOf('.');
  const push = (end: number): void => {
    count += 1;
    if (spans.length < MOST_PARTS) spans.push({ start, end });
  };
  while (dot >= 0) {
    if (compact.startsWith('...', dot) && dot > 0) {
      let end = dot;
      while (compact.charCodeAt(end) === 46) end += 1;
      dot = compact.indexOf('.', end);
      continue;
    }
    push(dot);
    start = dot + 1;
    dot = compact.indexOf('.', start);
  }
  push(compact.length);
  return { spans, count };
};

import type { PartName } from '../core/jwt/inspection.ts';
import type { Fault } from '../core/jwt/fault.ts';
import type { DrawnToken } from './drawn-token.ts';

/** A stretch of a token as it is drawn: a part, or the ink between parts (dots, JSON punctuation). */
export type TokenRun =
  | { readonly kind: 'between'; readonly text: string }
  | {
      readonly kind: 'part';
      readonly part: PartName;
      readonly index: number;
      readonly text: string;
      readonly marks: readonly Mark[];
    };

/** Where a fault stands in a part's own characters: [start, end), at least one character where there is one. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A stretch of one part as it is shown: its characters, marked or not, or the count of those left out. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly start: number;
      readonly marked: boolean;
    }
  | { readonly kind: 'cut'; readonly count: number };

/** Tokens longer than this are shown with head and tail of each part. */
export const shownWhole = 4000;
const head = 160;
const tail = 64;
const aroundMark = 24;
const mostMarks = 8;

function marksOf(faults: readonly Fault[], part: PartName, index: number, length: number): Mark[] {
  return (
    faults
      // A note is worth knowing, not wrong: magenta is for what is wrong.
      .filter(
        (fault) =>
          fault.severity !== 'note' &&
          fault.part === part &&
          fault.index === index &&
          fault.inPart !== undefined,
      )
      .map((fault) => fault.inPart ?? fault.at)
      .map(({ start, end }) => {
        const from = Math.max(0, Math.min(start, length - 1));
        return { start: from, end: Math.max(from + 1, Math.min(end, length)) };
      })
      .sort((a, b) => a.start - b.start)
      .slice(0, mostMarks)
  );
}

/** Takes a token apart into stretches for drawing, in the order written. Every character comes exactly once. */
export function tokenRuns(token: DrawnToken): TokenRun[] {
  const { compact } = token;
  const dotted = token.serialization.endsWith('compact');
  const runs: TokenRun[] = [];
  let cursor = 0;
  const between = (end: number): void => {
    if (end > cursor) runs.push({ kind: 'between', text: compact.slice(cursor, end) });
    cursor = end;
  };
  token.segments.forEach((segment, nth) => {
    if (dotted && nth > 0 && compact[cursor] === '.') between(cursor + 1);
    const start = compact.indexOf(segment.raw, cursor);
    // A member of a JSON serialization written with escapes does not stand there as its raw text.
    if (start < 0 || (segment.raw === '' && !dotted)) return;
    between(start);
    cursor = start + segment.raw.length;
    runs.push({
      kind: 'part',
      part: segment.part,
      index: segment.index,
      text: segment.raw,
      marks: marksOf(token.faults, segment.part, segment.index, segment.raw.length),
    });
  });
  between(compact.length);
  return runs;
}

/**
 * Cuts a part into pieces. When `whole` is false, only its head, its tail and the neighbourhood of
 * every mark are kept, and what is between them is counted.
 */
export function pieces(text: string, marks: readonly Mark[], whole: boolean): Piece[] {
  const kept: Mark[] =
    whole || text.length <= head + tail
      ? [{ start: 0, end: text.length }]
      : [
          { start: 0, end: head },
          ...marks.map((mark) => ({
            start: Math.max(0, mark.start - aroundMark),
            end: Math.min(text.length, Math.min(mark.end, mark.start + head) + aroundMark),
          })),
          { start: text.length - tail, end: text.length },
        ].sort((a, b) => a.start - b.start);

  const out: Piece[] = [];
  let cursor = 0;
  for (const { start, end } of kept) {
    if (start > cursor) out.push({ kind: 'cut', count: start - cursor });
    const from = Math.max(start, cursor);
    if (end > from) {
      out.push(...split(text, from, end, marks));
      cursor = end;
    }
  }
  return out;
}

/** One stretch, cut where marks begin and end. */
function split(text: string, from: number, end: number, marks: readonly Mark[]): Piece[] {
  const edges = new Set([from, end]);
  for (const mark of marks) {
    if (mark.start > from && mark.start < end) edges.add(mark.start);
    if (mark.end > from && mark.end < end) edges.add(mark.end);
  }
  const places = [...edges].sort((a, b) => a - b);
  const out: Piece[] = [];
  places.forEach((start, nth) => {
    const stop = places[nth + 1];
    if (stop === undefined) return;
    const marked = marks.some((mark) => mark.start <= start && mark.end >= stop);
    out.push({ kind: 'text', text: text.slice(start, stop), start, marked });
  });
  return out;
}

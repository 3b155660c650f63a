import type { FoundToken } from '../recognise/find-tokens.ts';
import {
  isBlankCode,
  isInvisibleCode,
  isTokenCode,
  runEnd,
} from '../recognise/token-characters.ts';
import type { Span } from '../span.ts';
import type { FaultList } from './fault-list.ts';
import { textPlace } from './fault-list.ts';
import { shown } from './shown.ts';

/** Start of the run of token characters and invisible ones that ends here, read backwards. */
const junkStart = (text: string, end: number): number => {
  let start = end;
  while (start > 0 && end - start < 200) {
    const code = text.charCodeAt(start - 1);
    if (!isTokenCode(code) && !isInvisibleCode(code)) break;
    start -= 1;
  }
  return text.charCodeAt(start - 1) === 37 ? end : start;
};

/** What stands directly behind a token and is no wrapping: the rest of the word, or invisible characters. */
const junkEnd = (text: string, from: number): number => {
  const code = text.charCodeAt(from);
  if (from >= text.length || isBlankCode(code)) return from;
  if (isInvisibleCode(code)) {
    let end = from;
    while (isInvisibleCode(text.charCodeAt(end))) end += 1;
    return end;
  }
  if (!isTokenCode(code) && code !== 61 && code !== 37 && code !== 33 && code !== 36 && code !== 94)
    return from;
  // The full stop of a sentence is not junk, a dot before the end of the text is.
  if (code === 46 && from + 1 < text.length) return from;
  let end = from;
  while (end < text.length && end - from < 200 && !isBlankCode(text.charCodeAt(end))) end += 1;
  return end;
};

/** Behind an SD-JWT's `~`: where the disclosures end and how many pieces there are. */
const disclosures = (text: string, from: number): { end: number; count: number } => {
  let end = from;
  let count = 0;
  while (text.charCodeAt(end) === 126) {
    const next = runEnd(text, end + 1);
    if (next > end + 1) count += 1;
    end = next;
  }
  return { end, count };
};

/** Lists what was found round a token or taken out of it. */
export const addWrappingFaults = (
  text: string,
  found: FoundToken,
  span: Span,
  faults: FaultList,
): void => {
  const before = junkStart(text, span.start);
  // Markdown's emphasis is a wrapping like quotes.
  const emphasis =
    before === span.start - 1 && text.charAt(before) === '_' && text.charAt(span.end) === '_';
  if (before < span.start && !emphasis)
    faults.add('JUNK_BEFORE', textPlace({ start: before, end: span.start }), {
      text: shown(text.slice(before, span.start)),
    });
  if (text.charCodeAt(span.end) === 126) {
    const { end, count } = disclosures(text, span.end);
    faults.add('SD_JWT', textPlace({ start: span.end, end }), { count });
  } else {
    const behind = emphasis ? span.end : junkEnd(text, span.end);
    if (behind > span.end)
      faults.add('JUNK_AFTER', textPlace({ start: span.end, end: behind }), {
        text: shown(text.slice(span.end, behind)),
      });
  }
  const gap = found.gaps[0];
  if (gap !== undefined)
    faults.add('BLANKS_REMOVED', textPlace(gap), {
      count: found.gaps.length,
      before: text.slice(Math.max(0, gap.start - 6), gap.start).trim(),
      after: shown(text.slice(gap.end, Math.min(runEnd(text, gap.end), gap.end + 6))),
    });
  if (found.percentEncoded > 0)
    faults.add('PERCENT_DECODED', textPlace(span), { count: found.percentEncoded });
};

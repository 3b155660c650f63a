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

/** Junk is read on so far. */
const LONGEST = 200;

const OPENING = '([{<“‘«';
const CLOSING = ')]}>”’»';

/** Whether two characters stand round a token as brackets, quotes and the emphasis of Markdown do. */
const isPair = (before: string, after: string): boolean => {
  const nth = OPENING.indexOf(before);
  return nth < 0 ? before === after : CLOSING.charAt(nth) === after;
};

/**
 * Whether what stands before the token of a lone word got there by a slip: nothing, or one foreign
 * character up to four times, with no partner behind the token. `#` and `?` begin a part of a URL.
 */
const isSlip = (lead: string, tail: string): boolean => {
  if (lead === '') return true;
  const [first = '', ...others] = lead.slice(0, 9);
  if (others.length > 3 || others.some((other) => other !== first)) return false;
  return !/[\w#?-]/u.test(first) && !isPair(first, tail.charAt(0));
};

/** Start of the run of token characters and invisible ones that ends here, read backwards. */
const junkStart = (text: string, end: number): number => {
  let start = end;
  while (start > 0 && end - start < LONGEST) {
    const code = text.charCodeAt(start - 1);
    if (!isTokenCode(code) && !isInvisibleCode(code)) break;
    start -= 1;
  }
  // `see ...eyJ`: an ellipsis.
  if (end - start > 1 && /^\.+$/u.test(text.slice(start, end))) return end;
  return text.charCodeAt(start - 1) === 37 ? end : start;
};

/** Blanks, and the quotes and brackets that close what the token stands in. */
const endsJunk = (code: number): boolean =>
  isBlankCode(code) || `"'\`${CLOSING}`.includes(String.fromCharCode(code));

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
  // The full stop of a sentence, or its one exclamation mark.
  if (code === 46) return from;
  if (code === 33 && (from + 1 === text.length || isBlankCode(text.charCodeAt(from + 1))))
    return from;
  let end = from;
  while (end < text.length && end - from < LONGEST && !endsJunk(text.charCodeAt(end))) end += 1;
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
  const { word } = found;
  const tail = word === undefined ? '' : text.slice(span.end, word.end);
  const alone = word !== undefined && isSlip(text.slice(word.start, span.start), tail);
  const before = Math.min(alone ? word.start : span.start, junkStart(text, span.start));
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
    const rest = alone ? Math.min(word.end, span.end + LONGEST) : span.end;
    const behind = emphasis ? span.end : Math.max(rest, junkEnd(text, span.end));
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

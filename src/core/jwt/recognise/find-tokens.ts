import {
  beginsJsonObject,
  dotWithin,
  isTokenCode,
  looksEncoded,
  runEnd,
} from './token-characters.ts';
import { tokenExtent } from './token-extent.ts';
import type { TokenExtent } from './token-extent.ts';
import type { Span } from '../span.ts';

/** More tokens than this are counted, not taken apart. */
export const MOST_TOKENS = 32;

/** A place where a compact token was found. */
export interface FoundToken extends TokenExtent {
  readonly start: number;
  /** The payload is not encoded and goes from the first dot to the last (RFC 7797 §5.2). */
  readonly plainPayload?: boolean;
  /** The one word that the text is, when no other token is in it. */
  readonly word?: Span;
}

/** First part after `start` that begins as a JSON object does; only the first few parts are tried. */
const objectPart = (
  text: string,
  start: number,
  end: number,
): { part: number; before: number } | undefined => {
  let before = start;
  let part = dotWithin(text, start, end) + 1;
  for (let nth = 0; nth < 6 && part > 0; nth += 1) {
    if (beginsJsonObject(text, part)) return { part, before };
    before = part;
    part = dotWithin(text, part, end) + 1;
  }
  return undefined;
};

/** `v4.public.` and the like open a PASETO, whose payload may begin as a JSON object does too. */
const isPaseto = (text: string, start: number): boolean => {
  if (text.charCodeAt(start) !== 118 || text.charCodeAt(start + 2) !== 46) return false;
  return text.startsWith('local.', start + 3) || text.startsWith('public.', start + 3);
};

class Finder {
  readonly text: string;
  readonly lone: boolean;
  readonly found: FoundToken[] = [];
  more = 0;
  /** Next `eyJ` at or behind the current place: looked up once, so that the search stays linear. */
  #nextOpening = -1;

  constructor(text: string, lone: boolean) {
    this.text = text;
    this.lone = lone;
  }

  opening(from: number): number {
    if (this.#nextOpening < from) {
      const at = this.text.indexOf('eyJ', from);
      this.#nextOpening = at < 0 ? this.text.length : at;
    }
    return this.#nextOpening;
  }

  /** Where in a run of token characters a token begins, or -1. */
  beginning(start: number, end: number): number {
    const { text } = this;
    const firstDot = dotWithin(text, start, end);
    if (isPaseto(text, start)) return -1;
    if (beginsJsonObject(text, start)) {
      if (firstDot > 0 || end - start >= 16) return start;
      // A short first line may go on in the next one; a short word is just a word.
      return end - start >= 8 && text.startsWith('eyJ', start) ? start : -1;
    }
    if (firstDot >= 0) {
      const inner = objectPart(text, start, end);
      if (inner !== undefined) {
        // `label.eyJ….eyJ….…`: two objects in a row are header and payload, what is before is a label.
        const next = dotWithin(text, inner.part, end) + 1;
        if (next > 0 && beginsJsonObject(text, next)) return inner.part;
        // `xeyJ….eyJ….…`: a character too many before the header shifts all of it.
        const opening = this.opening(inner.before);
        return opening + 8 < inner.part ? opening : inner.before;
      }
      const opening = this.opening(start);
      if (opening < end && dotWithin(text, opening, end) > 0) return opening;
    }
    return -1;
  }

  add(start: number): number {
    const extent = tokenExtent(this.text, start, this.lone);
    if (this.found.length < MOST_TOKENS) this.found.push({ ...this.trimmed(start, extent), start });
    else this.more += 1;
    return this.skipDisclosures(extent.end);
  }

  /** Gives back the full stop of the sentence, and the underscores of Markdown's emphasis. */
  trimmed(start: number, extent: TokenExtent): TokenExtent {
    let { compact, end } = extent;
    const cut = (): void => {
      compact = compact.slice(0, -1);
      end -= 1;
    };
    const dots = compact.length < 8192 || compact.endsWith('.') ? countDots(compact) : 0;
    if (compact.endsWith('.') && !compact.endsWith('..') && (dots === 3 || dots === 5)) cut();
    // Two dots behind a whole token are a short ellipsis, and no two empty parts of an encrypted one.
    else if (dots === 4 && compact.endsWith('..') && isSignedObject(compact)) {
      cut();
      cut();
    }
    if (this.text.charCodeAt(start - 1) === 95 && compact.endsWith('_')) cut();
    return { ...extent, compact, end };
  }

  /** RFC 9901 §4: behind the `~` stand disclosures, which are no tokens. */
  skipDisclosures(from: number): number {
    const { text } = this;
    let at = from;
    while (text.charCodeAt(at) === 126) {
      const end = runEnd(text, at + 1);
      if (beginsJsonObject(text, at + 1)) return at + 1;
      at = end;
    }
    return at;
  }
}

/** Number of dots, counted up to seven: more make no difference. */
const countDots = (compact: string): number => {
  let dots = 0;
  let at = compact.indexOf('.');
  while (at >= 0 && dots < 7) {
    dots += 1;
    at = compact.indexOf('.', at + 1);
  }
  return dots;
};

/** Whether the second part begins as a JSON object does: that of an encrypted token is an encrypted key. */
const isSignedObject = (compact: string): boolean =>
  beginsJsonObject(compact, compact.indexOf('.') + 1);

/**
 * Finds compact tokens in any text, in order, leaving out the spans of JSON serializations found
 * before. Linear in the length of the text.
 */
export const findTokens = (
  text: string,
  taken: readonly Span[],
  lone: boolean,
): { found: readonly FoundToken[]; more: number } => {
  const finder = new Finder(text, lone);
  let nthTaken = 0;
  let at = 0;
  while (at < text.length) {
    const skip = taken[nthTaken];
    if (skip !== undefined && at >= skip.start) {
      at = Math.max(at, skip.end);
      nthTaken += 1;
      continue;
    }
    if (!isTokenCode(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const end = runEnd(text, at);
    const beginning = finder.beginning(at, end);
    at = beginning < 0 ? end : Math.max(end, finder.add(beginning));
  }
  return { found: finder.found, more: finder.more };
};

/**
 * The one word that a text is, when it has the form of a token although nothing in it decodes to
 * JSON: three or five parts, of which one is mixed as base64url is.
 */
export const findFormlessToken = (text: string, word: Span): FoundToken | undefined => {
  if (isPaseto(text, word.start)) return undefined;
  const extent = tokenExtent(text, word.start, true);
  if (extent.end < word.end - 1) return undefined;
  const parts = extent.compact.length > 100_000 ? [] : extent.compact.split('.', 7);
  if (parts.length !== 3 && parts.length !== 5) return undefined;
  if (!parts.some((part) => looksEncoded(part, 0, part.length))) return undefined;
  return { ...extent, start: word.start };
};

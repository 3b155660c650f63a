import { SourceMap } from './source-map.ts';
import {
  beginsJsonObject,
  dotWithin,
  isBlankCode,
  isInvisibleCode,
  isTokenCode,
  looksEncoded,
  looksMixed,
  runEnd,
} from './token-characters.ts';
import type { Span } from '../span.ts';

/** A token as it was found: freed from its surroundings, with the way back to the pasted text. */
export interface TokenExtent {
  readonly compact: string;
  readonly map: SourceMap;
  /** Offset in the text just behind its last character. */
  readonly end: number;
  /** Blanks and continuation marks that stood inside and were taken out. */
  readonly gaps: readonly Span[];
  /** How many characters were percent-encoded. */
  readonly percentEncoded: number;
}

const isNewline = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

const isBase64Extra = (code: number): boolean => code === 43 || code === 47 || code === 61;

const isQuote = (code: number): boolean => code === 34 || code === 39 || code === 96;

/** Full-width twins of the token characters, as East Asian keyboards type them. */
const isFullWidthTokenCode = (code: number): boolean =>
  code >= 0xff01 && code <= 0xff5e && isTokenCode(code - 0xfee0);

/** Where prose, JSON, URLs and lists end a word: , ; & | < > ( ) { } [ ] : # ? ~ */
const DELIMITERS: ReadonlySet<number> = new Set(
  Array.from(',;&|<>(){}[]:#?~', (character) => character.charCodeAt(0)),
);

/** So many of one foreign character in a row are a slip; more are a rule that parts things. */
const MOST_ALIKE = 4;

/**
 * Characters of the signatures there are: 32, 48, 64, 96 and 132 bytes of HMAC, ECDSA and EdDSA, 256, 384
 * and 512 of RSA (RFC 7518 §3.1, RFC 8037 §3.1), 2420, 3309 and 4627 of ML-DSA (FIPS 204, table 2).
 */
const SIGNATURES: ReadonlySet<number> = new Set(
  [32, 48, 64, 96, 132, 256, 384, 512, 2420, 3309, 4627].map((bytes) => Math.ceil((bytes * 4) / 3)),
);

/** A line is read back so far. */
const LONGEST_LINE = 1000;

const hexValue = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

/** The code a percent-encoding at this offset stands for, or -1. */
const percentCode = (text: string, at: number): number => {
  const high = hexValue(text.charCodeAt(at + 1));
  const low = hexValue(text.charCodeAt(at + 2));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
};

class ExtentReader {
  readonly text: string;
  readonly start: number;
  readonly lone: boolean;
  readonly map = new SourceMap();
  readonly gaps: Span[] = [];
  readonly #pieces: string[] = [];
  #from: number;
  #quoted: boolean | undefined;
  percentEncoded = 0;
  at: number;
  dots = 0;
  /** Offset behind the last dot. */
  partStart = 0;
  /** Start of the current line of the token, and the length of the line before it. */
  lineStart: number;
  lineLength = 0;

  constructor(text: string, start: number, lone: boolean) {
    this.text = text;
    this.start = start;
    this.at = start;
    this.#from = start;
    this.lineStart = start;
    this.lone = lone;
  }

  get compact(): string {
    this.flush();
    return this.#pieces.length === 1 ? (this.#pieces[0] ?? '') : this.#pieces.join('');
  }

  /** Takes the characters up to `end` as they stand; what is taken in a row becomes one piece. */
  take(end: number): void {
    if (end > this.at) this.at = end;
  }

  flush(): void {
    const from = this.#from;
    if (this.at > from) {
      this.#pieces.push(this.text.slice(from, this.at));
      this.map.append(from, this.at - from);
    }
    this.#from = this.at;
  }

  /** Goes on behind characters that are no part of the token. */
  skipTo(end: number): void {
    this.flush();
    this.at = end;
    this.#from = end;
  }

  run(): void {
    const { text } = this;
    let at = this.at;
    for (;;) {
      const code = text.charCodeAt(at);
      if (!isTokenCode(code)) break;
      at += 1;
      if (code === 46) {
        this.dots += 1;
        this.partStart = at;
      }
    }
    this.take(at);
  }

  /** Takes what stands behind a run if it belongs to the token; false when the token ends here. */
  beyond(): boolean {
    const { text, at } = this;
    const code = text.charCodeAt(at);
    if (code === 37) return this.percent();
    if (code === 61) return this.padding();
    if (isBlankCode(code)) return this.gap();
    // Behind a backslash these letters are an escape: of a line break, or of a character by its number.
    if (code === 92) return this.gap() || (!'nrtux'.includes(text.charAt(at + 1)) && this.inWord());
    if (isQuote(code)) return this.concatenation(code) || this.inWord();
    const next = text.charCodeAt(at + 1);
    if (code === 43 || code === 47) {
      // In a path a slash parts the segments; elsewhere it is the other base64 alphabet.
      if (code === 47 && text.charCodeAt(this.start - 1) === 47) return false;
      if (!isTokenCode(next) && !isBase64Extra(next) && next !== 37) return false;
      this.take(at + 1);
      return true;
    }
    if (code === 0x2026) {
      this.take(at + 1);
      return true;
    }
    if (isInvisibleCode(code)) {
      let end = at + 1;
      while (isInvisibleCode(text.charCodeAt(end))) end += 1;
      if (!isTokenCode(text.charCodeAt(end))) return false;
      this.take(end);
      return true;
    }
    if (isFullWidthTokenCode(code)) {
      let end = at + 1;
      while (isFullWidthTokenCode(text.charCodeAt(end))) end += 1;
      this.take(end);
      return true;
    }
    return this.inWord();
  }

  /** A foreign character, or the same one several times, with the token going on behind it. */
  inWord(): boolean {
    const { text, at } = this;
    const code = text.charCodeAt(at);
    const wide = code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    let next = at + wide;
    while (next - at < MOST_ALIKE && text.startsWith(text.slice(at, at + wide), next)) next += wide;
    const nextCode = text.charCodeAt(next);
    if (!isTokenCode(nextCode) && !isFullWidthTokenCode(nextCode)) return false;
    const end = runEnd(text, next);
    const parts = DELIMITERS.has(code) || isQuote(code);
    const goesOn = beginsJsonObject(text, next)
      ? this.isPayload(next, end, parts)
      : !parts || this.isMoreOfIt(next, end, code);
    if (goesOn) this.take(next);
    return goesOn;
  }

  /** Whether the lone word that the text is begins with this token. */
  get opensText(): boolean {
    const before = this.text.charCodeAt(this.start - 1);
    return this.lone && (this.start === 0 || isBlankCode(before) || isInvisibleCode(before));
  }

  /**
   * `HEADER.*PAYLOAD.SIGNATURE`: the object behind the foreign character is the payload of this token,
   * unless it has a payload of its own and so is the next token's header.
   */
  isPayload(from: number, end: number, parts: boolean): boolean {
    if (this.dots !== 1 || this.text.charCodeAt(this.at - 1) !== 46) return false;
    const dot = dotWithin(this.text, from, end);
    return dot < 0 ? !parts || this.opensText : !beginsJsonObject(this.text, dot + 1);
  }

  /** Whether more of the token stands behind a character that may as well end a word. */
  isMoreOfIt(from: number, end: number, code: number): boolean {
    const { text } = this;
    // The name of the next parameter or cookie.
    if (text.charCodeAt(end) === 61 && isTokenCode(text.charCodeAt(end + 1))) return false;
    if (this.dots < 2)
      return this.lone || (looksEncoded(text, from, end) && dotWithin(text, from, end) >= 0);
    // RFC 9901 §4: behind `~` stand the disclosures of an SD-JWT.
    return code !== 126 && this.opensText && looksEncoded(text, from, end);
  }

  percent(): boolean {
    const { text, at } = this;
    const code = percentCode(text, at);
    if (code < 0) return this.inWord();
    if (isTokenCode(code) || isBase64Extra(code)) {
      const next = text.charCodeAt(at + 3);
      // `%3D` as padding, but not as the `=` of a nested query.
      if (code === 61 && isTokenCode(next) && next !== 46) return false;
      if (code === 46) {
        this.dots += 1;
        this.partStart = at + 3;
      }
      this.flush();
      this.#pieces.push(String.fromCharCode(code));
      this.map.append(at, 1, 3);
      this.percentEncoded += 1;
      this.skipTo(at + 3);
      return true;
    }
    if (isBlankCode(code)) return this.gap();
    return this.inWord();
  }

  padding(): boolean {
    const { text, at } = this;
    let end = at;
    while (text.charCodeAt(end) === 61) end += 1;
    const next = text.charCodeAt(end);
    if (isTokenCode(next) && next !== 46) {
      const stop = runEnd(text, end);
      const more = this.dots < 2 && dotWithin(text, end, stop) >= 0;
      const own = beginsJsonObject(text, end) && !this.isPayload(end, stop, true);
      if (own || (!more && !looksEncoded(text, end, stop))) return false;
    }
    this.take(end);
    return true;
  }

  /** Whether the token stands in a mail that is quoted with `>` before each line, or begins in the midst of one. */
  get quoted(): boolean {
    if (this.#quoted !== undefined) return this.#quoted;
    const { text, start } = this;
    const before = text.slice(Math.max(0, start - LONGEST_LINE), start);
    const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
    this.#quoted = line.trimStart().startsWith('>') || before.trim() === '';
    return this.#quoted;
  }

  /** Behind blanks, escaped line breaks and continuation marks: the offset and what they held. */
  skipGap(): { end: number; newline: boolean } {
    const { text } = this;
    let end = this.at;
    let newline = false;
    for (;;) {
      const code = text.charCodeAt(end);
      if (isBlankCode(code)) {
        newline ||= isNewline(code);
        end += 1;
        continue;
      }
      if (code === 62 && newline && this.quoted) {
        end += 1;
        continue;
      }
      if (code === 92) {
        const next = text.charCodeAt(end + 1);
        if (!isNewline(next) && next !== 110 && next !== 114 && next !== 116) break;
        newline ||= next !== 116;
        end += 2;
        continue;
      }
      if (code === 37 && isBlankCode(percentCode(text, end))) {
        newline ||= isNewline(percentCode(text, end));
        end += 3;
        continue;
      }
      return { end, newline };
    }
    return { end, newline };
  }

  gap(): boolean {
    const { end, newline } = this.skipGap();
    if (end === this.at || !this.continues(end, newline)) return false;
    this.jump(end, newline);
    return true;
  }

  jump(end: number, newline: boolean): void {
    this.gaps.push({ start: this.at, end });
    if (newline) {
      this.lineLength = this.at - this.lineStart;
      this.lineStart = end;
    }
    this.skipTo(end);
  }

  /** Whether the run behind a gap is more of this token, rather than the next token or a word. */
  continues(from: number, newline: boolean): boolean {
    const { text } = this;
    const end = runEnd(text, from);
    if (end === from) return false;
    const length = end - from;
    const startsDot = text.charCodeAt(from) === 46;
    const afterDot = text.charCodeAt(this.at - 1) === 46;
    if (!afterDot && beginsJsonObject(text, from)) {
      const dot = dotWithin(text, from, end);
      if (this.dots >= 2) return false;
      if (dot >= 0 && (this.dots === 1 || dotWithin(text, dot + 1, end) >= 0)) return false;
    }
    if (afterDot && beginsJsonObject(text, from)) {
      // A header with a payload of its own begins the next token.
      const dot = dotWithin(text, from, end);
      if (dot >= 0 && beginsJsonObject(text, dot + 1)) return false;
    }
    const encoded = looksEncoded(text, from, end);
    const wholeLine = newline && this.endsLine(end);
    if (this.dots >= 2) {
      if (this.dots >= 4 && startsDot) return false;
      if (startsDot)
        return wholeLine || length > 10 || (this.dots < 4 && this.opensPart(end) && newline);
      if (encoded && (newline || afterDot)) return true;
      if (!newline) return this.completesSignature(from, end);
      // `….` and then `48V1_ALb6US04U3b.`: short parts of an encrypted token, each on its line.
      if (afterDot && wholeLine && length >= 8 && /\d/u.test(text.slice(from, from + 64)))
        return true;
      if (!wholeLine) return false;
      if (looksMixed(text, from, end)) return true;
      // The last line of a wrapped signature may be short; the lines before it are all of one length.
      const line = this.at - this.lineStart;
      return line >= 16 && line === this.lineLength && length <= line;
    }
    if (startsDot) return wholeLine || length > 4 || this.opensPart(end);
    if (afterDot) return encoded || wholeLine || beginsJsonObject(text, from);
    return (
      encoded || (wholeLine && this.at - this.lineStart >= 16 && length <= this.at - this.lineStart)
    );
  }

  /** Whether a signature broken by one blank has just the length of one with what stands behind the blank. */
  completesSignature(from: number, end: number): boolean {
    const before = this.at - this.partStart;
    const whole = this.partStart > (this.gaps.at(-1)?.end ?? 0);
    return (
      this.dots === 2 &&
      whole &&
      !SIGNATURES.has(before) &&
      SIGNATURES.has(before + end - from) &&
      dotWithin(this.text, from, end) < 0
    );
  }

  /** Whether a part begins behind the blanks at this offset: `header . payload . signature`. */
  opensPart(from: number): boolean {
    const { text } = this;
    let at = from;
    while (isBlankCode(text.charCodeAt(at))) at += 1;
    return at > from && (beginsJsonObject(text, at) || looksEncoded(text, at, runEnd(text, at)));
  }

  /** Whether nothing but blanks, a continuation mark or a closing quote is left on the line. */
  endsLine(from: number): boolean {
    const { text } = this;
    let at = from;
    for (;;) {
      const code = text.charCodeAt(at);
      if (at >= text.length || isNewline(code)) return true;
      if (!isBlankCode(code) && !isQuote(code) && code !== 92 && code !== 44 && code !== 61)
        return false;
      at += 1;
    }
  }

  /** `"eyJ…" + "…"`: a token written as several strings, as source code does it. */
  concatenation(quote: number): boolean {
    const { text } = this;
    if (this.dots >= 2 && !this.gaps.length) return false;
    let at = this.at + 1;
    let between = 0;
    for (;;) {
      const code = text.charCodeAt(at);
      if (!isBlankCode(code) && code !== 43 && code !== 92) break;
      between += 1;
      at += 1;
    }
    if (between === 0 || text.charCodeAt(at) !== quote || !isTokenCode(text.charCodeAt(at + 1)))
      return false;
    if (this.dots >= 2 && !looksEncoded(text, at + 1, runEnd(text, at + 1))) return false;
    this.jump(at + 1, true);
    return true;
  }
}

/**
 * Reads on from where a token begins, through line breaks, percent-encoding and characters that do
 * not belong, to where it ends. `lone` says that nothing else but a word is in the text, so that a
 * comma in it is a slip and not the end. One pass, no backing up.
 */
export const tokenExtent = (text: string, start: number, lone: boolean): TokenExtent => {
  const reader = new ExtentReader(text, start, lone);
  do reader.run();
  while (reader.at < text.length && reader.beyond());
  const { compact, map, gaps, percentEncoded, at } = reader;
  return { compact, map, end: at, gaps, percentEncoded };
};

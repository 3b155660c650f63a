import type { JsonFaultCode } from './json-fault.ts';
import type { JsonMember, JsonNode } from './json-node.ts';
import { lineAndColumn } from './line-and-column.ts';
import { survivesDouble } from './number-exactness.ts';

/** Deeper nesting than this is refused, so that nobody who walks the tree runs out of stack. */
const DEEPEST = 500;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const BYTE_ORDER_MARK = 0xfeff;

/** What `parseJson` gives: the whole tree, or where and why it broke and the tree up to there. */
export type JsonReading =
  | {
      readonly ok: true;
      readonly node: JsonNode;
      /** Offsets of escapes such as `\ud800` that stand for half a character (RFC 8259 §8.2). */
      readonly loneSurrogates: readonly number[];
    }
  | {
      readonly ok: false;
      readonly code: JsonFaultCode;
      /** UTF-16 offset of the first character that does not fit, at most the length of the text. */
      readonly offset: number;
      /** End of the stretch to underline; equals `offset` at the end of the text. */
      readonly end: number;
      /** 1-based. */
      readonly line: number;
      /** 1-based, in UTF-16 units. */
      readonly column: number;
      /** What was read before it broke; open objects and arrays hold what they had. */
      readonly partial: JsonNode | undefined;
      readonly loneSurrogates: readonly number[];
    };

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** Letters, digits, `_`, `$`: what an unquoted name or a foreign literal is made of. */
const isWordCode = (code: number): boolean =>
  isDigit(code) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 95 ||
  code === 36;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Reader {
  readonly text: string;
  at = 0;
  depth = 0;
  fault: { code: JsonFaultCode; offset: number; end: number } | undefined = undefined;
  readonly loneSurrogates: number[] = [];

  constructor(text: string) {
    this.text = text;
  }

  fail(
    code: JsonFaultCode,
    offset: number,
    end = Math.min(offset + 1, this.text.length),
  ): undefined {
    this.fault ??= { code, offset, end };
    return undefined;
  }

  skipSpace(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code !== SPACE && code !== LF && code !== CR && code !== TAB) return;
      this.at += 1;
    }
  }

  wordEnd(from: number): number {
    let end = from;
    while (isWordCode(this.text.charCodeAt(end))) end += 1;
    return end;
  }

  value(): JsonNode | undefined {
    const { text } = this;
    const start = this.at;
    const code = text.charCodeAt(start);
    if (code === QUOTE) {
      const value = this.string();
      return value === undefined
        ? undefined
        : { kind: 'string', span: { start, end: this.at }, value };
    }
    if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      if (this.depth >= DEEPEST) return this.fail('too-deep', start);
      this.depth += 1;
      const node = code === OPEN_OBJECT ? this.object() : this.array();
      this.depth -= 1;
      return node;
    }
    if (code === MINUS || isDigit(code)) return this.number();
    if (text.startsWith('true', start)) return this.literal(4, true);
    if (text.startsWith('false', start)) return this.literal(5, false);
    if (text.startsWith('null', start)) return this.literal(4, null);
    return this.unexpected(start);
  }

  literal(length: number, value: boolean | null): JsonNode | undefined {
    const start = this.at;
    const end = this.wordEnd(start);
    if (end !== start + length) return this.fail('foreign-literal', start, end);
    this.at = end;
    const span = { start, end };
    return value === null ? { kind: 'null', span } : { kind: 'boolean', span, value };
  }

  /** Names the slip at a place where a value or a name should begin. */
  unexpected(at: number, forName = false): undefined {
    const { text } = this;
    if (at >= text.length) return this.fail('unexpected-end', text.length);
    const code = text.charCodeAt(at);
    if (code === APOSTROPHE) return this.fail('single-quotes', at);
    if (code === 0x2018 || code === 0x2019 || code === 0x201c || code === 0x201d)
      return this.fail('smart-quotes', at);
    if (code === BYTE_ORDER_MARK) return this.fail('byte-order-mark', at);
    if (code === SLASH && (text.charCodeAt(at + 1) === SLASH || text.charCodeAt(at + 1) === 42))
      return this.fail('comment', at, at + 2);
    if (!forName && (code === DOT || code === 43)) {
      let end = at + 1;
      while (isDigit(text.charCodeAt(end))) end += 1;
      return this.fail('bad-number', at, end);
    }
    if (isWordCode(code)) {
      const end = this.wordEnd(at);
      if (forName) return this.fail('unquoted-name', at, end);
      const word = text.slice(at, Math.min(end, at + 9));
      if (word === 'NaN' || word === 'Infinity') return this.fail('not-a-number', at, end);
      return this.fail('foreign-literal', at, end);
    }
    return this.fail('unexpected-character', at);
  }

  object(): JsonNode {
    const { text } = this;
    const start = this.at;
    const members: JsonMember[] = [];
    this.at += 1;
    this.skipSpace();
    if (text.charCodeAt(this.at) === CLOSE_OBJECT) {
      this.at += 1;
      return { kind: 'object', span: { start, end: this.at }, members };
    }
    for (;;) {
      const nameStart = this.at;
      if (text.charCodeAt(nameStart) !== QUOTE) {
        this.unexpected(nameStart, true);
        break;
      }
      const name = this.string();
      if (name === undefined) break;
      const nameSpan = { start: nameStart, end: this.at };
      this.skipSpace();
      if (text.charCodeAt(this.at) !== COLON) {
        if (this.at >= text.length) this.fail('unexpected-end', text.length);
        else this.fail('missing-colon', this.at);
        break;
      }
      this.at += 1;
      this.skipSpace();
      const value = this.value();
      if (value !== undefined) members.push({ name, nameSpan, value });
      if (this.fault !== undefined) break;
      this.skipSpace();
      const code = text.charCodeAt(this.at);
      if (code === COMMA) {
        const comma = this.at;
        this.at += 1;
        this.skipSpace();
        if (text.charCodeAt(this.at) !== CLOSE_OBJECT) continue;
        this.fail('trailing-comma', comma);
        break;
      }
      if (code === CLOSE_OBJECT) {
        this.at += 1;
        break;
      }
      this.between();
      break;
    }
    return { kind: 'object', span: { start, end: Math.min(this.at, text.length) }, members };
  }

  array(): JsonNode {
    const { text } = this;
    const start = this.at;
    const items: JsonNode[] = [];
    this.at += 1;
    this.skipSpace();
    if (text.charCodeAt(this.at) === CLOSE_ARRAY) {
      this.at += 1;
      return { kind: 'array', span: { start, end: this.at }, items };
    }
    for (;;) {
      const item = this.value();
      if (item !== undefined) items.push(item);
      if (this.fault !== undefined) break;
      this.skipSpace();
      const code = text.charCodeAt(this.at);
      if (code === COMMA) {
        const comma = this.at;
        this.at += 1;
        this.skipSpace();
        if (text.charCodeAt(this.at) !== CLOSE_ARRAY) continue;
        this.fail('trailing-comma', comma);
        break;
      }
      if (code === CLOSE_ARRAY) {
        this.at += 1;
        break;
      }
      this.between();
      break;
    }
    return { kind: 'array', span: { start, end: Math.min(this.at, text.length) }, items };
  }

  /** Names the slip at a place where a comma or a closing bracket should stand. */
  between(): undefined {
    const code = this.text.charCodeAt(this.at);
    if (this.at >= this.text.length) return this.fail('unexpected-end', this.text.length);
    if (code === SLASH) return this.unexpected(this.at);
    if (code === QUOTE || code === OPEN_OBJECT || code === OPEN_ARRAY || isWordCode(code))
      return this.fail('missing-comma', this.at);
    return this.fail('unexpected-character', this.at);
  }

  string(): string | undefined {
    const { text } = this;
    const start = this.at;
    let at = start + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.at = at + 1;
        return text.slice(start + 1, at);
      }
      if (code === BACKSLASH) return this.escapedString(start, at);
      // NaN, past the end, is not ≥ 32 either.
      if (!(code >= SPACE)) return this.brokenString(start, at);
      at += 1;
    }
  }

  brokenString(start: number, at: number): undefined {
    this.at = Math.min(at, this.text.length);
    return at >= this.text.length
      ? this.fail('unterminated-string', start, this.text.length)
      : this.fail('control-character', at);
  }

  escapedString(start: number, firstEscape: number): string | undefined {
    const { text } = this;
    let value = '';
    let from = start + 1;
    let at = firstEscape;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.at = at + 1;
        return value + text.slice(from, at);
      }
      if (!(code >= SPACE)) return this.brokenString(start, at);
      if (code !== BACKSLASH) {
        at += 1;
        continue;
      }
      value += text.slice(from, at);
      const letter = text.charAt(at + 1);
      if (letter === 'u') {
        const unit = this.unit(at);
        if (unit === undefined) {
          this.at = at;
          return at + 6 > text.length
            ? this.fail('unterminated-string', start, text.length)
            : this.fail('bad-escape', at, at + 6);
        }
        value += String.fromCharCode(unit);
        if (unit >= 0xd800 && unit <= 0xdfff) {
          const low = unit <= 0xdbff ? this.unit(at + 6) : undefined;
          if (low !== undefined && low >= 0xdc00 && low <= 0xdfff) {
            value += String.fromCharCode(low);
            at += 6;
          } else this.loneSurrogates.push(at);
        }
        at += 6;
      } else {
        const escaped = ESCAPES[letter];
        if (escaped === undefined) {
          this.at = at;
          return letter === ''
            ? this.fail('unterminated-string', start, text.length)
            : this.fail('bad-escape', at, at + 2);
        }
        value += escaped;
        at += 2;
      }
      from = at;
    }
  }

  /** The code unit of a `\uXXXX` escape at this offset, or undefined where there is none. */
  unit(at: number): number | undefined {
    const { text } = this;
    if (text.charCodeAt(at) !== BACKSLASH || text.charCodeAt(at + 1) !== 117) return undefined;
    let unit = 0;
    for (let nth = 2; nth < 6; nth += 1) {
      const code = text.charCodeAt(at + nth);
      const lower = code | 32;
      if (isDigit(code)) unit = unit * 16 + code - ZERO;
      else if (lower >= 97 && lower <= 102) unit = unit * 16 + lower - 87;
      else return undefined;
    }
    return unit;
  }

  number(): JsonNode | undefined {
    const { text } = this;
    const start = this.at;
    let at = start;
    if (text.charCodeAt(at) === MINUS) at += 1;
    const first = text.charCodeAt(at);
    if (!isDigit(first))
      return at >= text.length
        ? this.fail('unexpected-end', text.length)
        : text.startsWith('Infinity', at)
          ? this.fail('not-a-number', start, this.wordEnd(at))
          : this.fail('bad-number', start, Math.max(this.wordEnd(at), at));
    at += 1;
    if (first === ZERO && isDigit(text.charCodeAt(at)))
      return this.fail('leading-zero', start, this.wordEnd(at));
    while (isDigit(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) === DOT) {
      at += 1;
      if (!isDigit(text.charCodeAt(at))) return this.fail('bad-number', start, at);
      while (isDigit(text.charCodeAt(at))) at += 1;
    }
    if ((text.charCodeAt(at) | 32) === 101) {
      at += 1;
      const sign = text.charCodeAt(at);
      if (sign === MINUS || sign === 43) at += 1;
      if (!isDigit(text.charCodeAt(at)))
        return this.fail('bad-number', start, Math.min(at, text.length));
      while (isDigit(text.charCodeAt(at))) at += 1;
    }
    if (isWordCode(text.charCodeAt(at))) return this.fail('bad-number', start, this.wordEnd(at));
    this.at = at;
    const raw = text.slice(start, at);
    const value = Number(raw);
    return {
      kind: 'number',
      span: { start, end: at },
      raw,
      value,
      exact: survivesDouble(raw, value),
    };
  }
}

/**
 * Reads a JSON text (RFC 8259) without losing anything: spans, digits, duplicate names. Takes a
 * string; gives the tree, or the code, place and partial tree of the first slip. Nesting beyond 500
 * levels is refused (`too-deep`). Never throws.
 */
export const parseJson = (text: string): JsonReading => {
  const reader = new Reader(text);
  reader.skipSpace();
  let node: JsonNode | undefined;
  if (reader.at >= text.length) reader.fail('empty', text.length);
  else if (text.charCodeAt(reader.at) === BYTE_ORDER_MARK) {
    // RFC 8259 §8.1: a parser may ignore it, JSON.parse does not. Read on for the partial tree.
    reader.fail('byte-order-mark', reader.at);
    const rest = new Reader(text);
    rest.at = reader.at + 1;
    rest.skipSpace();
    if (rest.at < text.length) node = rest.value();
  } else {
    node = reader.value();
    reader.skipSpace();
    if (reader.fault === undefined && reader.at < text.length)
      reader.fail(
        text.charCodeAt(reader.at) === SLASH ? 'comment' : 'stray-text',
        reader.at,
        text.length,
      );
  }
  const { fault, loneSurrogates } = reader;
  if (fault === undefined && node !== undefined) return { ok: true, node, loneSurrogates };
  const { code, offset, end } = fault ?? { code: 'empty', offset: 0, end: 0 };
  return {
    ok: false,
    code,
    offset,
    end,
    ...lineAndColumn(text, offset),
    partial: node,
    loneSurrogates,
  };
};

import { limits } from './limits.ts';

/** What JSON can say. Objects have no prototype: a member called `__proto__` is a member like any other. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** Where each member of the objects and each element of the lists that were read begins; empty ones are left out. */
export type Places = ReadonlyMap<object, Map<string, number> | number[]>;

/** Why a text is no JSON that is taken here, and the offset at which that shows. */
export interface JsonFault {
  readonly ok: false;
  readonly code: 'NOT_JSON' | 'DUPLICATE_NAME' | 'TOO_DEEP';
  readonly at: number;
  /** What was expected, or the name that stands twice. */
  readonly what: string;
}

export type JsonReading = { readonly ok: true; value: JsonValue; places: Places } | JsonFault;

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
/** What stands in a string as it is. */
const PLAIN = /[^"\\\u0000-\u001F]*/y;
const WORDS: readonly (readonly [string, null | boolean])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
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

/**
 * Reads JSON (RFC 8259) as it stands there and no looser: JSON.parse takes the last of two equal names and says
 * where it stopped in a sentence that differs from engine to engine.
 */
class JsonReader {
  readonly #text: string;
  readonly places = new Map<object, Map<string, number> | number[]>();
  #at = 0;
  #fault: JsonFault | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): JsonReading {
    this.#space();
    const value = this.#value(0);
    if (value !== undefined) {
      this.#space();
      if (this.#at < this.#text.length) this.#stop('NOT_JSON', 'the end of the text');
    }
    if (this.#fault !== undefined || value === undefined)
      return this.#fault ?? { ok: false, code: 'NOT_JSON', at: this.#at, what: 'a value' };
    return { ok: true, value, places: this.places };
  }

  #stop(code: JsonFault['code'], what: string, at = this.#at): undefined {
    this.#fault ??= { ok: false, code, at, what };
    return undefined;
  }

  #space(): void {
    while (' \t\n\r'.includes(this.#text.charAt(this.#at)) && this.#at < this.#text.length)
      this.#at += 1;
  }

  #takes(character: string): boolean {
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }

  #value(depth: number): JsonValue | undefined {
    const first = this.#text.charAt(this.#at);
    if (first === '{' || first === '[') {
      if (depth >= limits.depth) return this.#stop('TOO_DEEP', String(limits.depth));
      return first === '{' ? this.#object(depth) : this.#list(depth);
    }
    if (first === '"') return this.#string();
    for (const [word, meaning] of WORDS)
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return meaning;
      }
    NUMBER.lastIndex = this.#at;
    const number = NUMBER.exec(this.#text)?.[0];
    if (number === undefined) return this.#stop('NOT_JSON', 'a value');
    this.#at += number.length;
    return Number(number);
  }

  #object(depth: number): JsonValue | undefined {
    const object = Object.create(null) as Record<string, JsonValue>;
    this.#at += 1;
    this.#space();
    if (this.#takes('}')) return object;
    const places = new Map<string, number>();
    this.places.set(object, places);
    for (;;) {
      this.#space();
      const at = this.#at;
      if (this.#text.charAt(at) !== '"') return this.#stop('NOT_JSON', 'a name in double quotes');
      const name = this.#string();
      if (name === undefined) return undefined;
      if (places.has(name)) return this.#stop('DUPLICATE_NAME', name, at);
      this.#space();
      if (!this.#takes(':')) return this.#stop('NOT_JSON', 'a colon after the name');
      this.#space();
      places.set(name, this.#at);
      const value = this.#value(depth + 1);
      if (value === undefined) return undefined;
      object[name] = value;
      this.#space();
      if (this.#takes('}')) return object;
      if (!this.#takes(',')) return this.#stop('NOT_JSON', 'a comma or a closing brace');
    }
  }

  #list(depth: number): JsonValue | undefined {
    const list: JsonValue[] = [];
    this.#at += 1;
    this.#space();
    if (this.#takes(']')) return list;
    const places: number[] = [];
    this.places.set(list, places);
    for (;;) {
      this.#space();
      places.push(this.#at);
      const value = this.#value(depth + 1);
      if (value === undefined) return undefined;
      list.push(value);
      this.#space();
      if (this.#takes(']')) return list;
      if (!this.#takes(',')) return this.#stop('NOT_JSON', 'a comma or a closing bracket');
    }
  }

  #string(): string | undefined {
    let string = '';
    this.#at += 1;
    for (;;) {
      // What needs no escape is taken as a whole.
      PLAIN.lastIndex = this.#at;
      const run = PLAIN.exec(this.#text)?.[0] ?? '';
      string += run;
      this.#at += run.length;
      const character = this.#text.charAt(this.#at);
      if (character === '"') {
        this.#at += 1;
        return string;
      }
      if (character === '') return this.#stop('NOT_JSON', 'a closing quotation mark');
      if (character !== '\\')
        return this.#stop('NOT_JSON', 'an escape such as \\n in place of a line end or tab');
      this.#at += 1;
      const escape = this.#text.charAt(this.#at);
      const meaning = ESCAPES[escape];
      const code = /^[0-9a-fA-F]{4}$/u.exec(this.#text.slice(this.#at + 1, this.#at + 5))?.[0];
      if (meaning !== undefined) string += meaning;
      else if (escape === 'u' && code !== undefined) {
        string += String.fromCharCode(Number.parseInt(code, 16));
        this.#at += 4;
      } else return this.#stop('NOT_JSON', 'one of the escapes of JSON after the backslash');
      this.#at += 1;
    }
  }
}

/** Reads a text of at most `limits.text` characters; whoever calls has seen to that. */
export const readJsonText = (text: string): JsonReading => new JsonReader(text).read();

/** The line and the column of an offset, both from 1. */
export const lineAndColumn = (text: string, at: number): { line: number; column: number } => {
  const before = text.slice(0, at).split(/\r\n|\r|\n/u);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
};

import type { Span } from '../span.ts';

/** A stretch of freed characters that stands in the pasted text, `unit` characters for each. */
interface Run {
  readonly from: number;
  readonly at: number;
  readonly unit: number;
}

/**
 * Leads from an offset in a token, freed from line breaks and encodings, back to the text it was
 * pasted in, so that every fault can be underlined where the reader sees it.
 */
export class SourceMap {
  readonly #runs: Run[] = [];
  #length = 0;

  /** The map of a token that stands in the text just as it is, from this offset on. */
  static straight(at: number, length: number): SourceMap {
    const map = new SourceMap();
    map.append(at, length);
    return map;
  }

  /** `length` freed characters stand at `at`, `unit` characters for each (3 for `%2E`). */
  append(at: number, length: number, unit = 1): void {
    if (length === 0) return;
    const last = this.#runs.at(-1);
    const joins = last?.unit === unit && last.at + (this.#length - last.from) * unit === at;
    if (!joins) this.#runs.push({ from: this.#length, at, unit });
    this.#length += length;
  }

  #runOf(offset: number): Run {
    const runs = this.#runs;
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return runs[low] ?? { from: 0, at: 0, unit: 1 };
  }

  /** Where the freed character at this offset stands. */
  offset(offset: number): number {
    const run = this.#runOf(offset);
    return run.at + (offset - run.from) * run.unit;
  }

  /** Where a stretch of freed characters stands, from its first character to the end of its last. */
  span(start: number, end: number): Span {
    if (this.#length === 0) return { start: this.offset(0), end: this.offset(0) };
    if (end <= start) {
      // An empty part stands right behind the character before it.
      const at = start === 0 ? this.offset(0) : this.#end(start - 1);
      return { start: at, end: at };
    }
    return { start: this.offset(start), end: this.#end(end - 1) };
  }

  #end(offset: number): number {
    const run = this.#runOf(offset);
    return run.at + (offset - run.from + 1) * run.unit;
  }
}

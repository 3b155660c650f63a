import { decodeBase64url } from '../base64url.ts';
import type { Base64urlReading, ForeignCharacters } from '../base64url.ts';
import type { FaultCode } from '../fault-sentences.ts';
import type { PartName, Segment } from '../inspection.ts';
import { lineAndColumn } from '../json/line-and-column.ts';
import { parseJson } from '../json/parse-json.ts';
import type { JsonReading } from '../json/parse-json.ts';
import type { Span } from '../span.ts';
import { decodeUtf8, encodeUtf8, utf8Length } from '../utf8.ts';
import { isInvisibleCode } from '../recognise/token-characters.ts';
import type { FaultList, FaultPlace } from './fault-list.ts';
import { codePointName, shown } from './shown.ts';

/** How the characters of a part are to be read. */
export type PartForm = 'base64url' | 'plain';

const FOREIGN_CODES: Readonly<Record<ForeignCharacters['kind'], FaultCode>> = {
  'standard-base64': 'BASE64_STANDARD',
  padding: 'BASE64_PADDING',
  whitespace: 'BASE64_WHITESPACE',
  'percent-encoding': 'BASE64_PERCENT',
  quote: 'BASE64_QUOTE',
  ellipsis: 'TRUNCATED',
  hidden: 'HIDDEN_CHARACTER',
  'full-width': 'FULL_WIDTH',
  other: 'BASE64_FOREIGN',
};

/** One part of a token read as far as it goes, and the way from its JSON back to the pasted text. */
export class PartReading {
  readonly part: PartName;
  readonly index: number;
  readonly raw: string;
  readonly form: PartForm;
  readonly #toText: (start: number, end: number) => Span;
  #decoded: Base64urlReading | undefined;
  #ascii = true;
  bytes: Uint8Array<ArrayBuffer> | undefined;
  text: string | undefined;
  reading: JsonReading | undefined;

  /** `toText` leads from offsets in `raw` to the pasted text. */
  constructor(
    part: PartName,
    index: number,
    raw: string,
    form: PartForm,
    toText: (start: number, end: number) => Span,
  ) {
    this.part = part;
    this.index = index;
    this.raw = raw;
    this.form = form;
    this.#toText = toText;
  }

  get json(): Segment['json'] {
    const { reading } = this;
    return reading?.ok === true ? reading.node : reading?.partial;
  }

  segment(): Segment {
    const { part, index, raw, bytes, text, json, reading } = this;
    return {
      part,
      index,
      span: this.#toText(0, raw.length),
      raw,
      bytes,
      text,
      json,
      jsonComplete: reading?.ok === true,
    };
  }

  /** The place of a stretch of the part's own characters. */
  place(start = 0, end = this.raw.length): FaultPlace {
    const { part, index } = this;
    const inPart = { start, end };
    return { part, index, at: this.#toText(start, end), inPart, inJson: undefined };
  }

  /** The place of a stretch of the decoded text. */
  jsonPlace(span: Span, path: string): FaultPlace {
    const text = this.text ?? '';
    const inPart = this.#rawSpan(span);
    return {
      part: this.part,
      index: this.index,
      at: this.#toText(inPart.start, inPart.end),
      inPart,
      inJson: { span, ...lineAndColumn(text, span.start), path },
    };
  }

  #rawSpan({ start, end }: Span): Span {
    const decoded = this.#decoded;
    if (decoded === undefined) return { start, end };
    const text = this.text ?? '';
    const from = this.#ascii ? start : utf8Length(text, start);
    const to = this.#ascii ? end : from + utf8Length(text.slice(start, end));
    // Byte n begins in character ⌊4n/3⌋ and ends in character ⌈4(n+1)/3⌉.
    const first = Math.floor((from * 4) / 3);
    const last = Math.max(first, Math.ceil((to * 4) / 3));
    const rawStart = Math.min(decoded.offsetOf(first), this.raw.length);
    const rawEnd = last > first ? decoded.offsetOf(last - 1) + 1 : rawStart;
    return { start: rawStart, end: Math.max(rawStart, Math.min(rawEnd, this.raw.length)) };
  }

  /** Decodes the characters to bytes and lists what is wrong with them. */
  decode(faults: FaultList): this {
    if (this.form === 'plain') {
      this.bytes = encodeUtf8(this.raw);
      return this;
    }
    const decoded = decodeBase64url(this.raw);
    this.#decoded = decoded;
    this.bytes = decoded.bytes.length === 0 && this.raw !== '' ? undefined : decoded.bytes;
    if (!decoded.ok) this.#encodingFaults(decoded, faults);
    return this;
  }

  #encodingFaults(decoded: Base64urlReading, faults: FaultList): void {
    for (const { kind, span, text } of decoded.foreign) {
      const blank = kind === 'hidden' && !isInvisibleCode(text.charCodeAt(0));
      const code = blank ? 'BASE64_WHITESPACE' : FOREIGN_CODES[kind];
      if (faults.full(code)) continue;
      faults.add(code, this.place(span.start, span.end), {
        text: shown(text),
        count: span.end - span.start,
        codePoint: codePointName(text),
      });
    }
    const { impossibleLength, trailingBits } = decoded;
    if (impossibleLength !== undefined) {
      faults.add('BASE64_LENGTH', this.place(impossibleLength, impossibleLength + 1), {
        count: decoded.characters,
      });
    }
    if (trailingBits !== undefined) {
      const { offset, unused, canonical, spellings } = trailingBits;
      faults.add('BASE64_TRAILING_BITS', this.place(offset, offset + 1), {
        character: this.raw.charAt(offset),
        unused,
        canonical,
        spellings,
      });
    }
  }

  /** Reads the bytes as text and the text as JSON; the faults of the JSON are the caller's to judge. */
  read(faults: FaultList): this {
    const bytes = this.bytes ?? new Uint8Array();
    if (this.form === 'plain') this.text = this.raw;
    else {
      const utf8 = decodeUtf8(bytes);
      this.text = utf8.text;
      this.#ascii = utf8.text.length === bytes.length;
      if (!utf8.ok) this.#utf8Fault(utf8.byteOffset, utf8.offset, bytes, faults);
    }
    this.reading = parseJson(this.text);
    return this;
  }

  #utf8Fault(byteOffset: number, offset: number, bytes: Uint8Array, faults: FaultList): void {
    const decoded = this.#decoded;
    if (decoded === undefined) return;
    const start = decoded.offsetOf(Math.floor((byteOffset * 4) / 3));
    const end = decoded.offsetOf(Math.ceil(((byteOffset + 1) * 4) / 3) - 1) + 1;
    const text = this.text ?? '';
    faults.add(
      'UTF8_INVALID',
      {
        ...this.place(Math.min(start, this.raw.length), Math.min(end, this.raw.length)),
        inJson: {
          span: { start: offset, end: Math.min(offset + 1, text.length) },
          ...lineAndColumn(text, offset),
          path: '',
        },
      },
      { byteOffset, byte: `0x${(bytes[byteOffset] ?? 0).toString(16).padStart(2, '0')}` },
    );
  }
}

import type { Span } from './span.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FOREIGN = 255;

const VALUES = new Uint8Array(128).fill(FOREIGN);
for (let value = 0; value < 64; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;

/** What a character outside the alphabet of RFC 4648 §5 most likely is. */
export type ForeignKind =
  | 'standard-base64'
  | 'padding'
  | 'whitespace'
  | 'percent-encoding'
  | 'quote'
  | 'ellipsis'
  | 'hidden'
  | 'full-width'
  | 'other';

/** A stretch of characters of one kind that do not belong. */
export interface ForeignCharacters {
  readonly kind: ForeignKind;
  readonly span: Span;
  readonly text: string;
}

/** Bytes of a base64url text, and everything that is not as RFC 7515 §2 and RFC 4648 §5 have it. */
export interface Base64urlReading {
  /** True when the text is canonical: only alphabet characters, a possible length, unused bits zero. */
  readonly ok: boolean;
  /** All bytes that could be decoded, foreign characters read as meant or left out. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In order; the first 200 stretches of them. */
  readonly foreign: readonly ForeignCharacters[];
  /** How many characters carry six bits, the foreign ones that were read as meant included. */
  readonly characters: number;
  /** A remainder of one character holds six bits: no byte. Offset of that character. */
  readonly impossibleLength: number | undefined;
  /** Unused bits of the last character that are not zero (RFC 4648 §3.5). */
  readonly trailingBits:
    | {
        /** Offset of the last character. */
        readonly offset: number;
        /** How many bits of it are unused: 2 or 4. */
        readonly unused: 2 | 4;
        /** The character that should stand there. */
        readonly canonical: string;
        /** How many spellings decode to the same bytes: 4 or 16. */
        readonly spellings: 4 | 16;
      }
    | undefined;
  /** Offset in the text of the nth alphabet character; identity when nothing foreign stands there. */
  readonly offsetOf: (nth: number) => number;
}

const identity = (nth: number): number => nth;

const kindOf = (code: number): ForeignKind => {
  if (code === 43 || code === 47) return 'standard-base64';
  if (code === 61) return 'padding';
  if (code === 32 || (code >= 9 && code <= 13)) return 'whitespace';
  if (code === 37) return 'percent-encoding';
  if (code === 34 || code === 39 || code === 96 || (code >= 0x2018 && code <= 0x201f))
    return 'quote';
  if (code === 0x2026 || code === 46) return 'ellipsis';
  if (
    code === 0xa0 ||
    code === 0xad ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff
  )
    return 'hidden';
  if (code >= 0xff01 && code <= 0xff5e) return 'full-width';
  return 'other';
};

/** Value of a code, `+` and `/` and full-width letters read as meant, or FOREIGN. */
const meantValue = (code: number): number => {
  if (code === 43) return 62;
  if (code === 47) return 63;
  const folded = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return folded < 128 ? (VALUES[folded] ?? FOREIGN) : FOREIGN;
};

/** More stretches than this are not told apart; nobody reads that many. */
const MOST_FOREIGN = 200;

/** Takes the text apart into six-bit values and foreign stretches; only called when there are any. */
const sift = (
  text: string,
): { values: Uint8Array; places: Uint32Array; count: number; foreign: ForeignCharacters[] } => {
  const values = new Uint8Array(text.length);
  const places = new Uint32Array(text.length + 1);
  const foreign: { kind: ForeignKind; start: number; end: number }[] = [];
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const own = code < 128 ? (VALUES[code] ?? FOREIGN) : FOREIGN;
    let value = own;
    if (own === FOREIGN) {
      const kind = kindOf(code);
      value = meantValue(code);
      const last = foreign.at(-1);
      if (last?.kind === kind && last.end === at) last.end = at + 1;
      else if (foreign.length < MOST_FOREIGN) foreign.push({ kind, start: at, end: at + 1 });
    }
    if (value !== FOREIGN) {
      values[count] = value;
      places[count] = at;
      count += 1;
    }
  }
  places[count] = text.length;
  return {
    values,
    places,
    count,
    foreign: foreign.map(({ kind, start, end }) => ({
      kind,
      span: { start, end },
      text: text.slice(start, Math.min(end, start + 40)),
    })),
  };
};

/** Decodes canonical characters straight into bytes; undefined as soon as one is foreign. */
const decodeClean = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  const length = text.length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  const whole = length - (length % 4);
  let to = 0;
  let at = 0;
  for (; at < whole; at += 4) {
    const c0 = text.charCodeAt(at);
    const c1 = text.charCodeAt(at + 1);
    const c2 = text.charCodeAt(at + 2);
    const c3 = text.charCodeAt(at + 3);
    if ((c0 | c1 | c2 | c3) > 127) return undefined;
    const v0 = VALUES[c0] ?? FOREIGN;
    const v1 = VALUES[c1] ?? FOREIGN;
    const v2 = VALUES[c2] ?? FOREIGN;
    const v3 = VALUES[c3] ?? FOREIGN;
    if ((v0 | v1 | v2 | v3) > 63) return undefined;
    bytes[to] = (v0 << 2) | (v1 >> 4);
    bytes[to + 1] = (v1 << 4) | (v2 >> 2);
    bytes[to + 2] = (v2 << 6) | v3;
    to += 3;
  }
  let bits = 0;
  let held = 0;
  for (; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const value = code < 128 ? (VALUES[code] ?? FOREIGN) : FOREIGN;
    if (value === FOREIGN) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[to] = held >> bits;
      to += 1;
    }
  }
  return bytes;
};

const decodeSifted = (values: Uint8Array, count: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(Math.floor((count * 3) / 4));
  let bits = 0;
  let held = 0;
  let to = 0;
  for (let nth = 0; nth < count; nth += 1) {
    held = ((held << 6) | (values[nth] ?? 0)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[to] = held >> bits;
      to += 1;
    }
  }
  return bytes;
};

/**
 * Decodes base64url (RFC 4648 §5 without padding, as RFC 7515 §2 defines it). Takes any text; gives
 * every byte that can be had and each departure from the one canonical spelling, located. `+`, `/`
 * and full-width letters are read as what they stand for; other foreign characters are left out.
 */
export const decodeBase64url = (text: string): Base64urlReading => {
  let bytes = decodeClean(text);
  let count = text.length;
  let foreign: readonly ForeignCharacters[] = [];
  let offsetOf = identity;
  let lastValue = text === '' ? 0 : (VALUES[text.charCodeAt(text.length - 1) & 127] ?? 0);
  if (bytes === undefined) {
    const sifted = sift(text);
    const { places } = sifted;
    count = sifted.count;
    foreign = sifted.foreign;
    bytes = decodeSifted(sifted.values, count);
    lastValue = sifted.values[count - 1] ?? 0;
    offsetOf = (nth) => places[Math.min(nth, count)] ?? text.length;
  }
  const remainder = count % 4;
  const impossibleLength = remainder === 1 ? offsetOf(count - 1) : undefined;
  const unused = remainder === 2 ? 4 : remainder === 3 ? 2 : 0;
  const surplus = unused === 0 ? 0 : lastValue & ((1 << unused) - 1);
  const trailingBits =
    surplus === 0 || unused === 0
      ? undefined
      : ({
          offset: offsetOf(count - 1),
          unused,
          canonical: ALPHABET.charAt(lastValue - surplus),
          spellings: unused === 4 ? 16 : 4,
        } as const);
  return {
    ok: foreign.length === 0 && impossibleLength === undefined && trailingBits === undefined,
    bytes,
    foreign,
    characters: count,
    impossibleLength,
    trailingBits,
    offsetOf,
  };
};

/** Encodes bytes as base64url without padding (RFC 7515 §2): the one canonical spelling. */
export const encodeBase64url = (bytes: Uint8Array): string => {
  const pieces: string[] = [];
  // In pieces, because one string grown by a character at a time is slow at a megabyte.
  for (let from = 0; from < bytes.length; from += 6144) {
    let piece = '';
    const to = Math.min(from + 6144, bytes.length);
    for (let at = from; at < to; at += 3) {
      const a = bytes[at] ?? 0;
      const b = bytes[at + 1] ?? 0;
      const c = bytes[at + 2] ?? 0;
      piece += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | (b >> 4));
      if (at + 1 < bytes.length) piece += ALPHABET.charAt(((b & 15) << 2) | (c >> 6));
      if (at + 2 < bytes.length) piece += ALPHABET.charAt(c & 63);
    }
    pieces.push(piece);
  }
  return pieces.join('');
};

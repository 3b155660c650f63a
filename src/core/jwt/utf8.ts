/** UTF-8 read strictly, and where it stops being UTF-8. */
export type Utf8Reading =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      /** The text with U+FFFD for every sequence that is none. */
      readonly text: string;
      /** Offset of the first byte that does not fit. */
      readonly byteOffset: number;
      /** UTF-16 offset in `text` of the first U+FFFD that stands for it. */
      readonly offset: number;
    };

const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const laxDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Length of the well-formed sequence at this byte, 0 when there is none (RFC 3629 §4). */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (size === 0 || at + size > bytes.length) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let nth = 2; nth < size; nth += 1) {
    const next = bytes[at + nth] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return size;
};

/** Decodes UTF-8, keeping a byte order mark; where bytes are none, gives the first bad place and a lax text. */
export const decodeUtf8 = (bytes: Uint8Array<ArrayBuffer>): Utf8Reading => {
  try {
    return { ok: true, text: strictDecoder.decode(bytes) };
  } catch {
    let at = 0;
    for (;;) {
      const size = at < bytes.length ? sequenceLength(bytes, at) : 0;
      if (size === 0) break;
      at += size;
    }
    return {
      ok: false,
      text: laxDecoder.decode(bytes),
      byteOffset: at,
      offset: laxDecoder.decode(bytes.subarray(0, at)).length,
    };
  }
};

/** UTF-8 bytes of a text; half a surrogate pair becomes U+FFFD, as everywhere on the web. */
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** How many UTF-8 bytes the first `end` UTF-16 units of a text take. */
export const utf8Length = (text: string, end = text.length): number => {
  let bytes = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code <= 0xdbff && at + 1 < end) {
      const low = text.charCodeAt(at + 1);
      if (low >= 0xdc00 && low <= 0xdfff) {
        bytes += 4;
        at += 1;
      } else bytes += 3;
    } else bytes += 3;
  }
  return bytes;
};

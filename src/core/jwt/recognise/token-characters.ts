const PLAIN = 1;
const DOT = 2;
const CLASSES = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
  CLASSES[character.charCodeAt(0)] = PLAIN;
CLASSES[46] = DOT;

/** A base64url character (RFC 4648 §5) or the dot between parts. */
export const isTokenCode = (code: number): boolean => code < 128 && CLASSES[code] !== 0;

/** The end of the run of token characters that begins here. */
export const runEnd = (text: string, from: number): number => {
  let at = from;
  while (isTokenCode(text.charCodeAt(at))) at += 1;
  return at;
};

/** Blank in the way of ASCII, or one of the spaces that come with copying from a page. */
export const isBlankCode = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200a);

/** Takes no room on the screen: zero-width space and joiners, soft hyphen, byte order mark, direction marks. */
export const isInvisibleCode = (code: number): boolean =>
  code === 0xad ||
  code === 0xfeff ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2064) ||
  (code >= 0x2066 && code <= 0x2069);

/** Third and fourth character behind `ew`: `{`, a line break or tab, and then a blank or a quote. */
const AFTER_BRACE = new Set(
  ['o', 'k', '0'].flatMap((third) => ['g', 'i', 'J', 'K', 'N'].map((fourth) => third + fourth)),
);

/**
 * Whether base64url characters at this offset decode to the beginning of a JSON object:
 * `{"`, `{` and a blank, `{}`, or the same behind a byte order mark or a blank.
 */
export const beginsJsonObject = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at);
  if (first === 101) {
    const second = text.charCodeAt(at + 1);
    const third = text.charCodeAt(at + 2);
    // "ey": `{"` (third sextet 8–11) or `{ ` (0–3); "ew": `{` and a line break or tab.
    if (second === 121) return third >= 65 && third <= 76;
    if (second === 119) return AFTER_BRACE.has(text.slice(at + 2, at + 4));
    return second === 51 && third === 48 && text.charCodeAt(at + 3) === 46;
  }
  if (first === 55) return text.startsWith('77-9e', at);
  return first === 73 ? text.startsWith('IHsi', at) : text.startsWith('Cnsi', at);
};

/** Whether a run of characters is mixed as base64url is and words are not. */
export const looksEncoded = (text: string, start: number, end: number): boolean => {
  if (end - start < 8) return false;
  let humps = 0;
  let digits = 0;
  let lower = false;
  const stop = Math.min(end, start + 200);
  for (let at = start; at < stop; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) lower = true;
    else {
      if (code >= 65 && code <= 90) {
        if (lower) humps += 1;
      } else if (code >= 48 && code <= 57) digits += 1;
      lower = false;
    }
  }
  return (humps >= 2 && digits >= 1) || (humps >= 3 && end - start >= 16 && digits + humps >= 5);
};

/** First dot in [start, end), or -1. Bounded, where `indexOf` would read on through the whole text. */
export const dotWithin = (text: string, start: number, end: number): number => {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === 46) return at;
  return -1;
};

const classOf = (code: number): number => {
  if (code >= 97 && code <= 122) return 1;
  if (code >= 65 && code <= 90) return 2;
  return code >= 48 && code <= 57 ? 3 : 4;
};

/**
 * Whether a line is so mixed of capitals, small letters and digits as the tail of a signature is: at
 * least four changes between them, not counting the one behind a capital.
 */
export const looksMixed = (text: string, start: number, end: number): boolean => {
  if (end - start < 12) return false;
  let changes = 0;
  let seen = 0;
  let before = classOf(text.charCodeAt(start));
  const stop = Math.min(end, start + 200);
  for (let at = start; at < stop; at += 1) {
    const now = classOf(text.charCodeAt(at));
    seen |= 1 << now;
    if (now !== before && !(before === 2 && now === 1)) changes += 1;
    before = now;
  }
  return changes >= 4 && (seen & 0b1110) === 0b1110;
};

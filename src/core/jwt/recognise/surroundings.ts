import type { Wrapping } from '../inspection.ts';
import type { Span } from '../span.ts';

/** What stood round a token and what it was called there. */
export interface Surroundings {
  readonly wrapping: Wrapping;
  readonly name: string | undefined;
}

const isNameCode = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 95 ||
  code === 45 ||
  code === 46 ||
  code === 36 ||
  code === 91 ||
  code === 93;

const QUOTES = new Set('"\'`“”„‘’«»');

const isQuote = (character: string): boolean => QUOTES.has(character);

/** How far back on its line a token's surroundings are read; a cookie line holds 8 kB at most servers. */
const REACH = 16_384;

const decodeName = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** The name that ends here, read backwards, or undefined. */
const nameBefore = (line: string, end: number): string | undefined => {
  let start = end;
  while (start > 0 && end - start < 200) {
    const code = line.charCodeAt(start - 1);
    if (!isNameCode(code) && code !== 37) break;
    start -= 1;
  }
  return start === end ? undefined : line.slice(start, end);
};

/** `?` or `#`, whichever parts the parameters from the rest of the URL before this offset. */
const urlPart = (line: string, end: number): Wrapping | undefined => {
  let start = end;
  // A `?` inside the fragment, as in `#debugger-io?token=`, still belongs to the fragment.
  let query = false;
  while (start > 0) {
    const character = line.charAt(start - 1);
    if (character === '#') return 'url-fragment';
    if (character === '?') query = true;
    if (character === ' ' || character === '\t' || isQuote(character) || character === '<') break;
    start -= 1;
  }
  return query || line.slice(start, end).includes('&') ? 'url-query' : undefined;
};

/** Backwards over blanks and, where there are some, the quotes or backticks round the token. */
const behindQuotes = (line: string): { end: number; quoted: boolean } => {
  let end = line.length;
  let quoted = false;
  for (;;) {
    const character = line.charAt(end - 1);
    if (isQuote(character) || (character === '\\' && quoted)) quoted = true;
    else if (character !== ' ' && character !== '\t') return { end, quoted };
    end -= 1;
  }
};

/** Reads what precedes a token on its line, and at most a name before a line break, to say where it came from. */
export const surroundingsOf = (text: string, span: Span, whole: Span): Surroundings => {
  if (span.start === whole.start && span.end === whole.end)
    return { wrapping: 'bare', name: undefined };
  const from = Math.max(
    text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1,
    span.start - REACH,
    0,
  );
  const line = span.start === 0 ? '' : text.slice(Math.min(from, span.start), span.start);
  const cookie = /(?:^|[\s'"`<>*])(set-)?cookie2?['"]?\s*:/iu.exec(line.slice(0, 400));
  const { end, quoted } = behindQuotes(line);
  const last = line.charAt(end - 1);
  const equals = line.charAt(line.length - 1) === '=' || (last === '=' && end > 0);

  if (cookie !== null || (equals && /(?:^|\s)(?:-b|--cookie)[\s=]/u.test(line.slice(0, 2000)))) {
    const name = equals ? nameBefore(line, end - 1) : undefined;
    const set = cookie?.[1] !== undefined;
    return {
      wrapping: set ? 'set-cookie-header' : 'cookie-header',
      name: name === undefined ? undefined : decodeName(name),
    };
  }
  const scheme =
    /(?:^|[^\w])(authorization['"]?\s*[:=]\s*['"]?)?(bearer|dpop|jwt|token)[:\s]+['"]?$/iu.exec(
      line.slice(-120),
    );
  if (scheme !== null && (scheme[1] !== undefined || /^(?:bearer|dpop)$/iu.test(scheme[2] ?? '')))
    return { wrapping: 'authorization-header', name: undefined };
  if (/authorization['"]?\s*[:=]\s*['"]?$/iu.test(line.slice(-60)))
    return { wrapping: 'authorization-header', name: undefined };

  if (last === '=') {
    const name = nameBefore(line, end - 1);
    const url = quoted ? undefined : urlPart(line, end);
    if (name !== undefined && url !== undefined) return { wrapping: url, name: decodeName(name) };
    if (name !== undefined) return { wrapping: quoted ? 'quoted' : 'prose', name };
  }
  if (last === '#' || last === '?')
    return { wrapping: urlPart(line, end) ?? 'prose', name: undefined };
  if (last === ':') {
    // `"name": "eyJ…` of a JSON text, or `Name: eyJ…` of a header line.
    const before = behindQuotes(line.slice(0, end - 1));
    const name = nameBefore(line, before.end);
    if (name !== undefined)
      return { wrapping: quoted && before.quoted ? 'json-member' : 'prose', name };
  }
  if (quoted || isQuote(text.charAt(span.end))) return { wrapping: 'quoted', name: undefined };
  return { wrapping: 'prose', name: undefined };
};

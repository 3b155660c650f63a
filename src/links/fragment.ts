/** One `name=value` of a fragment. */
type Pair = readonly [name: string, value: string];

function pairs(hash: string): Pair[] {
  return hash
    .replace(/^#/, '')
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      return equals < 0 ? [piece, ''] : [piece.slice(0, equals), piece.slice(equals + 1)];
    });
}

/** The payload of one widget in a fragment (with or without its `#`). */
export function widgetPayload(hash: string, widget: string): string | undefined {
  return pairs(hash).find(([name]) => name === widget)?.[1];
}

/** The fragment with this widget's payload put in, replaced, or (undefined) taken out; others stay. */
export function withWidgetPayload(
  hash: string,
  widget: string,
  payload: string | undefined,
): string {
  const others = pairs(hash).filter(([name]) => name !== widget);
  const all: Pair[] = payload === undefined ? others : [...others, [widget, payload]];
  return all.length === 0
    ? ''
    : `#${all.map(([name, value]) => (value === '' ? name : `${name}=${value}`)).join('&')}`;
}

/** The names that links to token debuggers and OAuth redirects (RFC 6749 §4.2.2) put a token under. */
const tokenNames = ['token', 'id_token', 'access_token', 'jwt', 'value'];

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A token that came in by link: `#token=…`, `#id_token=…`, `#access_token=…`, and jwt.io's older
 * `#debugger-io?token=…`. What it gives is text for `inspect`, not yet known to be a token.
 * The caller takes it out of the address at once (`history.replaceState`): a token is a credential.
 */
export function tokenInFragment(hash: string): string | undefined {
  const found = pairs(hash.replace(/^#?[\w-]+\?/, ''));
  for (const wanted of tokenNames) {
    const value = found.find(([name]) => name === wanted)?.[1];
    if (value !== undefined && value !== '') return percentDecoded(value);
  }
  return undefined;
}

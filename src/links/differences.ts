/** Any value that JSON can write. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

type JsonObject = Readonly<Record<string, Json>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function same(a: Json, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item: Json, nth) => same(item, b[nth] as Json));
  if (!isObject(a) || !isObject(b)) return a === b;
  return sameNames(a, b) && Object.keys(a).every((name) => same(a[name] as Json, b[name] as Json));
}

function sameNames(a: JsonObject, b: JsonObject): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name));
}

/**
 * What to write so that `withDifferences(defaults, it)` gives `state` again; undefined when they are equal.
 *
 * Where the default is an object, an object stands for the differences inside and `[value]` for a value
 * that replaces it whole; anywhere else the value stands for itself. So no two states write alike.
 */
export function differences(defaults: Json, state: Json): Json | undefined {
  if (same(defaults, state)) return undefined;
  if (!isObject(defaults)) return state;
  if (!isObject(state) || !sameNames(defaults, state)) return [state];
  return Object.fromEntries(
    Object.keys(defaults).flatMap((name) => {
      const inside = differences(defaults[name] as Json, state[name] as Json);
      return inside === undefined ? [] : [[name, inside]];
    }),
  );
}

/** The state that `written` stands for. Names that the defaults do not have are left out. */
export function withDifferences(defaults: Json, written: Json): Json {
  if (!isObject(defaults)) return written;
  if (Array.isArray(written)) return written.length === 1 ? (written[0] as Json) : defaults;
  if (!isObject(written)) return defaults;
  // fromEntries defines own members, so a member called __proto__ is only a name here.
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [
      name,
      Object.hasOwn(written, name) ? withDifferences(value, written[name] as Json) : value,
    ]),
  );
}

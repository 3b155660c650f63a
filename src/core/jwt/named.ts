/** A name as a sentence can hold it: one that nobody would see stands in quotes. */
export const named = (name: string): string => (name.trim() === '' ? JSON.stringify(name) : name);

/** Names in a row, for a sentence: `a, b`; `none` when there are none. */
export const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.map(named).join(', ');

/** What nobody sees at either end of a secret's text, in words: `a newline`; undefined where there is nothing. */
export interface SecretEdges {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\n', 'a newline'],
  ['\r', 'a carriage return'],
  ['\t', 'a tab'],
  [' ', 'a blank'],
  ['\u00a0', 'a no-break space'],
  ['\ufeff', 'a byte order mark'],
]);

/** White space in the sense of Unicode, and what takes no room at all. */
const UNSEEN = /[\s\p{Cf}]/u;

const nameOf = (character: string): string | undefined => {
  if (!UNSEEN.test(character)) return undefined;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return NAMES.get(character) ?? `an invisible character (U+${code})`;
};

/**
 * The unseen first and last character of a secret read as text. They count: `echo` and editors add a
 * newline, and the same secret without it makes other signatures.
 */
export const edgesOfSecret = (text: string): SecretEdges => ({
  first: nameOf(String.fromCodePoint(text.codePointAt(0) ?? 0x78)),
  last: nameOf(text.at(-1) ?? 'x'),
});

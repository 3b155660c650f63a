/**
 * The part of a verifier's file that is shown: from its confession (`// BROKEN …`, `// SOUND …` or `// FIXED …`) to the
 * end of the function, without imports and without the column's entry.
 */
export const shownSource = (file: string): string => {
  const from = file.search(/^\/\/ (?:BROKEN|SOUND|FIXED)/mu);
  const to = file.search(/^export const /mu);
  return from === -1 || to === -1 ? '' : file.slice(from, to).trimEnd();
};

/**
 * The line that a mark names, counted from 1; undefined where it stands on no line or on several.
 * A mark is the first argument of accept, refuse or take, or of a call that passes it on.
 */
export const lineOfMark = (source: string, mark: string): number | undefined => {
  const lines = source
    .split('\n')
    .flatMap((line, nth) => (line.includes(`'${mark}'`) ? [nth + 1] : []));
  return lines.length === 1 ? lines[0] : undefined;
};

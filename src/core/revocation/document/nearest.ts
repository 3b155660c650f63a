/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein). */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let nth = 1; nth <= one.length; nth += 1) {
    const next = [nth];
    for (let at = 1; at <= other.length; at += 1) {
      const change = one.charAt(nth - 1) === other.charAt(at - 1) ? 0 : 1;
      next.push(Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + change));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};

/** The word that is meant most likely, whatever the case; the first of several that are as near. */
export const nearest = (word: string, words: readonly string[]): string => {
  const meant = word.slice(0, 60).toLowerCase();
  let best = '';
  let least = Infinity;
  for (const candidate of words) {
    const far = distance(meant, candidate.toLowerCase());
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
};

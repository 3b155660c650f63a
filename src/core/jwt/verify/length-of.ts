import { grouped } from './grouped.ts';

const UNITS: readonly (readonly [name: string, seconds: number])[] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
];

/** A length of time in its two largest units: `693 d 8 h`, `38 min 50 s`, `0 s`. Takes seconds, sign left out. */
export const lengthOf = (seconds: number): string => {
  let left = Math.abs(Math.round(seconds));
  if (!Number.isFinite(left)) return 'for ever';
  const words: string[] = [];
  for (const [name, size] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) words.push(`${grouped(count)} ${name}`);
    // After the first unit only its neighbour counts: `1 d`, not `1 d 3 s`.
    if (words.length === 2 || (words.length === 1 && count === 0)) break;
  }
  return words.length === 0 ? '0 s' : words.join(' ');
};

import { describe, expect, it } from 'vitest';
import { chanceOf, mix, randomWait } from '../../../../src/core/revocation/chance.ts';

/** Pearson's statistic of how numbers in [0, 1) fall into equal classes. */
const chiSquare = (numbers: Iterable<number>, classes: number): number => {
  const counts = new Float64Array(classes);
  let all = 0;
  for (const number of numbers) {
    const nth = Math.floor(number * classes);
    counts[nth] = (counts[nth] ?? 0) + 1;
    all += 1;
  }
  const expected = all / classes;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};

function* draws(seed: number, stream: number, count: number): Generator<number> {
  const chance = chanceOf(seed, stream);
  for (let nth = 0; nth < count; nth += 1) yield chance();
}

/**
 * Chi-square with 99 degrees of freedom: mean 99, standard deviation √198 ≈ 14.1. Above 160 one in 10,000 of
 * honest generators; and below 50 none, for numbers that are too even are not random either.
 */
const plausible = (statistic: number): void => {
  expect(statistic).toBeGreaterThan(50);
  expect(statistic).toBeLessThan(160);
};

describe('chance', () => {
  it('stays in [0, 1) and is uniform for small seeds and large', () => {
    for (const seed of [0, 1, 2, 3, 1000, 2 ** 31, 2 ** 32 - 1])
      for (const stream of [0, 1, 7]) {
        const numbers = [...draws(seed, stream, 20_000)];
        expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
        plausible(chiSquare(numbers, 100));
      }
  });

  it('has pairs that fill the square evenly', () => {
    const numbers = [...draws(5, 0, 40_000)];
    const pairs = numbers.slice(1).map((after, nth) => {
      const before = numbers[nth] ?? 0;
      return (Math.floor(before * 10) * 10 + Math.floor(after * 10) + 0.5) / 100;
    });
    plausible(chiSquare(pairs, 100));
  });

  it('is independent between neighbouring seeds, and between neighbouring streams', () => {
    const count = 20_000;
    for (let nth = 0; nth < 20; nth += 1)
      for (const [seed, stream] of [
        [nth + 1, 0],
        [nth, 1],
      ] as const) {
        const one = [...draws(nth, 0, count)];
        const other = [...draws(seed, stream, count)];
        // The correlation of independent numbers has standard deviation 1/√n.
        const correlation =
          one.reduce((sum, number, at) => sum + (number - 0.5) * ((other[at] ?? 0) - 0.5), 0) /
          (count / 12);
        expect(Math.abs(correlation)).toBeLessThan(4.5 / Math.sqrt(count));
        expect(one.slice(0, 100).filter((number, at) => number === other[at])).toEqual([]);
      }
  });

  it('gives a uniform first number across neighbouring seeds and streams', () => {
    const firsts = (of: (nth: number) => readonly [number, number]): number[] =>
      Array.from({ length: 20_000 }, (_, nth) => chanceOf(...of(nth))());
    plausible(
      chiSquare(
        firsts((nth) => [nth, 0]),
        100,
      ),
    );
    plausible(
      chiSquare(
        firsts((nth) => [1, nth]),
        100,
      ),
    );
  });

  it('gives no two of many streams the same start', () => {
    const starts = new Set(Array.from({ length: 200_000 }, (_, stream) => mix(1, stream)));
    // For one seed `mix` is a permutation of 32 bits.
    expect(starts.size).toBe(200_000);
  });

  it('waits as a Poisson process does: mean, variance and the share of long waits', () => {
    const mean = 20_000;
    const chance = chanceOf(9, 0);
    const waits = Array.from({ length: 100_000 }, () => randomWait(chance, mean));
    expect(waits.every((wait) => Number.isInteger(wait) && wait >= 1)).toBe(true);
    const average = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    // Standard error of the mean: mean/√n = 0.32 %.
    expect(Math.abs(average / mean - 1)).toBeLessThan(0.0145);
    const variance = waits.reduce((sum, wait) => sum + (wait - average) ** 2, 0) / waits.length;
    // That of the variance: √(8/n) = 0.9 %.
    expect(Math.abs(variance / mean ** 2 - 1)).toBeLessThan(0.04);
    const share = waits.filter((wait) => wait > 2 * mean).length / waits.length;
    expect(Math.abs(share - Math.exp(-2))).toBeLessThan(0.005);
  });
});

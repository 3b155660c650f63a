/** A stream of numbers in [0, 1), the same for the same seed. */
export type Chance = () => number;

/** Mixes two numbers into one of 32 bits, so that neighbouring seeds and streams have nothing in common. */
export const mix = (seed: number, stream: number): number => {
  let hash = (seed ^ Math.imul(stream + 1, 0x9e3779b1)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** sfc32 (Doty-Humphrey, PractRand): small, fast and long enough for a day of a million people. */
export const chanceOf = (seed: number, stream: number): Chance => {
  let a = mix(seed, stream);
  let b = mix(a, 1);
  let c = mix(b, 2);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let nth = 0; nth < 12; nth += 1) next();
  return next;
};

/** The wait until the next of events that come at random with this mean: whole milliseconds, at least 1. */
export const randomWait = (chance: Chance, mean: number): number =>
  Math.max(1, Math.round(-Math.log(1 - chance()) * mean));

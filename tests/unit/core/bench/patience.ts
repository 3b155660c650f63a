import type { Patience } from '../../../../src/core/bench/ask-verifier.ts';

/** Waits this long for a verifier. */
export const patienceOf =
  (milliseconds: number): Patience =>
  () => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return {
      over: new Promise((resolve) => {
        timer = setTimeout(() => resolve('over'), milliseconds);
      }),
      done: () => clearTimeout(timer),
    };
  };

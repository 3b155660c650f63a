/** How jobs share the thread with the page they run in. */
export interface Turns {
  /** Jobs under way at the same time: one that waits does not hold up the others. */
  readonly width: number;
  /** Milliseconds after which the page gets its turn. */
  readonly budget: number;
  /** Resolves in a later task. */
  readonly pause: () => Promise<void>;
  /** Milliseconds. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

/** Resolves in the next task, after whatever the page has to do; without the 4 ms that timers take. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Does every job, in order of starting, and gives the thread back whenever the budget is used up. Ends early when aborted. */
export const inTurns = async (
  jobs: readonly (() => Promise<void>)[],
  { width, budget, pause, clock, signal }: Turns,
): Promise<void> => {
  let next = 0;
  let since = clock();
  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      if (clock() - since > budget) {
        await pause();
        since = clock();
        continue;
      }
      const job = jobs[next];
      next += 1;
      if (job === undefined) return;
      await job();
    }
  };
  await Promise.all(Array.from({ length: width }, work));
};

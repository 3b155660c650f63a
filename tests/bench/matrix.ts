import { chromium } from 'playwright';
import { launchOptions } from '../../scripts/ensure-browser.ts';
import { serve } from '../../scripts/site/static-server.ts';

/** One run of the whole table as a reader sees it: pressed, computed, drawn. */
export interface MatrixRun {
  readonly cells: number;
  /** Milliseconds for computing and drawing every cell, as the page says it. */
  readonly computed: number;
  /** Milliseconds of the longest task from the press to the last cell; 0 = none reached 50 ms. */
  readonly longest: number;
  /** Milliseconds from the press to the last cell: loading the engine and making the scenes included. */
  readonly sincePress: number;
}

const RUNS = 5;

/** Opens the built bench afresh some times and has it compute everything. Needs `npm run build`. */
export const benchMatrix = async (dist: string): Promise<readonly MatrixRun[]> => {
  const site = await serve(dist, '/', 0);
  const browser = await chromium.launch(launchOptions());
  const runs: MatrixRun[] = [];
  try {
    for (let nth = 0; nth < RUNS; nth += 1) {
      const context = await browser.newContext({
        serviceWorkers: 'block',
        viewport: { width: 1280, height: 900 },
      });
      const page = await context.newPage();
      // The link says: everything, differing or not. It is not opened before the press.
      await page.goto(`${site.url}labs/verifier-bench/`);
      await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
      runs.push(
        await page.evaluate(async (hash) => {
          let longest = 0;
          const observer = new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
          });
          observer.observe({ type: 'longtask' });
          const begun = performance.now();
          location.hash = hash;
          const said = await new Promise<string>((resolve, reject) => {
            setTimeout(() => {
              reject(new Error('The table was not computed within a minute'));
            }, 60_000);
            const look = (): void => {
              const words = [...document.querySelectorAll('[role="status"]')].map(
                ({ textContent }) => textContent,
              );
              const found = words.find((text) =>
                /^[\d,]{3,} cells computed just now.* ms\.$/.test(text),
              );
              if (found === undefined) requestAnimationFrame(look);
              else resolve(found);
            };
            look();
          });
          const sincePress = performance.now() - begun;
          // Long tasks are told a moment after they end.
          await new Promise((resolve) => setTimeout(resolve, 200));
          observer.disconnect();
          const [cells = 0, computed = 0] = [...said.matchAll(/[\d,]+/g)]
            .map(([digits]) => Number(digits.replaceAll(',', '')))
            .filter((number) => number > 0);
          return { cells, computed, longest, sincePress };
        }, '#verifier-bench=v1.eyJhbGwiOnRydWUsImRpZmZlciI6ZmFsc2V9'),
      );
      await context.close();
    }
    return runs;
  } finally {
    await browser.close();
    await site.stop();
  }
};

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`.padStart(10);

if (import.meta.main) {
  const runs = await benchMatrix(process.argv[2] ?? 'dist');
  console.log('\nThe whole bench, computed and drawn in Chromium, each run in a fresh page');
  console.log(
    'cells'.padEnd(8),
    'computed'.padStart(10),
    'longest task'.padStart(14),
    'since the press'.padStart(17),
  );
  for (const { cells, computed, longest, sincePress } of runs)
    console.log(
      String(cells).padEnd(8),
      milliseconds(computed),
      (longest === 0 ? 'under 50 ms' : milliseconds(longest)).padStart(14),
      milliseconds(sincePress).padStart(17),
    );
  console.log('Goals: computed in at most 1,000 ms, no task over 50 ms.');
}

/** `npm test`: everything that is promised, cheap to dear, each step alone an npm script too. */
import { spawn } from 'node:child_process';

interface Step {
  /** What holds when the step passes. */
  readonly promise: string;
  readonly script: string;
}

/** One after another; those of a row at the same time, where each needs one processor and none writes what the other reads. */
const ROWS: readonly (readonly Step[])[] = [
  [{ promise: 'A browser to test with is here', script: 'test:ensure-browser' }],
  [
    { promise: 'Every file is formatted', script: 'format:check' },
    { promise: 'Lint finds nothing, and nobody imports what they must not', script: 'lint' },
  ],
  [
    {
      promise: 'Core, site, tests and workers type-check at the strictest settings',
      script: 'types',
    },
    { promise: 'No dependency, file or export is unused', script: 'knip' },
  ],
  [{ promise: 'The unit tests pass', script: 'test:unit' }],
  [{ promise: 'The browser tests pass', script: 'test:browser' }],
  [{ promise: 'The site builds', script: 'build' }],
  [{ promise: 'Every page keeps within its budget', script: 'budgets' }],
  [{ promise: 'The built site keeps its promises in a real browser', script: 'test:e2e' }],
  [{ promise: 'It keeps them under a sub-path too', script: 'test:sub-path' }],
];

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a step and says how it went; what it printed is shown only where it failed. */
const passes = (step: Step): Promise<boolean> =>
  new Promise((resolve) => {
    const before = performance.now();
    const printed: string[] = [];
    const run = spawn('npm', ['run', '--silent', step.script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    });
    for (const stream of [run.stdout, run.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    let over = false;
    const end = (passed: boolean): void => {
      // A command that cannot be started is both an error and closed.
      if (over) return;
      over = true;
      console.log(
        passed
          ? `${step.promise}. (${seconds(before)})`
          : `FAILED: ${step.promise}. (${seconds(before)}; alone: npm run ${step.script})\n${printed.join('')}`,
      );
      resolve(passed);
    };
    run.once('error', (error) => {
      printed.push(error.message);
      end(false);
    });
    run.once('close', (code) => {
      end(code === 0);
    });
  });

const start = performance.now();
const outcomes: boolean[] = [];
for (const row of ROWS) outcomes.push(...(await Promise.all(row.map(passes))));
const failed = outcomes.filter((passed) => !passed).length;
console.log(
  `${String(outcomes.length - failed)} passed, ${String(failed)} failed (${seconds(start)})`,
);
process.exit(failed === 0 ? 0 : 1);

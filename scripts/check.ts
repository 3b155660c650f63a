/** `npm test`: everything that is promised, cheap to dear, each step alone an npm script too. */
import { spawnSync } from 'node:child_process';

interface Step {
  /** What holds when the step passes. */
  readonly promise: string;
  readonly script: string;
}

const STEPS: readonly Step[] = [
  { promise: 'A browser to test with is here', script: 'test:ensure-browser' },
  { promise: 'Every file is formatted', script: 'format:check' },
  { promise: 'Lint finds nothing, and nobody imports what they must not', script: 'lint' },
  {
    promise: 'Core, site, tests and workers type-check at the strictest settings',
    script: 'types',
  },
  { promise: 'No dependency, file or export is unused', script: 'knip' },
  { promise: 'The unit tests pass', script: 'test:unit' },
  { promise: 'The browser tests pass', script: 'test:browser' },
  { promise: 'The site builds', script: 'build' },
  { promise: 'Every page keeps within its budget', script: 'budgets' },
  { promise: 'The built site keeps its promises in a real browser', script: 'test:e2e' },
  { promise: 'It keeps them under a sub-path too', script: 'test:sub-path' },
];

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const start = performance.now();
const failed: Step[] = [];
for (const step of STEPS) {
  const before = performance.now();
  const run = spawnSync('npm', ['run', '--silent', step.script], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
  });
  if (run.status === 0) {
    console.log(`${step.promise}. (${seconds(before)})`);
    continue;
  }
  failed.push(step);
  console.log(`FAILED: ${step.promise}. (${seconds(before)}; alone: npm run ${step.script})`);
  console.log([run.stdout, run.stderr, run.error?.message].filter(Boolean).join('\n'));
}
console.log(
  `${String(STEPS.length - failed.length)} passed, ${String(failed.length)} failed (${seconds(start)})`,
);
process.exit(failed.length === 0 ? 0 : 1);

/** `npm run test:sub-path`: builds the site for a sub-path and runs the e2e tests in which addresses matter. */
import { spawnSync } from 'node:child_process';

const BASE = '/deep/down/';
const DIST = '.cache/sub-path';

const run = (script: string, ...args: string[]): void => {
  const { status } = spawnSync('npx', [script, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, BASE, E2E_BASE: BASE, E2E_DIST: DIST },
  });
  if (status !== 0) process.exit(status ?? 1);
};

run('astro', 'build', '--force', '--outDir', DIST);
run('playwright', 'test', '--grep-invert', '@root');

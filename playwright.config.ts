import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/ensure-browser.ts';

const options = launchOptions();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['line']],
  use: {
    launchOptions: {
      ...options,
      // A name that is not ours does not even resolve: nothing foreign can be reached by accident.
      args: [...options.args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
    },
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  },
});

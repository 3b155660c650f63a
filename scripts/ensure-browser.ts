/** Finds a Chromium or Chrome for the tests, and gets one where that is possible without asking. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
      (path) => join(process.env[root] ?? 'C:\\', path),
    ),
  ),
};

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The full path of the first of these programs on PATH. */
export const onPath = (...names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((dir) => join(dir, name)))
    .find(runs);

/** An installed browser: CHROME_PATH, then PATH, then the system's usual places, then Playwright's own. */
export const findBrowser = (): string | undefined => {
  const asked = process.env['CHROME_PATH'];
  if (asked) return asked;
  const bundled = chromium.executablePath();
  return (
    onPath(...NAMES) ??
    PLACES[process.platform]?.find(existsSync) ??
    (existsSync(bundled) ? bundled : undefined)
  );
};

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  }).status === 0;

const asRootOnDebian = (): boolean =>
  existsSync('/etc/debian_version') && process.getuid?.() === 0 && onPath('apt-get') !== undefined;

/** Another program may hold the package lock: wait for it rather than fail. */
const aptGet = (...args: string[]): boolean =>
  run('apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', ...args);

/**
 * The path of a browser to test with. Looks first, then tries Playwright's download, then Debian's package
 * when run as root.
 * @throws Error with one sentence that says what to install
 */
export const ensureBrowser = (): string => {
  const installed = findBrowser();
  if (installed) return installed;
  console.log('No Chrome or Chromium found; trying the one Playwright downloads …');
  if (run('npx', 'playwright', 'install', 'chromium')) {
    const bundled = findBrowser();
    if (bundled) return bundled;
  }
  if (asRootOnDebian()) {
    console.log('Trying the system’s own package …');
    if (aptGet('update') && aptGet('install', '-y', '--no-install-recommends', 'chromium')) {
      const packaged = findBrowser();
      if (packaged) return packaged;
    }
  }
  throw new Error(
    'The browser tests need Chrome or Chromium: install either (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROME_PATH to one.',
  );
};

/** Start options for every program that drives the browser that is there. Root may not use Chromium's own sandbox. */
export const launchOptions = () => {
  const found = findBrowser();
  return {
    ...(found === undefined ? {} : { executablePath: found }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
};

if (import.meta.main) {
  try {
    console.log(ensureBrowser());
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    process.exit(1);
  }
}

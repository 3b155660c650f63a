import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'ec.config.mjs',
  'package-lock.json',
];

const newest = (path: string): number => {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

/** Builds `dist` for `/` when there is none, or it is older than what it is made from. Ends the program where that fails. */
export const ensureBuilt = (): void => {
  // The service worker is the last file a build writes.
  const built = existsSync('dist/sw.js') ? statSync('dist/sw.js').mtimeMs : 0;
  if (built >= Math.max(...SOURCES.map(newest))) return;
  console.log('Building the site …');
  const build = spawnSync('npm', ['run', '--silent', 'build', '--', '--silent'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, BASE: '/' },
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
};

/** `npm start`: builds the site when there is none or it is older than what it is made from, then serves it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './site/static-server.ts';

const PORT = Number(process.env['PORT'] ?? 4321);
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
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

// The service worker is the last file a build writes.
const built = existsSync('dist/sw.js') ? statSync('dist/sw.js').mtimeMs : 0;
if (built < Math.max(...SOURCES.map(newest))) {
  console.log('Building the site …');
  const build = spawnSync('npm', ['run', '--silent', 'build', '--', '--silent'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, BASE: '/' },
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}

try {
  const site = await serve(join(process.cwd(), 'dist'), '/', PORT);
  console.log(`The site is at ${site.url} (Ctrl+C stops it).`);
} catch (cause) {
  if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
  console.error(
    `Port ${String(PORT)} is taken by another program; stop it, or choose a port: PORT=4322 npm start`,
  );
  process.exit(1);
}

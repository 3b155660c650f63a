import type { AstroIntegration } from 'astro';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finishedPage } from './finished-page.ts';
import { SELF_REMOVING_WORKER, serviceWorkerFile } from './service-worker-file.ts';

/** Pagefind's own interfaces; the site has its own (src/site/search-dialog.ts). */
const UNUSED = /^pagefind\/pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

const filesUnder = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));

/**
 * The last step of a build, after Starlight has written pages and search index: finishes every page
 * (`finishedPage`), drops what nothing uses, and writes the service worker for the result.
 */
export const finish = (): AstroIntegration => {
  let base = '/';
  let cache = '';
  const start = performance.now();
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('.cache/', config.root));
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/sw.js', (_request, response) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(SELF_REMOVING_WORKER);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = await Promise.all(
          (await filesUnder(folder)).map(async (path) => {
            const file = join(folder, path);
            if (UNUSED.test(path)) {
              await rm(file);
              return undefined;
            }
            if (!path.endsWith('.html')) return { path, content: await readFile(file) };
            const page = finishedPage(await readFile(file, 'utf8'), base);
            await writeFile(file, page);
            return { path, content: Buffer.from(page) };
          }),
        );
        const built = files.filter((file) => file !== undefined);
        await writeFile(join(folder, 'sw.js'), serviceWorkerFile(built));
        // For `npm run budgets`.
        await mkdir(cache, { recursive: true });
        const seconds = (performance.now() - start) / 1000;
        await writeFile(join(cache, 'build.json'), JSON.stringify({ seconds }));
        logger.info(`${String(built.length)} files finished; policy and service worker written`);
      },
    },
  };
};

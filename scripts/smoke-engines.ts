/**
 * `npm run smoke:engines`: opens every page of the built site in Chromium, Firefox and WebKitGTK, says what each
 * lacks, and fails only where a page does not work. An engine that is not installed is named and passed over.
 */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ensureBuilt } from './site/ensure-built.ts';
import { serve } from './site/static-server.ts';
import { startChromium } from './smoke/chromium.ts';
import type { Engine } from './smoke/engine.ts';
import { startFirefox } from './smoke/firefox.ts';
import { LACKS, SEARCH, STATE } from './smoke/questions.ts';
import { startWebKit } from './smoke/webkit.ts';

ensureBuilt();
const site = await serve(join(process.cwd(), 'dist'), '/', 0);
const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('index.html'))
  .map((name) => name.replace(/index\.html$/, ''))
  .sort()
  // The cells of the bench are thousands of pages of one kind: one in a hundred stands for them.
  .filter((name, nth) => !name.startsWith('bench/') || nth % 100 === 0);
let failed = 0;

const walk = async (engine: Engine): Promise<void> => {
  console.log(`\n${engine.name}`);
  const troubles: string[] = [];
  const note = (where: string, said: unknown): void => {
    for (const trouble of said as string[]) troubles.push(`${where}: ${trouble}`);
  };
  for (const page of pages) {
    try {
      await engine.open(site.url + page);
      note(`/${page}`, await engine.ask(STATE));
    } catch (cause) {
      troubles.push(`/${page}: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  }
  await engine.open(site.url);
  note('search', await engine.ask(SEARCH));
  const lacks = (await engine.ask(LACKS)) as string[];
  console.log(`  lacks: ${lacks.length === 0 ? 'nothing the site asks for' : lacks.join(', ')}`);
  console.log(
    `  ${String(pages.length)} pages and the search, ${String(troubles.length)} troubles`,
  );
  for (const trouble of troubles) console.log(`    ${trouble}`);
  failed += troubles.length;
};

for (const start of [startChromium, startFirefox, startWebKit]) {
  const engine = await start();
  if ('lacks' in engine) {
    console.log(`\n${engine.name} is not here: it needs ${engine.lacks}. Going on without it.`);
    continue;
  }
  try {
    await walk(engine);
  } finally {
    await engine.close();
  }
}
await site.stop();
console.log(`\n${String(pages.length)} pages, ${String(failed)} troubles`);
process.exit(failed === 0 ? 0 : 1);

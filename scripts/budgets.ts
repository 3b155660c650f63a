/** `npm run budgets`: weighs every page of the built site and fails where one is over its budget. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { CSS, HTML, limitFor } from './budgets/limits.ts';
import { weighPage } from './budgets/page-weight.ts';
import type { PageWeight } from './budgets/page-weight.ts';

const folder = resolve(process.argv[2] ?? 'dist');
const BUILD_SECONDS = 60;

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const troubles: string[] = [];
const row = (...cells: string[]): void => {
  console.log(cells.map((cell, nth) => (nth === 0 ? cell.padEnd(40) : cell.padStart(14))).join(''));
};

row('page, gzipped before it is touched', 'script', 'of', 'css', 'html', 'first touch');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.html'))
  .sort();
const print = (page: string, weight: PageWeight, script: number): void => {
  row(
    page,
    kB(weight.script),
    kB(script),
    kB(weight.css),
    kB(weight.html),
    weight.firstTouch === 0 ? '' : `+ ${kB(weight.firstTouch)}`,
  );
};
let cells = 0;
let heaviest: { page: string; weight: PageWeight; script: number } | undefined;
for (const page of pages) {
  const limit = limitFor(readFileSync(join(folder, page), 'utf8'));
  const weight = weighPage(folder, page);
  // The pages of the bench's cells are alike and very many: all are held to their budget, the heaviest is printed.
  if (page.startsWith('bench/')) {
    cells += 1;
    if (heaviest === undefined || weight.html > heaviest.weight.html)
      heaviest = { page, weight, script: limit.script };
  } else print(page, weight, limit.script);
  const over = (what: string, is: number, most: number): void => {
    if (is > most) troubles.push(`${page}: ${what} is ${kB(is)}, the budget is ${kB(most)}`);
  };
  over('script', weight.script, limit.script);
  over('css', weight.css, CSS);
  over('html', weight.html, HTML);
  for (const file of weight.scripts) {
    const code = readFileSync(join(folder, file), 'utf8');
    for (const { name, mark } of limit.forbidden)
      if (mark.test(code)) troubles.push(`${page}: ${file} brings ${name}, which must load later`);
  }
}
if (heaviest !== undefined) {
  console.log(`\n${String(cells)} pages of cells; the heaviest:`);
  print(heaviest.page, heaviest.weight, heaviest.script);
}

// The build leaves how long it took: see src/integrations/finish.ts.
const { seconds } = JSON.parse(readFileSync('.cache/build.json', 'utf8')) as {
  seconds: number;
};
const size = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
console.log(
  `\nThe whole site is ${kB(size)}; the build took ${seconds.toFixed(1)} s (at most ${String(BUILD_SECONDS)} s).`,
);
if (seconds > BUILD_SECONDS) troubles.push(`the build took ${seconds.toFixed(1)} s`);

for (const trouble of troubles) console.error(trouble);
process.exit(troubles.length === 0 ? 0 : 1);

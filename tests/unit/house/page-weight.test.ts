import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { limitFor } from '../../../scripts/budgets/limits.ts';
import { weighPage } from '../../../scripts/budgets/page-weight.ts';

let folder: string;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const gz = (text: string): number => gzipSync(text, { level: 9 }).byteLength;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weight-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('scripts, preloads and islands count with all they import, each once', () => {
  put(
    'index.html',
    `<script type="module" src="/_astro/a.js"></script>
    <link rel="modulepreload" href="/_astro/e.js"><link href="/_astro/f.js" rel="modulepreload">
    <astro-island component-url="/_astro/b.js" renderer-url="/_astro/c.js" ssr></astro-island>`,
  );
  put('_astro/a.js', `import{x}from"./shared.js";x()`);
  put('_astro/b.js', `import"./shared.js";export*from"./deep/d.js"`);
  put('_astro/c.js', `const later=()=>import("./never.js")`);
  for (const name of ['shared', 'deep/d', 'e', 'f']) put(`_astro/${name}.js`, 'export const x=1');
  expect(weighPage(folder, 'index.html').scripts).toEqual([
    '_astro/a.js',
    '_astro/b.js',
    '_astro/c.js',
    '_astro/deep/d.js',
    '_astro/e.js',
    '_astro/f.js',
    '_astro/shared.js',
  ]);
});

test('inline script counts, data does not', () => {
  put('index.html', `<script>run()</script><script type="application/json">{"a":1}</script>`);
  expect(weighPage(folder, 'index.html').script).toBe(gz('run()'));
});

test('a script that was not built is not passed over', () => {
  put('index.html', `<script src="/gone.js"></script>`);
  expect(() => weighPage(folder, 'index.html')).toThrow(/gone\.js/);
});

test('a page with islands may bring React and nothing heavier; a page without may bring neither', () => {
  const marks = (html: string) => limitFor(html).forbidden.map(({ name }) => name);
  expect(marks('<p>words</p>')).toEqual(['react', 'monaco', 'noble', 'jose']);
  expect(marks('<astro-island component-url="/a.js"></astro-island>')).toEqual([
    'monaco',
    'noble',
    'jose',
  ]);
  expect(limitFor('<p>words</p>').script).toBe(10_000);
  const island = (url: string): string => `<astro-island component-url="${url}">`;
  expect(limitFor(island('/a.js')).script).toBe(100_000);
  expect(limitFor(island('/a.js') + island('/a.js')).script).toBe(100_000);
  expect(limitFor(island('/a.js') + island('/b.js')).script).toBe(105_000);
});

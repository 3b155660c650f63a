import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve('.');
const skipped = new Set(['node_modules', 'dist', '.git', '.astro', '.cache', '.look']);

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : files(path);
    return /\.(?:[cm]?[jt]sx?|astro|mdx?)$/u.test(entry.name) ? [path] : [];
  });

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/gu)].map(([, path = '']) => path);

test('nothing but the registry imports a broken verifier', () => {
  const importers = files(root).filter((path) =>
    importsOf(readFileSync(path, 'utf8')).some((one) => /(?:^|\/)broken\//u.test(one)),
  );
  expect(importers.map((path) => relative(root, path))).toEqual(['src/core/verifiers/index.ts']);
});

test('a broken verifier imports no other, and every one is in the registry', () => {
  const folder = resolve('src/core/verifiers/broken');
  const registry = readFileSync(resolve('src/core/verifiers/index.ts'), 'utf8');
  const names = readdirSync(folder);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    expect(registry).toContain(`'./broken/${name}'`);
    for (const path of importsOf(readFileSync(join(folder, name), 'utf8')))
      // Up and out of the folder, never to a neighbour in it.
      expect(path, name).toMatch(/^(?:\.\.\/)+(?!broken\/)[^.]/u);
  }
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the colours of a saved picture are those of the site in light', () => {
  const read = (path: string): string =>
    readFileSync(new URL(`../../../src/${path}`, import.meta.url), 'utf8');
  const light = new Set(
    [...read('styles/tokens.css').matchAll(/light-dark\(\s*(#[0-9a-f]{6})/gu)].map(
      ([, hex]) => hex,
    ),
  );
  const used = [...read('charts/strip-svg.ts').matchAll(/#[0-9a-f]{3,6}\b/gu)].map(([hex]) => hex);
  expect(used.length).toBeGreaterThan(8);
  expect(used.filter((hex) => hex !== '#fff' && !light.has(hex))).toEqual([]);
});

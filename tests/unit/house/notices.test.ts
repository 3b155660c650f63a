import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notices } from '../../../scripts/notices/notices.ts';

const written = readFileSync('public/third-party-notices.txt', 'utf8');

test('the notices are those of the lock file (npm run notices writes them)', () => {
  expect(written === notices(process.cwd())).toBe(true);
});

test.each([
  'react-dom',
  '@astrojs/starlight',
  '@noble/hashes',
  '@fontsource-variable/source-serif-4',
])('%s is among them with its licence', (name) => {
  expect(written).toMatch(new RegExp(`^${name} \\S+ \\(.+\\)$`, 'm'));
});

test('development’s own tools are not', () => {
  expect(written).not.toMatch(/^(?:vitest|eslint|playwright) /m);
});

import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```\w*\n([\s\S]*?)\n```$/gm)].map((found) => found[1]);

test('the README has the two lines, each in a block of its own', () => {
  expect(blocks).toContain('npm ci && npm start');
  expect(blocks).toContain('npm ci && npm test');
});

test('.ci/run calls exactly the README’s test line', () => {
  const lines = readFileSync('.ci/run', 'utf8').trim().split('\n');
  expect(lines.at(-1)).toBe('npm ci && npm test');
  expect(statSync('.ci/run').mode & 0o111).toBe(0o111);
});

test('every script the README and CONTRIBUTING name exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const text = readme + readFileSync('CONTRIBUTING.md', 'utf8');
  for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g))
    expect(scripts).toHaveProperty([name ?? '']);
});

test('every folder the README maps exists', () => {
  const map = /```text\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? '';
  const folders = [...map.matchAll(/^([\w./-]+\/)\s/gm)].map((found) => found[1] ?? '');
  expect(folders.length).toBeGreaterThan(10);
  for (const folder of folders) expect(statSync(folder).isDirectory(), folder).toBe(true);
});

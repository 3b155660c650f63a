import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { serviceWorkerFile } from '../../../src/integrations/service-worker-file.ts';

const file = (path: string, content = 'x') => ({ path, content: Buffer.from(content) });

interface Site {
  version: string;
  atFirstVisit: string[];
  onUse: string[];
  onUseFolders: string[];
}

const siteOf = (text: string): Site =>
  JSON.parse(/^const site = (.*);$/m.exec(text)?.[1] ?? '') as Site;

test('pages are named by their folders, as readers ask for them', () => {
  const { atFirstVisit } = siteOf(
    serviceWorkerFile([file('index.html'), file('read/a/index.html'), file('404.html')]),
  );
  expect(atFirstVisit).toEqual(['404.html', './', 'read/a/']);
});

test('heavy files wait until they are used, and hosts’ files are never kept', () => {
  const site = siteOf(
    serviceWorkerFile([
      file('vendor/monaco/monaco.js'),
      file('_astro/large.js', 'x'.repeat(600_001)),
      file('_astro/small.js'),
      file('_headers'),
    ]),
  );
  expect(site.atFirstVisit).toEqual(['_astro/small.js']);
  expect(site.onUse).toEqual(['_astro/large.js', 'vendor/monaco/monaco.js']);
});

test('of a folder with very many pages the worker is told the folder alone; the version knows the pages', () => {
  const text = serviceWorkerFile([file('bench/a/b/index.html', '1'), file('index.html')]);
  const { atFirstVisit, onUse, onUseFolders, version } = siteOf(text);
  expect({ atFirstVisit, onUse }).toEqual({ atFirstVisit: ['./'], onUse: [] });
  expect(onUseFolders).toContain('bench/');
  const later = serviceWorkerFile([file('bench/a/b/index.html', '2'), file('index.html')]);
  expect(siteOf(later).version).not.toBe(version);
});

test('the version follows the content, and nothing else', () => {
  const a = siteOf(serviceWorkerFile([file('a.js', '1'), file('b.js')])).version;
  expect(siteOf(serviceWorkerFile([file('b.js'), file('a.js', '1')])).version).toBe(a);
  expect(siteOf(serviceWorkerFile([file('a.js', '2'), file('b.js')])).version).not.toBe(a);
});

test('what is written is a classic script without types', () => {
  expect(() => new Script(serviceWorkerFile([file('a.js')]))).not.toThrow();
});

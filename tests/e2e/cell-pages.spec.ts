import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellPages, expect, folder, pages, sitePath, test } from './site.ts';

const read = (path: string): string =>
  readFileSync(join(folder, path.replace(/(^|\/)$/, '$1index.html')), 'utf8');
const titleOf = (html: string): string => /<title>([^<]*)/.exec(html)?.[1] ?? '';
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, '').trim();

/** What is wrong with the page of one cell, read as a file. */
const faultsOf = (path: string): string[] => {
  const html = read(path);
  const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
  const heading = textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');
  const local = [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, href]) => href ?? '');
  const ends = (address: string): boolean =>
    address.startsWith(sitePath) &&
    existsSync(join(folder, address.slice(sitePath.length).replace(/(^|\/)$/, '$1index.html')));
  const checks: readonly (readonly [fault: string, holds: boolean])[] = [
    ['its title is not its verdict', titleOf(html) === `${heading} | Stateless Bites Back`],
    [
      'its verdict says nothing',
      / (?:lets in|refuses|throws at|runs out|gives no answer|does not read)/.test(heading),
    ],
    ['it has not one h1', count(/<h1\b/g) === 1],
    ['it has not one date', count(/<time datetime="\d{4}-\d\d-\d\d"/g) === 1],
    ['it has no policy', html.includes('http-equiv="content-security-policy"')],
    ['it brings an island', !html.includes('<astro-island')],
    ['it is in the search', !html.includes('data-pagefind-body')],
    [
      'no line is lit',
      count(/data-lit="true"/g) === 1 || /throws at|gives no answer/.test(heading),
    ],
    ['it disagrees with what it must be', !html.includes('that is a bug of ours')],
    ['it has no comment to copy', html.includes('<copy-text') && html.includes('Computed on ')],
    [
      'it does not lead to the bench',
      /href="[^"]*\/labs\/verifier-bench\/(?:#verifier-bench=v\d+z?\.|")/.test(html),
    ],
    ...local.map((href) => [`it leads to ${href}, which is not there`, ends(href)] as const),
  ];
  return checks.flatMap(([fault, holds]) => (holds ? [] : [`${path}: ${fault}`]));
};

test('every cell has a page whose title is its verdict, with its line lit, and no dead link', () => {
  expect(cellPages.length).toBeGreaterThan(500);
  expect(cellPages.flatMap(faultsOf)).toEqual([]);
});

test('no cell’s title is that of another page', () => {
  const titles = [...pages, ...cellPages].map((path) => titleOf(read(path)));
  expect(titles.filter((title, nth) => titles.indexOf(title) !== nth)).toEqual([]);
});

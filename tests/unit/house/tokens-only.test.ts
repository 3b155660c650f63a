import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The style text of a file: all of a style sheet, the style elements of a component. */
const stylesOf = (file: string): string => {
  const text = readFileSync(file, 'utf8');
  const css = file.endsWith('.css')
    ? text
    : [...text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map((found) => found[1]).join('\n');
  return css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
};

const COLOURS =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|:\s*(?:white|black|gray|grey|red|green|blue|orange|purple|yellow|navy|teal|silver)\b/gi;
const TYPE_SIZES = /\bfont(?:-size)?\s*:[^;]*?\d(?:\.\d+)?(?:px|rem|pt|vw)\b/gi;
const PIXELS = /(?<![\w-])(?:[2-9]|\d{2,})px\b/g;
const Z_INDEX = /\bz-index\s*:\s*(?:\d{2,}|[2-9])/gi;

/** What in a style text belongs into tokens.css. */
const literals = (css: string): string[] =>
  [COLOURS, TYPE_SIZES, PIXELS, Z_INDEX].flatMap((pattern) => css.match(pattern) ?? []);

const files = globSync('src/**/*.{css,astro}').filter((file) => !file.endsWith('tokens.css'));

test('there are style sheets and components to look at', () => {
  expect(files.length).toBeGreaterThan(20);
});

test.each(files)('%s takes its colours and sizes from the tokens', (file) => {
  expect(literals(stylesOf(file))).toEqual([]);
});

test.each([
  ['a { color: #1b5fcb }', '#1b5fcb'],
  ['a { background: rgb(0 0 0 / 50%) }', 'rgb('],
  ['a { color: white }', ': white'],
  ['a { font-size: 14px }', 'font-size: 14px'],
  ['a { font: 600 1.2rem/1 serif }', 'font: 600 1.2rem'],
  ['a { padding: 12px }', '12px'],
  ['a { z-index: 999 }', 'z-index: 999'],
])('%s would be found', (css, literal) => {
  expect(literals(css)).toContain(literal);
});

test.each(['a { color: var(--ink); inline-size: 1px; font-size: 0.92em; margin: var(--s12) }'])(
  '%s is fine',
  (css) => {
    expect(literals(css)).toEqual([]);
  },
);

import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

// One instance: reading the types of the whole project is what costs.
const eslint = new ESLint({
  cwd: process.cwd(),
  // The fixtures are not files of any tsconfig; the rules on trial need no types.
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parserOptions: { project: null, projectService: false } },
    },
  ],
  ruleFilter: ({ ruleId }) => /^(?:import-x\/no-restricted-paths|no-restricted-)/.test(ruleId),
});

const complaints = async (filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
};

const REFUSED: readonly [file: string, code: string, because: RegExp][] = [
  ['src/core/jwt/clause.ts', `import '../../ui/Button.tsx';`, /core imports nothing outside core/],
  [
    'src/core/jwt/clause.ts',
    `import '../../islands/refused-today/Island.tsx';`,
    /core imports nothing/,
  ],
  ['src/core/jwt/clause.ts', `export const now = Date.now();`, /time is an argument/],
  ['src/core/jwt/clause.ts', `export const now = new Date();`, /time is an argument/],
  ['src/core/jwt/clause.ts', `export const chance = Math.random();`, /chance is an argument/],
  ['src/core/jwt/clause.ts', `export const page = document.title;`, /core knows no page/],
  ['src/core/jwt/clause.ts', `export const out = fetch('/x');`, /core asks no network/],
  [
    'src/core/cookies/new.ts',
    `import { jwtVerify } from 'jose'; jwtVerify;`,
    /jose is used in core\/jwt/,
  ],
  [
    'src/core/deny-lists/spellings.ts',
    `import '../attacks/index.ts';`,
    /know no attack and no verifier/,
  ],
  ['src/ui/Button.tsx', `import '../islands/refused-today/Island.tsx';`, /knows none of them/],
  ['src/links/link-codec.ts', `import '../ui/Button.tsx';`, /nothing that draws/],
  [
    'src/islands/refused-today/Island.tsx',
    `import '../jwt-workbench/Island.tsx';`,
    /imports no other island/,
  ],
  [
    'src/islands/jwt-workbench/Island.tsx',
    `import '../../site/paths.ts';`,
    /never the other way about/,
  ],
  [
    'src/islands/jwt-workbench/engine.worker.ts',
    `export const out = fetch('/x');`,
    /must not be able to ask/,
  ],
  [
    'src/islands/jwt-workbench/engine.worker.ts',
    `importScripts('/x.js');`,
    /must not be able to ask/,
  ],
  [
    'src/site/ReportLink.astro',
    `---\nimport '../../tests/e2e/site.ts';\n---\n<p />`,
    /does not depend on its tests/,
  ],
  [
    'src/site/ReportLink.astro',
    `---\nimport { SignJWT } from 'jose';\nSignJWT;\n---\n<p />`,
    /jose is used in/,
  ],
];

test.each(REFUSED)('%s may not say %s', async (file, code, because) => {
  expect(await complaints(file, code)).toEqual([expect.stringMatching(because)]);
});

const ALLOWED: readonly [file: string, code: string][] = [
  ['src/core/jwt/clause.ts', `export const written = new Date(0).toISOString();`],
  ['src/core/jwt/fault.ts', `import type { Clause } from './clause.ts';\nexport type A = Clause;`],
  ['src/core/jwt/new.ts', `import { jwtVerify } from 'jose';\njwtVerify;`],
  [
    'src/islands/jwt-workbench/state.ts',
    `import '../../ui/page-clock.ts';\nimport '../../core/jwt/clause.ts';`,
  ],
  [
    'src/site/ReportLink.astro',
    `---\nimport './paths.ts';\nimport '../islands/refused-today/Island.tsx';\n---\n<p />`,
  ],
];

test.each(ALLOWED)('%s may say %s', async (file, code) => {
  expect(await complaints(file, code)).toEqual([]);
});

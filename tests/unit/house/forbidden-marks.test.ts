import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { limitFor } from '../../../scripts/budgets/limits.ts';

const require = createRequire(import.meta.url);
const forbidden = limitFor('').forbidden;

/** A mark must be found in what it stands for, or the gate guards nothing. */
test.each([
  ['react', 'react-dom/client'],
  ['noble', '@noble/hashes/hmac.js'],
  ['jose', 'jose/errors'],
])('the mark for %s is in %s', (name, specifier) => {
  const mark = forbidden.find((one) => one.name === name)?.mark;
  const path = require
    .resolve(specifier)
    .replace(/client\.js$/, 'cjs/react-dom-client.production.js');
  expect(mark?.test(readFileSync(path, 'utf8'))).toBe(true);
});

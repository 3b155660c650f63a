import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspect } from '../../../src/core/jwt/index.ts';
import { tokenRuns } from '../../../src/ui/token-runs.ts';

const folder = new URL('../../../content/samples/', import.meta.url);
const samples = readdirSync(folder).map((name) => [
  name,
  (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { text: string }).text,
]);

test.each(samples)('%s is drawn whole, each part in its place', (_, text = '') => {
  for (const token of inspect(text).tokens) {
    const runs = tokenRuns(token);
    expect(runs.map((run) => run.text).join('')).toBe(token.compact);
    const drawn = runs.flatMap((run) => (run.kind === 'part' ? [run.text] : []));
    const written = token.segments.map((segment) => segment.raw);
    expect(drawn).toEqual(
      token.serialization.endsWith('compact') ? written : written.filter((raw) => raw !== ''),
    );
  }
});

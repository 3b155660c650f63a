import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FAULTS, faultsOf } from '../../../../src/core/verifiers/faults.ts';
import { VERIFIERS } from '../../../../src/core/verifiers/index.ts';
import { shownSource } from '../../../../src/core/verifiers/source.ts';

test('every broken verifier says where its fault lies, and no sound one has any', () => {
  const broken = VERIFIERS.filter(({ sound }) => !sound).map(({ id }) => id);
  expect(Object.keys(FAULTS).sort()).toEqual(broken.sort());
  for (const faults of Object.values(FAULTS)) expect(faults.length).toBeGreaterThan(0);
});

describe.each(VERIFIERS.map((verifier) => [verifier.id, verifier] as const))(
  '%s',
  (id, verifier) => {
    const source = shownSource(readFileSync(resolve('src/core/verifiers', verifier.file), 'utf8'));

    test('each fault in a line stands on exactly one line of the source, and is told', () => {
      for (const fault of FAULTS[id] ?? []) {
        if ('missing' in fault) {
          expect(fault.missing).toMatch(/^[a-z].*[^.]$/u);
          continue;
        }
        expect(
          source.split('\n').filter((line) => line.includes(fault.line)),
          fault.line,
        ).toHaveLength(1);
        expect(fault.says).toMatch(/^[A-Zr].*\.$/u);
      }
    });

    test('is told by line number, or as what no line does', () => {
      const { lines, missing } = faultsOf(id, source);
      expect(lines.size + missing.length).toBe((FAULTS[id] ?? []).length);
      for (const nth of lines.keys()) expect(nth).toBeGreaterThan(1);
    });
  },
);

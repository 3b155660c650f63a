import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATTACKS } from '../../../../src/core/attacks/index.ts';
import type { Attack } from '../../../../src/core/attacks/attack.ts';
import { createBench } from '../../../../src/core/bench/create-bench.ts';
import { expectedCell, expectedControl } from '../../../../src/core/bench/expected-cell.ts';
import { SETTINGS } from '../../../../src/core/service/settings/index.ts';
import { VERIFIERS } from '../../../../src/core/verifiers/index.ts';
import { lineOfMark, shownSource } from '../../../../src/core/verifiers/source.ts';
import type { Verifier } from '../../../../src/core/verifiers/verifier.ts';
import { patienceOf } from '../bench/patience.ts';

const folder = resolve('src/core/verifiers');
const mutants = resolve('.cache/mutants', String(process.pid));
const bench = createBench(SETTINGS, 1_790_000_000, patienceOf(2000));

/** What kind of token each setting has: a control's mark depends on it. */
const formats = await Promise.all(
  Object.keys(SETTINGS).map(async (id) => [id, (await bench.setting(id)).format] as const),
);

beforeAll(() => void mkdirSync(mutants, { recursive: true }));
afterAll(() => rmSync(mutants, { recursive: true, force: true }));

const fileOf = (verifier: Verifier): string => readFileSync(resolve(folder, verifier.file), 'utf8');

let count = 0;

/** The verifier as it is when one line of its file is taken out. */
const without = async (verifier: Verifier, line: string): Promise<Verifier> => {
  const file = fileOf(verifier);
  expect(file.split('\n').filter((one) => one === line)).toHaveLength(1);
  const text = file
    .replace(`${line}\n`, '')
    // A mutant lives elsewhere, so what it imports is named from the root.
    .replaceAll(/from '(\.[^']+)'/gu, (_all, path: string) => {
      const target = resolve(folder, verifier.file, '..', path);
      return `from '${pathToFileURL(target).href}'`;
    });
  count += 1;
  const place = resolve(mutants, `${verifier.id}-${String(count)}.ts`);
  writeFileSync(place, text);
  const module = (await import(/* @vite-ignore */ pathToFileURL(place).href)) as Record<
    string,
    Verifier
  >;
  const found = Object.values(module).find(({ id }) => id === verifier.id);
  if (found === undefined) throw new Error(`${verifier.file} exports no ${verifier.id}`);
  return found;
};

/** Everything a reader can see to decide in a column: cells and controls. */
const column = async (verifier: Verifier): Promise<string[]> =>
  Promise.all(
    ATTACKS.map(async (attack) => {
      const { answer, control } = await bench.cell(attack, verifier);
      return [attack.id, answer.outcome, control.outcome].join(' ');
    }),
  );

describe.each(VERIFIERS.map((verifier) => [verifier.id, verifier] as const))(
  '%s',
  (_id, verifier) => {
    const source = shownSource(fileOf(verifier));
    const lines = source.split('\n');

    test('confesses in its first line and is short enough to read', () => {
      expect(lines[0]).toMatch(verifier.sound ? /^\/\/ SOUND: / : /^\/\/ BROKEN ON PURPOSE: /u);
      expect(lines.length).toBeLessThanOrEqual(40);
    });

    // One line, so that it can be lit and taken out.
    const decided = new Map<string, Attack[]>();
    for (const attack of ATTACKS) {
      const { at } = expectedCell(attack, verifier);
      if (at !== undefined) decided.set(at, [...(decided.get(at) ?? []), attack]);
    }
    for (const [id, format] of formats) {
      const { at } = expectedControl(id, format, verifier);
      if (at !== undefined && !decided.has(at)) decided.set(at, []);
    }

    test.each([...decided])(
      'the line “%s” decides: without it the cells turn',
      async (mark, attacks) => {
        const at = lineOfMark(source, mark);
        expect(at, `'${mark}' stands on one line`).toBeDefined();
        const line = lines[(at ?? 0) - 1] ?? '';
        const mutant = await without(verifier, line);
        for (const attack of attacks) {
          const before = await bench.cell(attack, verifier);
          // Under another name: the bench keeps the control of a column.
          const after = await bench.cell(attack, {
            ...mutant,
            id: `${verifier.id}-${String(count)}`,
          });
          expect(after.answer.at, attack.id).not.toBe(before.answer.at);
        }
      },
    );

    if (verifier.sound)
      test.each(lines.filter((line) => /^ +if \(.*\) return refuse\('/u.test(line)))(
        'every check earns its place: %s',
        async (line) => {
          const mutant = await without(verifier, line);
          const named = { ...mutant, id: `${verifier.id}-${String(count)}` };
          expect(await column(named)).not.toEqual(await column(verifier));
        },
      );
  },
);

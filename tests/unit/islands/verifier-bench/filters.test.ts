import { expect, test } from 'vitest';
import type { Shown } from '../../../../src/core/bench/shown.ts';
import { everything, filtered } from '../../../../src/islands/verifier-bench/filters.ts';
import type { Filters } from '../../../../src/islands/verifier-bench/filters.ts';
import type { AttackHead, VerifierHead } from '../../../../src/islands/verifier-bench/table.ts';
import { bcpTitles } from '../../../../src/islands/verifier-bench/words.ts';
import { ATTACKS } from '../../../../src/core/attacks/index.ts';

const attacks: readonly AttackHead[] = [
  { id: 'a', name: 'A', group: 'algorithm', needs: ['a-token'], bcp: ['3.1'], honest: false },
  {
    id: 'b',
    name: 'B',
    group: 'key',
    needs: ['a-token', 'own-keys'],
    bcp: ['3.1', '3.10'],
    honest: false,
  },
  { id: 'c', name: 'C', group: 'claims', needs: ['nothing'], bcp: [], honest: false },
];
const verifiers: readonly VerifierHead[] = [
  { id: 'good', name: 'Good', sound: true },
  { id: 'better', name: 'Better', sound: true },
  { id: 'bad', name: 'Bad', sound: false },
  { id: 'other', name: 'Other', sound: false },
];
const table: Readonly<Record<string, readonly Shown[]>> = {
  a: ['refuse', 'refuse', 'accept', 'elsewhere'],
  b: ['refuse', 'refuse', 'refuse', 'elsewhere'],
  c: ['refuse', 'refuse', 'refuse', 'threw'],
};
const outcome = (attack: string, verifier: string): Shown =>
  table[attack]?.[verifiers.findIndex(({ id }) => id === verifier)] ?? 'refuse';
const left = (filters: Partial<Filters>) => {
  const found = filtered(attacks, verifiers, { ...everything, ...filters }, outcome);
  return [found.attacks.map(({ id }) => id).join(), found.verifiers.map(({ id }) => id).join()];
};

test('only where columns differ: a row all of whose verifiers agree goes, “not for it” is no difference', () => {
  expect(left({})).toEqual(['a,c', 'good,better,bad,other']);
});

test('a column that nowhere differs from the first sound one goes; the sound ones stay', () => {
  expect(left({ group: 'algorithm' })).toEqual(['a', 'good,better,bad']);
  expect(left({ group: 'key' })).toEqual(['', 'good,better']);
});

test('without it, everything that is asked for stays', () => {
  expect(left({ differ: false })).toEqual(['a,b,c', 'good,better,bad,other']);
  expect(left({ differ: false, need: 'own-keys' })[0]).toBe('b');
  expect(left({ differ: false, need: 'a-token', group: 'algorithm' })[0]).toBe('a');
});

test('a section is asked for whole: 3.1 is not 3.10', () => {
  expect(left({ differ: false, bcp: '3.1' })[0]).toBe('a,b');
  expect(left({ differ: false, bcp: '3.10' })[0]).toBe('b');
});

test('every section that an attack names has its title', () => {
  for (const { bcp } of ATTACKS)
    for (const section of bcp) expect(Object.keys(bcpTitles)).toContain(section);
});

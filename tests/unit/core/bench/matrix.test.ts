import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../../../src/core/attacks/index.ts';
import { createBench } from '../../../../src/core/bench/create-bench.ts';
import { expectedCell, expectedControl } from '../../../../src/core/bench/expected-cell.ts';
import { SETTINGS } from '../../../../src/core/service/settings/index.ts';
import { VERIFIERS } from '../../../../src/core/verifiers/index.ts';
import { patienceOf } from './patience.ts';

const bench = createBench(SETTINGS, 1_790_000_000, patienceOf(2000));

describe.each(ATTACKS.map((attack) => [attack.id, attack] as const))('%s', (_id, attack) => {
  test.each(VERIFIERS.map((verifier) => [verifier.id, verifier] as const))(
    'against %s, and the honest token beside it',
    async (_verifierId, verifier) => {
      const { answer, control } = await bench.cell(attack, verifier);
      const { outcome, at } = expectedCell(attack, verifier);
      expect({ outcome: answer.outcome, at: answer.at }, answer.detail).toEqual({ outcome, at });
      const { format } = await bench.setting(attack.setting);
      const honest = expectedControl(attack.setting, format, verifier);
      expect({ outcome: control.outcome, at: control.at }, control.detail).toEqual({
        outcome: honest.outcome,
        at: honest.at,
      });
    },
  );
});

test('every named exception is of an attack or setting that there is, and differs', () => {
  for (const verifier of VERIFIERS) {
    for (const id of Object.keys(verifier.control ?? {}))
      expect(Object.keys(SETTINGS), verifier.id).toContain(id);
    for (const [id, cell] of Object.entries(verifier.differs)) {
      const attack = ATTACKS.find((one) => one.id === id);
      expect(attack, `${verifier.id} names ${id}`).toBeDefined();
      const { outcome, at } = attack?.sound[verifier.like] ?? { outcome: '', at: '' };
      expect({ outcome: cell.outcome, at: cell.at }, `${verifier.id} × ${id}`).not.toEqual({
        outcome,
        at,
      });
    }
  }
});

test('ids are slugs and stand once', () => {
  for (const ids of [ATTACKS.map(({ id }) => id), VERIFIERS.map(({ id }) => id)]) {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  }
});

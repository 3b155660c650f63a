import { expect, test } from 'vitest';
import { ATTACKS } from '../../../../src/core/attacks/index.ts';
import { NOT_IN_A_PAGE } from '../../../../src/core/attacks/not-in-a-page.ts';

test('what is not on the bench has a name of its own, and is told whole', () => {
  const taken = new Set(ATTACKS.map(({ id }) => id));
  for (const { id, what, why, defence, bcp } of NOT_IN_A_PAGE) {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    expect(taken, id).not.toContain(id);
    taken.add(id);
    for (const text of [what, why, defence]) expect(text, id).toMatch(/^[A-Z].+\.$/su);
    for (const section of bcp) expect(section, id).toMatch(/^(?:2\.[1-9]|3\.(?:[1-9]|1[0-2]))$/u);
  }
});

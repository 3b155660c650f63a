import { beforeAll, describe, expect, test } from 'vitest';
import { countTexts } from '../../../../src/core/deny-lists/count-texts.ts';
import { NUDGES } from '../../../../src/core/deny-lists/nudges/index.ts';
import { present } from '../../../../src/core/deny-lists/present.ts';
import { makeScene } from '../../../../src/core/deny-lists/scene.ts';
import type { Scene } from '../../../../src/core/deny-lists/scene.ts';
import { outcomeOf, transferAnswers, wrongRules } from '../../../../src/islands/deny-list/rules.ts';
import type { RowId } from '../../../../src/islands/deny-list/rules.ts';
import { headline, toldRows } from '../../../../src/islands/deny-list/told.ts';

const at = 1_790_000_000;
let scene: Scene;
beforeAll(async () => {
  const made = await makeScene('ES256', at);
  if (!made.ok) throw new Error(made.sentence);
  ({ scene } = made);
});
const nudged = (id: string): string =>
  NUDGES.find((nudge) => nudge.id === id)?.others(scene.tokens.revoked)[0] ?? '';

describe('the run that is predicted', () => {
  test.each(wrongRules)('$id: the row that contradicts it does', async (rule) => {
    const presentation = await present(scene, nudged('trailing-bits'), 'lenient', at);
    const { row, outcome } = rule.contradictedBy;
    expect(outcomeOf(presentation, row)).toBe(outcome);
    // Whatever the answer says of a row and is kept on the picture is not so.
    expect(Object.keys(rule.said)).toContain(row);
    for (const [said, word] of Object.entries(rule.said))
      expect(outcomeOf(presentation, said as RowId)).not.toBe(word);
    expect(rule.reveal).toMatch(/\.$/);
  });

  test('the rules are told apart by what they say', () => {
    expect(new Set(wrongRules.map(({ said }) => JSON.stringify(said))).size).toBe(
      wrongRules.length,
    );
    expect(wrongRules.length).toBeGreaterThanOrEqual(2);
    expect(wrongRules.length).toBeLessThanOrEqual(4);
  });
});

describe('the last question', () => {
  test('has one right answer, and it is the count', async () => {
    expect(await countTexts(scene, 'strict')).toEqual({ tried: 32, verified: 2, hashes: 2 });
    expect(await countTexts(scene, 'lenient')).toEqual({ tried: 32, verified: 32, hashes: 32 });
    expect(transferAnswers.filter(({ right }) => right).map(({ id }) => id)).toEqual(['twice']);
  });
});

describe('what is told', () => {
  test('of each row, with what was looked for and what is held', async () => {
    const rows = toldRows(scene, await present(scene, nudged('trailing-bits'), 'lenient', at));
    expect(headline(rows)).toBe('2 of 4 lists let it in');
    const told = Object.fromEntries(rows.map((row) => [row.row, row]));
    expect(told['raw-string']?.held).toBe(`…${scene.tokens.revoked.slice(-9)}`);
    expect(told['raw-string']?.asked).toBe(`…${nudged('trailing-bits').slice(-9)}`);
    expect(told['string-hash']?.asked).toMatch(/^[0-9a-f]{12}…$/);
    expect(told['string-hash']?.asked).not.toBe(told['string-hash']?.held);
    expect(told['issuer-and-id']).toMatchObject({
      asked: 'https://id.example, t-1041',
      held: 'https://id.example, t-1041',
    });
    // 1790000000 is 2026-09-21T14:13:20Z; issued 20 minutes before, revoked 5 minutes before.
    expect(told['not-before']).toMatchObject({
      asked: 'u-9, issued 13:53:20 UTC',
      held: 'u-9, not before 14:08:20 UTC',
      why: 'Issued before that.',
    });
  });

  test('of another device, of one who signed in again, of another user', async () => {
    const whyOf = async (token: string) =>
      toldRows(scene, await present(scene, token, 'lenient', at)).map(({ why }) => why);
    expect(await whyOf(scene.tokens['other-device'])).toContain('Issued before that.');
    expect(await whyOf(scene.tokens['signed-in-again'])).toContain('Issued after that.');
    expect(await whyOf(scene.tokens['other-user'])).toContain('Another user.');
  });

  test('a blank is shown', async () => {
    const rows = toldRows(scene, await present(scene, nudged('space-at-end'), 'lenient', at));
    expect(rows.find(({ row }) => row === 'raw-string')?.asked).toMatch(/␣$/);
  });

  test('of a refusal: the verifier’s reason, and no list asked', async () => {
    const rows = toldRows(scene, await present(scene, nudged('padding'), 'strict', at));
    expect(headline(rows)).toBe('Refused before any list is asked');
    expect(rows[0]?.why).toMatch(/not base64url/);
    expect(rows.slice(1).map(({ outcome }) => outcome)).toEqual(Array(4).fill('not-asked'));
  });
});

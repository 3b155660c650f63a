import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ATTACKS } from '../../../../src/core/attacks/index.ts';
import { createBench } from '../../../../src/core/bench/create-bench.ts';
import { reportCell } from '../../../../src/core/bench/report-cell.ts';
import type { CellReport } from '../../../../src/core/bench/report-cell.ts';
import { reviewComment } from '../../../../src/core/bench/review-comment.ts';
import { shownOutcome, verdictSentence } from '../../../../src/core/bench/shown.ts';
import { SETTINGS } from '../../../../src/core/service/settings/index.ts';
import { VERIFIERS } from '../../../../src/core/verifiers/index.ts';
import { patienceOf } from './patience.ts';

const bench = createBench(SETTINGS, 1_790_000_000, patienceOf(2000));

const report = async (attackId: string, verifierId: string): Promise<CellReport> => {
  const attack = ATTACKS.find(({ id }) => id === attackId);
  const verifier = VERIFIERS.find(({ id }) => id === verifierId);
  if (attack === undefined || verifier === undefined) throw new Error('no such cell');
  const setting = await bench.setting(attack.setting);
  const file = readFileSync(`src/core/verifiers/${verifier.file}`, 'utf8');
  return reportCell(attack, verifier, await bench.cell(attack, verifier), setting, file);
};

test('a report names the verdict, the line and what differs', async () => {
  const told = await report('alg-none', 'header-alg');
  expect(told.sentence).toBe('Trusts the header lets in: alg: none');
  expect(told.source.split('\n')[(told.line ?? 0) - 1]).toContain("header.alg === 'none'");
  expect(told.forged.agrees && told.honest.agrees).toBe(true);
  expect(told.difference.members.map(({ name, forged }) => [name, forged])).toEqual([
    ['alg', '"none"'],
    ['role', '"admin"'],
  ]);
  // It crosses from the build to the page as JSON.
  expect(JSON.parse(JSON.stringify(told))).toEqual(told);
});

test('what goes to the workbench has the issuer’s public key and nothing private', async () => {
  const { workbench } = await report('alg-none', 'pinned');
  const { keys } = JSON.parse(workbench.publicKeys ?? '') as { keys: Record<string, unknown>[] };
  expect(keys).toMatchObject([{ kty: 'RSA', kid: '2026-a', alg: 'RS256' }]);
  expect(Object.keys(keys[0] ?? {})).not.toContain('d');
  expect(workbench).toMatchObject({
    algorithm: 'RS256',
    issuer: 'https://issuer.example',
    audience: 'https://api.example',
    typ: 'at+jwt',
    now: 1_790_000_000,
  });
});

test('a cell that is not what it must be says so', async () => {
  const [attack] = ATTACKS.filter(({ id }) => id === 'alg-none');
  const [verifier] = VERIFIERS.filter(({ id }) => id === 'pinned');
  if (attack === undefined || verifier === undefined) throw new Error('no such cell');
  const cell = await bench.cell(attack, verifier);
  const turned = { ...cell, answer: { ...cell.answer, outcome: 'accept' as const } };
  const setting = await bench.setting(attack.setting);
  expect(reportCell(attack, verifier, turned, setting, '').forged.agrees).toBe(false);
  const elsewhere = { ...cell, answer: { ...cell.answer, at: 'kid' } };
  expect(reportCell(attack, verifier, elsewhere, setting, '').forged.agrees).toBe(false);
});

test('a refusal by a verifier of other tokens says nothing; letting one in still does', () => {
  expect(shownOutcome('refuse', false)).toBe('elsewhere');
  expect(shownOutcome('refuse', true)).toBe('refuse');
  expect(shownOutcome('accept', false)).toBe('accept');
  expect(verdictSentence('elsewhere', 'Pinned', 'x')).toBe(
    'Pinned does not read tokens of this kind: x',
  );
});

test('a review comment holds verdict, line, value, defence, clauses, day and address', async () => {
  const comment = reviewComment(await report('alg-none', 'pinned'), {
    address: 'https://site.example/bench/alg-none/pinned/',
    on: '2026-11-24',
  });
  for (const words of [
    '**Pinned refuses: alg: none**',
    "```ts\nif (header.alg !== service.alg) return refuse('alg', header.alg);\n```",
    'What it found there: `"none"`',
    'The honest token of the same scene is let in.',
    '[RFC 8725 §3.1](https://www.rfc-editor.org/rfc/rfc8725#section-3.1)',
    'Computed on 2026-11-24: https://site.example/bench/alg-none/pinned/',
  ])
    expect(comment).toContain(words);
});

test('back ticks in a value do not end its code span', async () => {
  const told = await report('alg-none', 'pinned');
  const odd: CellReport = {
    ...told,
    forged: { ...told.forged, answer: { ...told.forged.answer, detail: '"a``b`c"' } },
  };
  expect(reviewComment(odd, { address: undefined, on: '2026-11-24' })).toContain(
    '``` "a``b`c" ```',
  );
});

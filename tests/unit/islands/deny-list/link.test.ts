import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCENE_ALGORITHMS } from '../../../../src/core/deny-lists/scene.ts';
import { DENY_LISTS } from '../../../../src/core/deny-lists/lists/index.ts';
import { NUDGES } from '../../../../src/core/deny-lists/nudges/index.ts';
import { fromLink, linkCodec, toLink } from '../../../../src/islands/deny-list/link.ts';
import type { LinkState } from '../../../../src/islands/deny-list/link.ts';
import { beginning } from '../../../../src/islands/deny-list/state.ts';
import type { Experiment } from '../../../../src/islands/deny-list/state.ts';
import { createLinkCodec, shortLink } from '../../../../src/links/link-codec.ts';

const experiments: fc.Arbitrary<Experiment> = fc
  .record({
    answer: fc.constantFrom(
      'by-claims',
      'signature-breaks',
      'all-four',
      'hash-holds',
      'only-id',
      'unknown',
    ),
    sureness: fc.constantFrom('sure', 'guessing', undefined),
    ran: fc.constant(true),
    at: fc.constant(77),
    algorithm: fc.constantFrom(...SCENE_ALGORITHMS),
    nudge: fc.constantFrom(...NUDGES.map(({ id }) => id)),
    spelling: fc.integer({ min: 0, max: 14 }),
    decoder: fc.constantFrom('lenient', 'strict'),
    nudged: fc.boolean(),
    list: fc.constantFrom(...DENY_LISTS.map(({ id }) => id)),
    repaired: fc.boolean(),
    all: fc.boolean(),
    transfer: fc.constantFrom('once', 'twice', 'sixteen', 'thirty-two', undefined),
  } as const)
  .filter(({ algorithm, nudge }) => algorithm === 'ES256' || nudge !== 'other-s');

test('every state comes back from its link, which is short', async () => {
  await fc.assert(
    fc.asyncProperty(experiments, fc.option(fc.nat()), async (experiment, clock) => {
      const made = await linkCodec.encode(toLink(experiment, clock));
      expect(made.ok && made.length <= shortLink).toBe(true);
      const read = await linkCodec.decode(made.ok ? made.fragment : '');
      expect(read.ok).toBe(true);
      expect(fromLink(read.state, 77)).toEqual(experiment);
      expect(read.state.clock).toBe(clock);
    }),
  );
});

test('with a clock that was put somewhere, the scene stays where it was', () => {
  const ran: Experiment = { ...beginning, answer: 'unknown', ran: true, at: 500 };
  expect(fromLink(toLink(ran, 900), 12_345).at).toBe(500);
  expect(fromLink(toLink(ran, null), 12_345).at).toBe(12_345);
});

test('a link of version 1 opens as it did', async () => {
  const text = readFileSync(
    new URL('../../../fixtures/links/v1/deny-list.txt', import.meta.url),
    'utf8',
  ).trim();
  expect(text).toMatch(/^#deny-list=v1\./);
  expect((await linkCodec.decode(text)).state).toEqual({
    answer: 'hash-holds',
    sureness: 'guessing',
    ran: true,
    algorithm: 'HS256',
    nudge: 'padding',
    spelling: 0,
    decoder: 'strict',
    nudged: true,
    list: 'issuer-and-id',
    repaired: true,
    all: false,
    transfer: 'sixteen',
    at: 1_790_000_000,
    clock: 1_790_000_100,
  });
});

test('values that the lab does not have are refused; a run without an answer did not happen', async () => {
  const forged = createLinkCodec<Record<keyof LinkState, unknown>>({
    widget: 'deny-list',
    version: 1,
    defaults: toLink(beginning, null),
    validate: (candidate) => ({ ok: true, state: candidate as LinkState }),
  });
  const open = async (change: Partial<Record<keyof LinkState, unknown>>) => {
    const made = await forged.encode({ ...toLink(beginning, null), ...change });
    return linkCodec.decode(made.ok ? made.fragment : '');
  };
  for (const change of [
    { answer: 'because' },
    { sureness: 'very' },
    { algorithm: 'none' },
    { algorithm: 'HS256', nudge: 'other-s' },
    { nudge: {} },
    { spelling: 15 },
    { spelling: -1 },
    { spelling: 0.5 },
    { spelling: '1' },
    { decoder: true },
    { list: 'everything' },
    { transfer: 7 },
    { at: 1.5 },
    { clock: '1790000000' },
    { clock: -1 },
  ])
    expect(await open(change)).toMatchObject({ ok: false, code: 'LINK_STATE' });
  expect(await open({ ran: true, nudged: true, repaired: true, all: true })).toMatchObject({
    ok: true,
    state: { ran: false, nudged: false, repaired: false, all: false },
  });
});

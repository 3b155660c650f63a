import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromLink, linkCodec, toLink } from '../../../../src/islands/verifier-bench/link.ts';
import { beginning } from '../../../../src/islands/verifier-bench/state.ts';
import type { BenchState } from '../../../../src/islands/verifier-bench/state.ts';

const fragmentOf = (written: unknown): string =>
  `#verifier-bench=v1.${Buffer.from(JSON.stringify(written)).toString('base64url')}`;

test('a state comes back as it was', async () => {
  const state: BenchState = {
    all: true,
    filters: { differ: false, need: 'own-keys', bcp: '3.10', group: 'key' },
    chosen: { attack: 'x5c', verifier: 'strict' },
  };
  const made = await linkCodec.encode(toLink(state));
  const read = await linkCodec.decode(made.ok ? made.fragment : '');
  expect(read).toMatchObject({ ok: true, found: true });
  expect(fromLink(read.state)).toEqual(state);
});

test('the beginning needs no fragment', async () => {
  expect(await linkCodec.encode(toLink(beginning))).toMatchObject({ ok: true, fragment: '' });
});

test.each([
  ['a verifier that is a path', { verifier: '../x' }],
  ['an attack that is a number', { attack: 5 }],
  ['an unknown need', { need: 'luck' }],
  ['a need from the prototype', { need: 'toString' }],
  ['an unknown group', { group: 'colour' }],
  ['a section that is none', { bcp: '<b>' }],
])('refuses %s and gives the beginning', async (_name, written) => {
  const read = await linkCodec.decode(fragmentOf(written));
  expect(read).toMatchObject({ ok: false, code: 'LINK_STATE' });
  expect(fromLink(read.state)).toEqual(beginning);
});

test('opens the link kept from version 1', async () => {
  // Written by hand: {"all":true,"differ":false,"bcp":"3.1","attack":"rs-hs-confusion"}
  const kept = readFileSync('tests/fixtures/links/v1/verifier-bench.txt', 'utf8').trim();
  const read = await linkCodec.decode(kept);
  expect(fromLink(read.state)).toEqual({
    all: true,
    filters: { differ: false, need: '', bcp: '3.1', group: '' },
    chosen: { attack: 'rs-hs-confusion', verifier: 'header-alg' },
  });
});

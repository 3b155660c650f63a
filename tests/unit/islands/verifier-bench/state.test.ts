import { expect, test } from 'vitest';
import { beginning, reduce, smallView } from '../../../../src/islands/verifier-bench/state.ts';

test('it opens with one attack, Pinned and Trusts the header', () => {
  expect(beginning.all).toBe(false);
  expect(smallView(beginning)).toEqual({
    attack: 'alg-none',
    verifiers: ['pinned', 'header-alg'],
  });
});

test('a chosen cell makes the small view: its attack, Pinned, its verifier', () => {
  const state = reduce(beginning, {
    type: 'choose',
    cell: { attack: 'expired', verifier: 'ignores-exp' },
  });
  expect(smallView(state)).toEqual({ attack: 'expired', verifiers: ['pinned', 'ignores-exp'] });
});

test('Pinned itself keeps a broken one beside it', () => {
  const state = reduce(beginning, {
    type: 'choose',
    cell: { attack: 'expired', verifier: 'pinned' },
  });
  expect(smallView(state).verifiers).toEqual(['pinned', 'header-alg']);
});

test('filters change one by one, and Reset brings everything back', () => {
  const state = reduce(reduce(beginning, { type: 'filter', filters: { bcp: '3.1' } }), {
    type: 'filter',
    filters: { differ: false },
  });
  expect(state.filters).toEqual({ differ: false, need: '', bcp: '3.1', group: '' });
  expect(reduce({ ...state, all: true }, { type: 'reset' })).toBe(beginning);
});

import { describe, expect, it } from 'vitest';
import { openPolicy, strict } from '../../../../src/core/jwt/policy.ts';
import type { Sample } from '../../../../src/islands/jwt-workbench/sample.ts';
import {
  initialState,
  MOST_CHARACTERS,
  reduce,
} from '../../../../src/islands/jwt-workbench/state.ts';
import type {
  WorkbenchAction,
  WorkbenchState,
} from '../../../../src/islands/jwt-workbench/state.ts';

const sample: Sample = {
  id: 'made-up',
  title: 'Made up',
  group: 'Test',
  note: 'A note.',
  text: 'a.b.c',
  keys: { verify: '{"kty":"oct","k":"AA"}', secretEncoding: 'text' },
  clock: 1_700_000_000,
  policy: { audiences: ['api'], leeway: 30 },
};

const after = (...actions: WorkbenchAction[]): WorkbenchState =>
  actions.reduce(reduce, initialState(sample));

describe('the state of the workbench', () => {
  it('begins with the sample’s text, key and policy', () => {
    expect(after().entered).toEqual({
      text: 'a.b.c',
      chosen: 0,
      keyText: '{"kty":"oct","k":"AA"}',
      secretEncoding: 'text',
      ownKey: false,
      policy: { ...openPolicy, audiences: ['api'], leeway: 30 },
      strictness: strict,
      sampleId: 'made-up',
    });
  });

  it('keeps the sample’s key while its token is being edited', () => {
    const state = after({ type: 'enter-text', text: 'a.b.x', fresh: false });
    expect(state.entered.text).toBe('a.b.x');
    expect(state.entered.keyText).toBe(sample.keys.verify);
    expect(state.entered.policy.audiences).toEqual(['api']);
  });

  it('drops the sample’s key and policy when another text replaces its token', () => {
    const state = after({ type: 'enter-text', text: 'x.y.z', fresh: true });
    expect(state.entered.text).toBe('x.y.z');
    expect(state.entered.keyText).toBe('');
    expect(state.entered.policy).toEqual(openPolicy);
    expect(state.entered.sampleId).toBeUndefined();
  });

  it('takes a text that keeps nothing of the sample’s as another, however it came', () => {
    const long = { ...sample, text: `${'h'.repeat(60)}.${'p'.repeat(60)}.${'s'.repeat(60)}` };
    const entering = (text: string) =>
      reduce(initialState(long), { type: 'enter-text', text, fresh: false }).entered;
    expect(entering('no token here')).toMatchObject({ keyText: '', sampleId: undefined });
    expect(entering('h'.repeat(36))).toMatchObject({ keyText: '', sampleId: undefined });
    // The signature cut off; a character put before, one changed, one added.
    for (const edited of [
      long.text.slice(0, 122),
      `x${long.text}`,
      long.text.replace('p', 'q'),
      `${long.text}x`,
    ])
      expect(entering(edited)).toMatchObject({
        keyText: sample.keys.verify,
        sampleId: 'made-up',
      });
  });

  it('keeps the reader’s own key when they paste another token over their own', () => {
    const state = after(
      { type: 'clear' },
      { type: 'enter-key', text: 'my secret' },
      { type: 'enter-text', text: 'one', fresh: true },
      { type: 'enter-text', text: 'two', fresh: true },
    );
    expect(state.entered).toMatchObject({ text: 'two', keyText: 'my secret' });
  });

  it('looks at the first token again when the text changes', () => {
    const state = after(
      { type: 'choose-token', index: 3 },
      { type: 'enter-text', text: 'other', fresh: false },
    );
    expect(state.entered.chosen).toBe(0);
  });

  it('stays with the chosen token while that token is edited in place', () => {
    const state = after(
      { type: 'choose-token', index: 3 },
      { type: 'replace-token', text: 'other' },
    );
    expect(state.entered.chosen).toBe(3);
  });

  it('refuses a text over the limit and leaves what stood there', () => {
    const state = after({ type: 'enter-text', text: 'x'.repeat(MOST_CHARACTERS + 1), fresh: true });
    expect(state.refusedLength).toBe(MOST_CHARACTERS + 1);
    expect(state.entered.text).toBe('a.b.c');
  });

  it('takes a text of exactly the limit', () => {
    const state = after({ type: 'enter-text', text: 'x'.repeat(MOST_CHARACTERS), fresh: true });
    expect(state.refusedLength).toBeUndefined();
    expect(state.entered.text).toHaveLength(MOST_CHARACTERS);
  });

  it.each<[string, WorkbenchAction]>([
    ['Clear', { type: 'clear' }],
    ['another sample', { type: 'load-sample', sample: { ...sample, id: 'other', text: 'other' } }],
    ['a fresh paste', { type: 'enter-text', text: 'fresh', fresh: true }],
  ])('brings back everything that %s replaced', (_name, action) => {
    const edited = after(
      { type: 'enter-text', text: 'a.b.edited', fresh: false },
      { type: 'enter-key', text: 'typed' },
    );
    const back = reduce(reduce(edited, action), { type: 'bring-back' });
    expect(back.entered).toEqual(edited.entered);
  });

  it('brings back twice: there and back again', () => {
    const there = after({ type: 'clear' }, { type: 'bring-back' }, { type: 'bring-back' });
    expect(there.entered.text).toBe('');
  });

  it('has nothing to bring back at the start', () => {
    const state = after();
    expect(reduce(state, { type: 'bring-back' })).toBe(state);
  });
});

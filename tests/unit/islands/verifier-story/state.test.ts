import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromLink, linksOf, toLink } from '../../../../src/islands/verifier-story/link.ts';
import {
  beginning,
  hasPredicted,
  reducerFor,
} from '../../../../src/islands/verifier-story/state.ts';
import type { Action, Telling } from '../../../../src/islands/verifier-story/state.ts';
import { storyOf } from '../../../../src/islands/verifier-story/stories/index.ts';

const reduce = reducerFor(3);
const after = (...actions: Action[]): Telling => actions.reduce(reduce, beginning);
const predicted: Action[] = [
  { type: 'answer', answer: 'right' },
  { type: 'sureness', sureness: 'guessing' },
];
const move: Action = { type: 'move' };

describe('a story', () => {
  test('makes no move before there is a prediction, and “I don’t know” is one', () => {
    expect(after(move).moves).toBe(0);
    expect(after({ type: 'answer', answer: 'right' }, move).moves).toBe(0);
    expect(after(...predicted, move).moves).toBe(1);
    expect(after({ type: 'answer', answer: 'unknown' }, move).moves).toBe(1);
    expect(hasPredicted(after({ type: 'answer', answer: 'unknown' }))).toBe(true);
  });

  test('keeps the prediction as it was once the forging has begun', () => {
    const state = after(...predicted, move, { type: 'answer', answer: 'other' });
    expect(state.answer).toBe('right');
    expect(after(...predicted, move, { type: 'sureness', sureness: 'sure' }).sureness).toBe(
      'guessing',
    );
  });

  test('sends only what is forged to the end, and mends only what was sent', () => {
    const send: Action = { type: 'send' };
    expect(after(...predicted, move, send).sent).toBe(false);
    const sent = after(...predicted, move, move, move, move, send);
    expect(sent).toMatchObject({ moves: 3, sent: true });
    expect(after(...predicted, { type: 'fix', on: true }).fixed).toBe(false);
    const mended = reduce(sent, { type: 'fix', on: true });
    expect(mended).toMatchObject({ fixed: true, sawFix: true });
    expect(reduce(mended, { type: 'fix', on: false })).toMatchObject({
      fixed: false,
      sawFix: true,
    });
  });

  test('shows all at once only to those who have predicted, and resets to the beginning', () => {
    expect(after({ type: 'show-all' })).toEqual(beginning);
    const all = after(...predicted, { type: 'show-all' });
    expect(all).toMatchObject({ moves: 3, sent: true, fixed: true, sawFix: true });
    expect(reduce(all, { type: 'reset' })).toEqual(beginning);
  });
});

describe('a link to a story', () => {
  const story = storyOf('alg-none');
  const links = linksOf(story, 3);

  test('brings back where the reader stood', async () => {
    const state = after(...predicted, { type: 'show-all' }, { type: 'transfer', answer: 'no' });
    const made = await links.encode(toLink(state));
    expect(made).toMatchObject({ ok: true, short: true });
    const read = await links.decode(made.ok ? made.fragment : '');
    expect(read.ok && fromLink(read.state)).toEqual(state);
  });

  test('of version 1 still opens, as it was given out', async () => {
    const old = readFileSync('tests/fixtures/links/v1/verifier-story.txt', 'utf8').trim();
    const read = await links.decode(old);
    expect(read.ok && fromLink(read.state)).toEqual({
      answer: 'long-closed',
      sureness: 'guessing',
      moves: 3,
      sent: true,
      fixed: true,
      sawFix: true,
      transfer: 'no',
    });
  });

  test.each([
    [
      { ...toLink(beginning), sent: true, moves: 3 },
      { sent: false, moves: 0 },
    ],
    [
      { ...toLink(beginning), answer: 'unknown', moves: 99, sent: true, fixed: true },
      { moves: 3, sent: true, fixed: false },
    ],
    [{ ...toLink(beginning), answer: 'unknown', transfer: 'no' }, { transfer: '' }],
  ])('comes to no state that the story could not have come to (%#)', async (state, expected) => {
    const made = await links.encode(state);
    expect(await links.decode(made.ok ? made.fragment : '')).toMatchObject({
      ok: true,
      state: expected,
    });
  });

  test.each([
    { answer: 'nobody' },
    { sureness: 'very' },
    { moves: -1 },
    { moves: 1.5 },
    { transfer: 'nothing' },
  ])('is refused with a sentence for %o', async (change) => {
    const made = await links.encode({ ...toLink(beginning), ...change });
    const read = await links.decode(made.ok ? made.fragment : '');
    expect(read).toMatchObject({ ok: false, code: 'LINK_STATE' });
  });
});

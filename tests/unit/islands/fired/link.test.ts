import { expect, it } from 'vitest';
import { fromLink, linkCodec, toLink } from '../../../../src/islands/fired/link.ts';
import { beginning, reduce } from '../../../../src/islands/fired/state.ts';
import type { Action, Experiment } from '../../../../src/islands/fired/state.ts';
import { at } from './given.ts';

const actions: readonly Action[] = [
  { type: 'flag', lane: 'session', flag: at('10:02:00') },
  { type: 'flag', lane: 'jwt-long', flag: 'unknown' },
  { type: 'flag', lane: 'jwt-refresh', flag: at('10:07:00') },
  { type: 'sureness', sureness: 'guessing' },
  { type: 'run', from: at('09:58:00') },
  { type: 'arrive' },
  { type: 'nearer', answer: 'session' },
  { type: 'pick', lane: 'session', on: true },
  { type: 'pick', lane: 'jwt-long', on: true },
  { type: 'run-outage' },
  { type: 'every', every: 60_000 },
  { type: 'transfer', answer: 'at-once' },
  { type: 'look', look: { beat: 1, lane: 'jwt-long', at: at('10:02:10') } },
];

const through = async (state: Experiment): Promise<Experiment> => {
  const written = await linkCodec.encode(toLink(state));
  if (!written.ok) throw new Error('not written');
  const read = await linkCodec.decode(written.fragment);
  if (!read.ok) throw new Error(read.sentence);
  return fromLink(read.state);
};

it('brings back every state on the way', async () => {
  let state = beginning;
  for (const action of actions) {
    state = reduce(state, action);
    // A clock on its way is not kept.
    if (state.ran && !state.arrived) continue;
    expect(await through(state)).toEqual(state);
  }
});

it('takes a result without a prediction for the beginning', async () => {
  const state = reduce(beginning, { type: 'every', every: 60_000 });
  const jumped: Experiment = { ...state, ran: true, arrived: true, nearer: 'session' };
  expect(await through(jumped)).toEqual(state);
});

it.each([
  ['session', 'never'],
  ['session', -1],
  ['long', 0.5],
  ['sureness', 'very'],
  ['nearer', 'none'],
  ['picks', 'session basic-auth'],
  ['every', 7],
  ['transfer', 'maybe'],
])('refuses a link whose %s is %s', async (field, value) => {
  const written = await linkCodec.encode({ ...toLink(beginning), [field]: value });
  if (!written.ok) throw new Error('not written');
  const read = await linkCodec.decode(written.fragment);
  expect(read.ok ? '' : read.sentence).toContain(field);
});

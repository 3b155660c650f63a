import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addEvent,
  newHappening,
  scenarioOf,
  setEnd,
  setLanes,
} from '../../../../src/islands/revocation-race/edit.ts';
import {
  fromLink,
  initial,
  linkCodec,
  toLink,
} from '../../../../src/islands/revocation-race/link.ts';
import { opening, presets } from '../../../../src/islands/revocation-race/presets.ts';
import { opened, reduce } from '../../../../src/islands/revocation-race/state.ts';
import type { Action, RaceState } from '../../../../src/islands/revocation-race/state.ts';
import { shortLink } from '../../../../src/links/link-codec.ts';

const fragmentOf = (written: unknown): string =>
  `#revocation-race=v1.${Buffer.from(JSON.stringify(written)).toString('base64url')}`;

const through = async (state: RaceState): Promise<RaceState> => {
  const made = await linkCodec.encode(toLink(state));
  if (!made.ok) throw new Error(made.sentence);
  const read = await linkCodec.decode(made.fragment);
  if (!read.ok) throw new Error(read.sentence);
  return fromLink(read.state);
};

/** What of a state a link promises: the documents, the moment, the request, not the numbers of the rows. */
const promised = (state: RaceState): unknown => ({
  main: state.main.good,
  branch: state.branch?.good,
  editing: state.editing,
  at: state.at,
  chosen: state.chosen,
});

test('what the lab opens with needs no fragment', async () => {
  expect(await linkCodec.encode(toLink(initial))).toMatchObject({ ok: true, fragment: '' });
});

test.each(presets.map((preset) => [preset.id, preset] as const))(
  '%s with a branch, an event more and another lane comes back, within a short link',
  async (_id, preset) => {
    const actions: Action[] = [
      { type: 'branch' },
      {
        type: 'edit',
        change: (draft) => addEvent(draft, newHappening('key-rotated', 70_000, draft.rest)),
      },
      {
        type: 'edit',
        change: (draft) =>
          setLanes(draft, [
            ...draft.rest.lanes,
            { strategy: 'jwt-long', values: { ttl: 900_000 } },
          ]),
      },
      { type: 'scrub', at: 61_000 },
      { type: 'look-at', chosen: { side: 'branch', lane: 0, at: 60_000, device: 0 } },
    ];
    const state = actions.reduce(reduce, opened(preset.id, preset));
    expect(promised(await through(state))).toEqual(promised(state));
    const made = await linkCodec.encode(toLink(state));
    expect(made.ok && made.length).toBeLessThanOrEqual(shortLink);
  },
);

test('an event that was moved costs a few characters, not the whole list', async () => {
  const moved = reduce(initial, {
    type: 'edit',
    change: (draft) => ({
      ...draft,
      events: draft.events.map(({ id, happening }) => ({
        id,
        happening: happening.kind === 'fired' ? { ...happening, at: 1_330_000 } : happening,
      })),
    }),
  });
  const made = await linkCodec.encode(toLink(moved));
  expect(made.ok && made.length).toBeLessThan(100);
  expect(promised(await through(moved))).toEqual(promised(moved));
});

test('whatever the state, its link gives it back', async () => {
  const change = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('fired', 'store-down', 'deployed', 'role-changed', 'stolen' as const),
        fc.integer({ min: 61_000, max: 1_000_000 }),
      )
      .map(([kind, at]): Action => ({
        type: 'edit',
        change: (draft) => addEvent(draft, newHappening(kind, at, draft.rest)),
      })),
    fc
      .integer({ min: 1_500_000, max: 4_000_000 })
      .map((until): Action => ({ type: 'edit', change: (draft) => setEnd(draft, until) })),
    fc.constantFrom<Action[]>({ type: 'branch' }, { type: 'turn-to', side: 'main' }),
    fc.integer({ min: 0, max: 4_000_000 }).map((at): Action => ({ type: 'scrub', at })),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...presets),
      fc.array(change, { maxLength: 6 }),
      async (preset, actions) => {
        const state = actions.reduce(reduce, opened(preset.id, preset));
        expect(promised(await through(state))).toEqual(promised(state));
      },
    ),
    { numRuns: 60 },
  );
});

test('of a course that cannot be run, the link holds the one that could be', async () => {
  const broken = reduce(initial, {
    type: 'edit',
    change: (draft) => addEvent(draft, newHappening('stolen', 0, draft.rest)),
  });
  expect(broken.main.faults).not.toEqual([]);
  expect((await through(broken)).main.good).toEqual(opening);
});

test.each([
  ['a preset that is a path', { preset: '../x' }],
  ['a preset from the prototype', { preset: 'constructor' }],
  ['a preset that is a number', { preset: 5 }],
  ['differences that are text', { main: 'x' }],
  ['a list where an object belongs', { main: [[]] }],
  ['an unknown lane', { main: { lanes: { 0: { strategy: ['magic'] } } } }],
  ['a lane that is no object', { main: { lanes: [[1]] } }],
  ['no lanes', { main: { lanes: [{}] } }],
  ['a negative instant', { main: { happenings: { 2: { at: -1 } } } }],
  ['a run of a thousand years', { main: { until: 32_000_000_000_000 } }],
  [
    'requests every millisecond for a day',
    { main: { until: 86_400_000, happenings: { 0: { every: 1 } } } },
  ],
  ['a branch of another shape', { branch: { people: ['<b>'] } }],
  ['an unknown side', { editing: 'both' }],
  ['a moment in words', { at: 'noon' }],
  ['a moment before the run', { at: -5 }],
  ['a request that is none', { look: ['main', 0, 5] }],
  ['a request on an unknown side', { look: ['x', 0, 5, 1] }],
  ['a request at half a millisecond', { look: ['main', 0, 5.5, 1] }],
])('refuses %s and gives the beginning', async (_name, written) => {
  const read = await linkCodec.decode(fragmentOf(written));
  expect(read).toMatchObject({ ok: false, code: 'LINK_STATE' });
  expect(fromLink(read.state)).toEqual(initial);
});

test('a moment after the end is the end, and a request that is not there is harmless', async () => {
  const read = await linkCodec.decode(fragmentOf({ at: 9e12, look: ['branch', 99, 5, 77] }));
  expect(read.ok).toBe(true);
  expect(fromLink(read.state)).toMatchObject({ at: opening.until, editing: 'main' });
});

test('members that a scenario does not have are not taken over', async () => {
  const read = await linkCodec.decode(
    fragmentOf({ main: { until: 3_000_000, __proto__: { x: 1 }, extra: 1 } }),
  );
  expect(Object.keys(scenarioOf(fromLink(read.state).main.draft))).not.toContain('extra');
});

test('opens the link kept from version 1', async () => {
  // Written by hand: {"main":{"happenings":{"2":{"at":1380000}}},"branch":{"lanes":{"3":{"values":{"ttl":900000}}}},
  // "editing":"branch","at":1400000,"look":["main",3,1390000,0]}
  const kept = readFileSync('tests/fixtures/links/v1/revocation-race.txt', 'utf8').trim();
  const read = await linkCodec.decode(kept);
  expect(read).toMatchObject({ ok: true, found: true });
  const state = fromLink(read.state);
  // 10:03:00 instead of 10:02:00.
  expect(state.main.good.happenings[2]).toEqual({ kind: 'fired', at: 1_380_000, person: 'u-9' });
  expect(state.branch?.good.lanes[3]?.values).toEqual({ ttl: 900_000 });
  expect(state.main.good.lanes[3]?.values).toEqual({ ttl: 3_600_000 });
  expect(state).toMatchObject({
    preset: 'fired-at-10-02',
    editing: 'branch',
    at: 1_400_000,
    chosen: { side: 'main', lane: 3, at: 1_390_000, device: 0 },
  });
});

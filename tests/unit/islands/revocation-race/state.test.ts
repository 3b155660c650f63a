import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { happeningKinds, run, strategies } from '../../../../src/core/revocation/index.ts';
import type { HappeningKind } from '../../../../src/core/revocation/index.ts';
import {
  addEvent,
  changeEvent,
  draftOf,
  movedTo,
  newHappening,
  placeOf,
  removeEvent,
  scenarioOf,
  setEnd,
  setLanes,
} from '../../../../src/islands/revocation-race/edit.ts';
import { initial } from '../../../../src/islands/revocation-race/link.ts';
import { judged } from '../../../../src/islands/revocation-race/judged.ts';
import { opening, presets } from '../../../../src/islands/revocation-race/presets.ts';
import { edited, endOf, reduce } from '../../../../src/islands/revocation-race/state.ts';
import type { Action, RaceState } from '../../../../src/islands/revocation-race/state.ts';

const kinds = Object.keys(happeningKinds) as HappeningKind[];
const fired = opening.happenings.findIndex(({ kind }) => kind === 'fired');

const after = (actions: readonly Action[], state: RaceState = initial): RaceState =>
  actions.reduce(reduce, state);

const edit = (change: Extract<Action, { type: 'edit' }>['change']): Action => ({
  type: 'edit',
  change,
});

test.each(presets.map((preset) => [preset.id, preset] as const))('%s can be run', (_id, preset) => {
  expect(judged(preset).ok).toBe(true);
});

test('the lab opens with four lanes, at the end of the run', () => {
  expect(initial.main.good.lanes).toHaveLength(4);
  expect(initial.at).toBe(opening.until);
});

describe('events', () => {
  test.each(kinds)('one of the kind %s can be added to the morning and run', (kind) => {
    const at = 25 * 60_000;
    const state = after([edit((draft) => addEvent(draft, newHappening(kind, at, draft.rest)))]);
    // The account is disabled by then: only the device that is to stay at a change of password is not there.
    if (kind === 'password-changed') expect(state.main.faults).not.toEqual([]);
    else {
      expect(state.main.faults).toEqual([]);
      expect(run(state.main.good).lanes).toHaveLength(4);
    }
  });

  test('moved past another it keeps its number, and the document is in order', () => {
    const to = 30_000;
    const draft = changeEvent(
      draftOf(opening),
      fired,
      movedTo(opening.happenings[fired] ?? newHappening('fired', 0, opening), to, opening.until),
    );
    expect(draft.events[fired]?.happening.at).toBe(to);
    expect(placeOf(draft, fired)).toBe(0);
    const times = scenarioOf(draft).happenings.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('an outage keeps its length where it is moved, up to either end', () => {
    const outage = { kind: 'store-down', at: 60_000, until: 240_000 } as const;
    expect(movedTo(outage, 999_000, 600_000)).toEqual({ ...outage, at: 420_000, until: 600_000 });
    expect(movedTo(outage, -5, 600_000)).toEqual({ ...outage, at: 0, until: 180_000 });
  });

  test('removed and added again, it is the same document', () => {
    const draft = draftOf(opening);
    const one = opening.happenings[fired];
    if (one === undefined) throw new Error('nobody is fired');
    const back = addEvent(removeEvent(draft, fired), one);
    expect(scenarioOf(back)).toEqual(opening);
  });
});

describe('what cannot be run', () => {
  const stolen = edit((draft) =>
    addEvent(draft, {
      kind: 'stolen',
      at: 0,
      person: 'u-9',
      device: 0,
      loot: 'everything',
      every: 1000,
    }),
  );

  test('is kept as it was put, says why, and the last good state stays', () => {
    const state = after([stolen]);
    expect(state.main.draft.events).toHaveLength(opening.happenings.length + 1);
    expect(state.main.faults[0]?.path).toBe('/happenings/0/device');
    expect(state.main.good).toBe(initial.main.good);
  });

  test('is run as soon as it is mended', () => {
    const state = after([
      stolen,
      edit((draft) => ({
        ...draft,
        events: draft.events.map(({ id, happening }) => ({
          id,
          happening: happening.kind === 'stolen' ? { ...happening, at: 600_000 } : happening,
        })),
      })),
    ]);
    expect(state.main.faults).toEqual([]);
    expect(state.main.good.happenings).toHaveLength(opening.happenings.length + 1);
  });

  test('a run that is too large is not begun, and the sentence says what to reduce', () => {
    const state = after([
      edit((draft) => ({
        ...draft,
        events: draft.events.map(({ id, happening }) => ({
          id,
          happening: happening.kind === 'requests' ? { ...happening, every: 1 } : happening,
        })),
      })),
    ]);
    expect(state.main.good).toBe(initial.main.good);
    expect(state.main.faults[0]?.code).toBe('RUN_TOO_LARGE');
  });
});

describe('branches', () => {
  test('the branch of nothing is the original', () => {
    const state = after([{ type: 'branch' }]);
    if (state.branch === undefined) throw new Error('there is no branch');
    expect(JSON.stringify(run(state.branch.good))).toBe(JSON.stringify(run(initial.main.good)));
  });

  test('changes of the branch are its own', () => {
    const state = after([
      { type: 'branch' },
      edit((draft) => setLanes(draft, [{ strategy: 'session', values: {} }])),
    ]);
    expect(state.main).toBe(initial.main);
    expect(state.branch?.good.lanes).toHaveLength(1);
    expect(edited(after([{ type: 'turn-to', side: 'main' }], state))).toBe(state.main);
  });

  test('deleted, it is gone with the request that was looked at in it; kept, it is the course', () => {
    const state = after([
      { type: 'branch' },
      edit((draft) => setEnd(draft, 4_200_000)),
      { type: 'look-at', chosen: { side: 'branch', lane: 0, at: 70_000, device: 0 } },
    ]);
    expect(state.at).toBe(4_200_000);
    expect(after([{ type: 'drop-branch' }], state)).toEqual(initial);
    expect(after([{ type: 'keep-branch' }], state).main.good.until).toBe(4_200_000);
  });

  test('there is no turning to a branch that is not there', () => {
    expect(after([{ type: 'turn-to', side: 'branch' }]).editing).toBe('main');
  });
});

test('whatever is pressed, what is shown can be run and the moment is within it', () => {
  const ids = strategies.map(({ id }) => id);
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.constantFrom<Action[]>(
      { type: 'branch' },
      { type: 'drop-branch' },
      { type: 'keep-branch' },
      { type: 'turn-to', side: 'main' },
      { type: 'turn-to', side: 'branch' },
    ),
    fc.integer({ min: -1000, max: 9_000_000 }).map((at): Action => ({ type: 'scrub', at })),
    fc.integer({ min: 1, max: 4_000_000 }).map((until) => edit((draft) => setEnd(draft, until))),
    fc
      .tuple(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 4_000_000 }))
      .map(([kind, at]) => edit((draft) => addEvent(draft, newHappening(kind, at, draft.rest)))),
    fc.nat({ max: 5 }).map((id) => edit((draft) => removeEvent(draft, id))),
    fc.subarray(ids, { minLength: 1, maxLength: 3 }).map((lanes) =>
      edit((draft) =>
        setLanes(
          draft,
          lanes.map((strategy) => ({ strategy, values: {} })),
        ),
      ),
    ),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      const state = after(actions);
      for (const side of [state.main, state.branch])
        if (side !== undefined) expect(judged(side.good).ok).toBe(true);
      expect(state.at).toBeGreaterThanOrEqual(0);
      expect(state.at).toBeLessThanOrEqual(endOf(state));
    }),
    { numRuns: 200 },
  );
});

test('what plays moves the moment only from where it put it: a hand that came between keeps it', () => {
  const playing = reduce(initial, { type: 'scrub', at: 1_100_000, after: initial.at });
  expect(playing.at).toBe(1_100_000);
  const moved = reduce(playing, { type: 'scrub', at: 2_000_000 });
  expect(reduce(moved, { type: 'scrub', at: 1_120_000, after: 1_100_000 })).toBe(moved);
});

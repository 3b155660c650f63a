import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import {
  fold,
  headlines,
  lastedOf,
  run,
  sayHeadlines,
  type Headlines,
  type Lasted,
  type LaneChoice,
  type Scenario,
} from '../../../../src/core/revocation/index.ts';

const long: LaneChoice = { strategy: 'jwt-long', values: { ttl: 600_000 } };
const session: LaneChoice = { strategy: 'session', values: {} };

/** One person, one service; the person signs in at 0 and asks every ten seconds from then on. */
const morning = (until: number, ...happenings: readonly Happening[]): Scenario => ({
  version: 1,
  id: 'morning',
  title: 'A morning',
  about: 'What the three figures say.',
  origin: '2026-11-24T09:40:00Z',
  until,
  seed: 1,
  people: [{ id: 'u-9', called: 'the employee', role: 'admin' }],
  services: [{ name: 'api', skew: 0, leeway: 0 }],
  happenings: [
    { kind: 'sign-in', at: 0, person: 'u-9', devices: 1 },
    { kind: 'requests', at: 0, person: 'u-9', every: 10_000, spread: 'regular' },
    ...happenings,
  ],
  lanes: [],
});

const tallyOf = (scenario: Scenario, lane: LaneChoice) => {
  const [log] = run({ ...scenario, lanes: [lane] }).lanes;
  if (log === undefined) throw new Error(`no lane ${lane.strategy}`);
  return fold(log).tally;
};
const figures = (scenario: Scenario, lane: LaneChoice): Headlines =>
  headlines(scenario, tallyOf(scenario, lane));
const each = (scenario: Scenario, lane: LaneChoice): readonly (Lasted | undefined)[] =>
  scenario.happenings.map((_, index) => lastedOf(scenario, tallyOf(scenario, lane), index));

const person = 'u-9';
const stolen = (at: number, every: number): Happening => ({
  kind: 'stolen',
  at,
  person,
  device: 0,
  loot: 'everything',
  every,
});

// The token of 0 s is accepted up to 599.999 s: last at 590 s.
describe('change took effect after', () => {
  it('goes from the first of two endings to the last request that contradicted both', () => {
    const twice = morning(
      700_000,
      { kind: 'signed-out-everywhere', at: 105_000, person },
      { kind: 'fired', at: 405_000, person },
    );
    expect(figures(twice, long).tookEffectAfter).toEqual({ ms: 485_000, still: false });
  });

  it('leaves out the millisecond of the change, and needs a request after it', () => {
    const late = morning(95_000, { kind: 'fired', at: 90_000, person });
    expect(figures(late, long).tookEffectAfter).toBeUndefined();
    expect(sayHeadlines(figures(late, long)).map(({ value }) => value)).toEqual([
      'nobody',
      'no change seen',
      'no thief seen',
    ]);
    const just = morning(100_000, { kind: 'fired', at: 99_999, person });
    expect(figures(just, long).tookEffectAfter).toEqual({ ms: 1, still: true });
  });

  it('is still going on where the requests stop before the token ends', () => {
    const silent = morning(
      700_000,
      { kind: 'fired', at: 105_000, person },
      { kind: 'requests', at: 155_000, person, every: 0, spread: 'regular' },
    );
    expect(figures(silent, long).tookEffectAfter).toEqual({ ms: 45_000, still: true });
  });

  it('goes from the change that took away the role which was served', () => {
    const twice = morning(
      700_000,
      { kind: 'role-changed', at: 105_000, person, role: 'member' },
      { kind: 'role-changed', at: 405_000, person, role: 'guest' },
    );
    // At 600 s the token is over, at 610 s they sign in again, as a guest.
    expect(figures(twice, long)).toMatchObject({
      loggedOut: 1,
      tookEffectAfter: { ms: 485_000, still: false },
    });
    // The second one was never contradicted: nobody was served as a member.
    expect(each(twice, long)[3]).toEqual({ ms: 0, still: false });
  });

  it('ends where the role is given back', () => {
    const back = morning(
      500_000,
      { kind: 'role-changed', at: 105_000, person, role: 'member' },
      { kind: 'role-changed', at: 405_000, person, role: 'admin' },
    );
    // Served as an admin all the time, which was wrong from 110 to 400 s.
    expect(each(back, long).slice(2)).toEqual([
      { ms: 295_000, still: false },
      { ms: 0, still: false },
    ]);
  });

  it('is not seen while nobody answers', () => {
    const down = morning(
      200_000,
      { kind: 'store-down', at: 85_000, until: 125_000 },
      { kind: 'fired', at: 95_000, person },
    );
    expect(figures({ ...down, until: 120_000 }, session).tookEffectAfter).toBeUndefined();
    expect(figures({ ...down, until: 130_000 }, session).tookEffectAfter).toEqual({
      ms: 0,
      still: false,
    });
  });

  it('is not over because the store is down', () => {
    const cached: LaneChoice = { strategy: 'session-cache', values: { cache: 60_000 } };
    // Read at 70 s, remembered up to 129.999 s; from 130 s on nobody answers.
    const down = morning(
      200_000,
      { kind: 'fired', at: 85_000, person },
      { kind: 'store-down', at: 95_000, until: 300_000 },
    );
    expect(figures(down, cached).tookEffectAfter).toEqual({ ms: 35_000, still: true });
    expect(figures({ ...down, until: 310_000 }, cached).tookEffectAfter).toEqual({
      ms: 35_000,
      still: false,
    });
  });
});

describe('thief stayed', () => {
  it('is the longer of two thefts', () => {
    const twice = morning(300_000, stolen(20_000, 7000), stolen(100_000, 9000), {
      kind: 'fired',
      at: 205_000,
      person,
    });
    // Asked at 27, 34 … 202 s; the other at 109, 118 … 199 s.
    expect(each(twice, session).slice(2, 4)).toEqual([
      { ms: 182_000, still: false },
      { ms: 99_000, still: false },
    ]);
    expect(figures(twice, session).thiefStayed).toEqual({ ms: 182_000, still: false });
  });

  it('goes on after the owner has signed out, where nobody is asked', () => {
    const out = morning(700_000, stolen(20_000, 7000), {
      kind: 'signed-out',
      at: 105_000,
      person,
      device: 0,
    });
    // The thief asks at 20 + 7n s: last in time at 594 s.
    expect(figures(out, long).thiefStayed).toEqual({ ms: 574_000, still: false });
    expect(figures(out, long).tookEffectAfter).toEqual({ ms: 489_000, still: false });
    // Last before the end at 104 s.
    expect(figures(out, session).thiefStayed).toEqual({ ms: 84_000, still: false });
    expect(figures(out, session).tookEffectAfter).toEqual({ ms: 0, still: false });
  });

  it('is not over because the store is down', () => {
    const down = morning(100_000, stolen(20_000, 7000), {
      kind: 'store-down',
      at: 50_000,
      until: 90_000,
    });
    // Served at 27, 34, 41 and 48 s, then silence up to 90 s, then served again at 90 and 97 s.
    expect(figures({ ...down, until: 89_000 }, session).thiefStayed).toEqual({
      ms: 28_000,
      still: true,
    });
    expect(figures(down, session).thiefStayed).toEqual({ ms: 77_000, still: true });
  });
});

describe('logged out unexpectedly', () => {
  it('counts each time that somebody has to sign in again, and not the requests until then', () => {
    const short: LaneChoice = { strategy: 'jwt-long', values: { ttl: 60_000 } };
    // Over at 60 s; they sign in again with the request of 70 s: over at 130 s, again at 140 s: over at 200 s.
    expect(figures(morning(200_000), short).loggedOut).toBe(3);
    expect(figures(morning(199_999), short).loggedOut).toBe(2);
  });

  it('leaves out whoever is to be out', () => {
    const fired = morning(300_000, { kind: 'fired', at: 105_000, person });
    expect(figures(fired, session).loggedOut).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../../../src/core/revocation/chance.ts';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import { populationRun } from '../../../../src/core/revocation/population.ts';
import { runLane, sumLane } from '../../../../src/core/revocation/run-lane.ts';
import type { Scenario, Values } from '../../../../src/core/revocation/scenario.ts';
import { denyList } from '../../../../src/core/revocation/strategies/deny-list.ts';
import { strategies } from '../../../../src/core/revocation/strategies/index.ts';
import { jwtRefresh } from '../../../../src/core/revocation/strategies/jwt-refresh.ts';
import { valuesOf, type Strategy } from '../../../../src/core/revocation/strategy.ts';

const T = 300_000;
const REQUESTS = 120_000;
const DEVICES = 20;

const scenarioOf = (
  people: readonly string[],
  happenings: readonly Happening[],
  until: number,
): Scenario => ({
  version: 1,
  id: 'law',
  title: '',
  about: '',
  origin: '2026-11-24T09:00:00Z',
  until,
  seed: 11,
  people: people.map((id) => ({ id, called: 'somebody', role: 'member' })),
  services: [{ name: 'api', skew: 0, leeway: 0 }],
  happenings,
  lanes: [],
});

/** T is what the formula of the strategy calls so; where that is a cache, tokens live long. */
const lives = (strategy: Strategy, more: Values = {}): Values =>
  strategy.parameters.some(({ name }) => name === 'cache')
    ? valuesOf(strategy, { ttl: 30 * 86_400_000, cache: T, ...more })
    : valuesOf(strategy, { ttl: T, ...more });

/**
 * The share of the store's work that is saved, by simulation. Of n requests n/(1 + λT) renew, counted with a
 * standard deviation of at most √(n/(1 + λT)): for n = 120,000 and λT = 1 that is 0.002·k of a share, and less for
 * larger λT. That iat is a whole second makes T shorter by half a second: 0.0005·k at most.
 */
const saved = (strategy: Strategy, perMinute: number, values: Values): number => {
  const every = 60_000 / perMinute;
  const person = 'u-0';
  const scenario = scenarioOf(
    [person],
    [
      { kind: 'requests', at: 0, person, every, spread: 'random' },
      { kind: 'sign-in', at: 0, person, devices: DEVICES },
    ],
    Math.ceil((REQUESTS / DEVICES) * every),
  );
  const { tally } = sumLane(scenario, strategy, { strategy: strategy.id, values });
  expect(tally.requests).toBeGreaterThan(100_000);
  return 1 - (tally.storeReads + tally.storeWrites) / tally.requests;
};

describe('what a refresh every five minutes saves', () => {
  // R = 1 − k/(1 + λT), worked out by hand: λT is 1, 5, 10, 19, 30, 60, 150, 300.
  const table = [
    [0.2, 0.5, -0.5],
    [1, 0.833, 0.5],
    [2, 0.909, 0.727],
    [3.8, 0.95, 0.85],
    [6, 0.968, 0.903],
    [12, 0.984, 0.951],
    [30, 0.993, 0.98],
    [60, 0.997, 0.99],
  ] as const;

  it.each(table)(
    '%f requests a minute: %f with one operation, %f with three',
    (rate, one, three) => {
      for (const [operations, share] of [
        [1, one],
        [3, three],
      ] as const) {
        const values = lives(jwtRefresh, { operations });
        expect(
          Math.abs((jwtRefresh.saving?.(values, rate / 60).share ?? NaN) - share),
        ).toBeLessThan(0.0006);
        expect(Math.abs(saved(jwtRefresh, rate, values) - share)).toBeLessThan(0.01);
      }
    },
  );
});

describe.each(strategies.filter((strategy) => 'saving' in strategy))(
  'the saving of $id',
  (strategy) => {
    it('is what the simulation saves, at several rates', () => {
      const values = lives(strategy);
      for (const perMinute of [0.2, 1, 4, 12]) {
        const law = strategy.saving?.(values, perMinute / 60).share ?? NaN;
        const is = saved(strategy, perMinute, values);
        expect(
          Math.abs(is - law),
          `${String(perMinute)}: ${String(is)}, ${String(law)}`,
        ).toBeLessThan(0.01);
      }
    });
  },
);

describe.each(strategies.filter((strategy) => 'meanEnded' in strategy))(
  'the mean time after an end of $id',
  (strategy) => {
    // 20,000 endings; of one the standard deviation is at most T/√12 about, plus that of whether a token is live:
    // below 0.4 T in all, 0.003 T of the mean. Tries come every second, which misses half a second: 0.0017 T.
    it.each([0.2, 1, 4])('is what the simulation has at %f requests a minute', (perMinute) => {
      const values = lives(strategy);
      const law = strategy.meanEnded?.(values, perMinute / 60).ms ?? NaN;
      const { took, endings } = populationRun({
        users: perMinute > 1 ? 2000 : 4000,
        requestsPerDay: perMinute * 1440,
        endingsPerDay: 160_000 * 0.5,
        days: 0.25,
        seed: 5,
        strategy,
        values,
        services: [{ name: 'api', skew: 0, leeway: 0 }],
      });
      expect(endings).toBeGreaterThan(19_000);
      expect(Math.abs(took.mean - law) / T, `${String(took.mean)}, ${String(law)}`).toBeLessThan(
        0.01,
      );
    });
  },
);

describe('the size of a deny-list', () => {
  it('is r·T/2: Little’s law', () => {
    // People sign in throughout ten lifetimes, and each is fired at a random moment of the token's life.
    const people = Array.from({ length: 2000 }, (_, nth) => `u-${String(nth)}`);
    const span = 10 * T;
    const chance = chanceOf(7, 0);
    const happenings = people.flatMap((person): Happening[] => {
      const at = Math.floor(chance() * span);
      return [
        { kind: 'sign-in', at, person, devices: 1 },
        { kind: 'fired', at: at + Math.floor(chance() * T), person },
      ];
    });
    const scenario = scenarioOf(
      people,
      [...happenings].sort((a, b) => a.at - b.at),
      span + 2 * T,
    );
    const values = lives(denyList);
    const { entries } = runLane(scenario, denyList, { strategy: denyList.id, values });
    let area = 0;
    let now = 0;
    let listed = 0;
    for (const entry of entries) {
      if (entry.kind !== 'listed') continue;
      area += listed * (entry.at - now);
      now = entry.at;
      listed = entry.entries;
    }
    expect(listed).toBe(0);
    // r = 2000/span and T/2: 100 entries. The sum of 2000 uniform lifetimes has a relative deviation of
    // 1/√(3 · 2000) = 1.3 %.
    expect(Math.abs(area / span - 100)).toBeLessThan(5);
  });
});

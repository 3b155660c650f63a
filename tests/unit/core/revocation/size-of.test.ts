import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turns } from '../../../../src/core/revocation/document/size-of.ts';
import {
  limits,
  readScenario,
  run,
  sizeOf,
  strategies,
  type Scenario,
} from '../../../../src/core/revocation/index.ts';
import { anyScenario, anyValues } from './arbitrary-scenario.ts';
import { sound } from './hostile-scenarios.ts';

/** What a run really comes to, in all its lanes. */
const measured = (scenario: Scenario): { requests: number; entries: number } => {
  const { lanes } = run(scenario);
  const requests = lanes.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'request'));
  return {
    requests: requests.length,
    entries: lanes.reduce((sum, { entries }) => sum + entries.length, 0),
  };
};

const regular = ({ happenings, ...scenario }: Scenario): Scenario => ({
  ...scenario,
  happenings: happenings.map((one) =>
    one.kind === 'requests' ? { ...one, spread: 'regular' } : one,
  ),
});

describe('the size that is said before a run', () => {
  it('knows what every length of time in the registry does to it', () => {
    const names = strategies.flatMap(({ parameters }) =>
      parameters.filter(({ unit }) => unit === 'ms').map(({ name }) => name),
    );
    expect([...new Set(names)].filter((name) => !(name in turns))).toEqual([]);
  });

  it.each(strategies)('is not exceeded: $id', (strategy) => {
    fc.assert(
      fc.property(anyScenario, anyValues(strategy), (any, values) => {
        const scenario = regular({ ...any, lanes: [{ strategy: strategy.id, values }] });
        const said = sizeOf(scenario);
        const found = measured(scenario);
        expect(found.requests).toBeLessThanOrEqual(said.requests);
        expect(found.entries).toBeLessThanOrEqual(said.entries);
      }),
      { numRuns: 150 },
    );
  });

  it('is close where nothing else happens: one device, every 20 s of 10 minutes', () => {
    const scenario = {
      ...sound(),
      happenings: [
        { kind: 'requests', at: 0, person: 'u-9', every: 20_000, spread: 'regular' },
        { kind: 'sign-in', at: 1000, person: 'u-9', devices: 1 },
      ],
      lanes: [{ strategy: 'session', values: {} }],
    } as unknown as Scenario;
    // At 20 s, 40 s, … 600 s.
    expect(sizeOf(scenario)).toMatchObject({ requests: 30, most: 0 });
    expect(measured(scenario).requests).toBe(30);
  });

  it('is hardly exceeded at random: five standard deviations', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const scenario = {
        ...sound(),
        seed,
        happenings: [
          { kind: 'sign-in', at: 0, person: 'u-9', devices: 1 },
          { kind: 'requests', at: 0, person: 'u-9', every: 5000, spread: 'random' },
        ],
        lanes: [{ strategy: 'session', values: {} }],
      } as unknown as Scenario;
      const { requests } = sizeOf(scenario);
      // 120 expected, and √120 ≈ 11.
      expect(requests).toBe(180);
      expect(measured(scenario).requests).toBeLessThanOrEqual(requests);
    }
  });

  it('of all lanes over a long day is let through, and what is refused is large indeed', () => {
    const day = {
      ...sound(),
      until: 86_400_000,
      happenings: [
        { kind: 'sign-in', at: 0, person: 'u-9', devices: 3 },
        { kind: 'requests', at: 0, person: 'u-9', every: 60_000, spread: 'regular' },
      ],
      lanes: strategies.map(({ id }) => ({ strategy: id })),
    };
    expect(readScenario(day).ok).toBe(true);
    const busy = { ...day, happenings: day.happenings.map((one) => ({ ...one })) };
    Object.assign(busy.happenings[1] ?? {}, { every: 100 });
    expect(readScenario(busy)).toMatchObject({ ok: false, faults: [{ code: 'RUN_TOO_LARGE' }] });
    expect(limits.requests).toBeGreaterThan(16 * 3 * 24 * 60);
  });
});

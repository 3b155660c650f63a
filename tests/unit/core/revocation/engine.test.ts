import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Folding, entriesUpTo, fold, stateAt } from '../../../../src/core/revocation/fold.ts';
import { headlines } from '../../../../src/core/revocation/headlines.ts';
import type { LaneLog } from '../../../../src/core/revocation/log.ts';
import { runLane, stepLane, sumLane } from '../../../../src/core/revocation/run-lane.ts';
import type { Scenario, Values } from '../../../../src/core/revocation/scenario.ts';
import { strategies } from '../../../../src/core/revocation/strategies/index.ts';
import { session } from '../../../../src/core/revocation/strategies/session.ts';
import type { Strategy } from '../../../../src/core/revocation/strategy.ts';
import { anyScenario, anyValues } from './arbitrary-scenario.ts';

const choiceOf = (strategy: Strategy, values: Values) => ({ strategy: strategy.id, values });
const bytes = (log: LaneLog): string => JSON.stringify(log);
const runs = { numRuns: 40 };

/** What a log says is kept where, as plain strings. */
const kept = (state: Folding): Map<string, Map<string, string>> =>
  new Map(
    [...state.places].map(([place, there]) => [
      place,
      new Map([...there].map(([key, { value }]) => [key, value])),
    ]),
  );

describe.each(strategies)('$id', (strategy) => {
  const any = fc.tuple(anyScenario, anyValues(strategy));
  const run = (scenario: Scenario, values: Values, seed?: number): LaneLog =>
    runLane(scenario, strategy, choiceOf(strategy, values), seed);

  it('keeps what its log says it keeps, after every event', () => {
    fc.assert(
      fc.property(any, ([scenario, values]) => {
        const lane = stepLane(scenario, strategy, choiceOf(strategy, values));
        const folding = new Folding();
        let more = true;
        while (more) {
          more = lane.step();
          for (let nth = folding.entries; nth < lane.log.entries.length; nth += 1) {
            const entry = lane.log.entries[nth];
            if (entry === undefined) break;
            if (entry.kind === 'dropped')
              expect(folding.places.get(entry.place)?.has(entry.key), 'drops what is there').toBe(
                true,
              );
            folding.add(entry);
          }
          expect(kept(folding)).toEqual(lane.contents());
        }
      }),
      runs,
    );
  });

  it('gives the same sums with a log and without', () => {
    fc.assert(
      fc.property(any, ([scenario, values]) => {
        const folded = fold(run(scenario, values)).tally;
        const { tally } = sumLane(scenario, strategy, choiceOf(strategy, values));
        expect(folded).toEqual(tally);
        expect(headlines(scenario, folded)).toEqual(headlines(scenario, tally));
        for (const [index, { at }] of scenario.happenings.entries())
          expect(folded.lasted(index, at)).toEqual(tally.lasted(index, at));
      }),
      runs,
    );
  });

  it('gives the same log for the same scenario and seed, byte for byte', () => {
    fc.assert(
      fc.property(any, ([scenario, values]) => {
        const log = bytes(run(scenario, values));
        expect(bytes(run(structuredClone(scenario), { ...values }))).toBe(log);
      }),
      runs,
    );
  });

  it('never goes back in time, nor past the end', () => {
    fc.assert(
      fc.property(any, ([scenario, values]) => {
        const times = run(scenario, values).entries.map(({ at }) => at);
        expect(times.filter((at) => !Number.isInteger(at))).toEqual([]);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(times.at(0) ?? 0).toBeGreaterThanOrEqual(0);
        expect(times.at(-1) ?? 0).toBeLessThanOrEqual(scenario.until);
      }),
      runs,
    );
  });

  it('has the same log up to the first difference, and a branch of nothing is the original', () => {
    fc.assert(
      fc.property(any, fc.nat(40), ([scenario, values], keep) => {
        const { happenings } = scenario;
        const same = bytes(run({ ...scenario, happenings: [...happenings] }, values));
        const original = run(scenario, values);
        expect(same).toBe(bytes(original));
        // The branch: from the cut on somebody is fired, and nothing else of the original happens.
        const cut = happenings[Math.min(keep, happenings.length - 1)]?.at ?? 0;
        const branch = run(
          {
            ...scenario,
            happenings: [
              ...happenings.filter(({ at }) => at < cut),
              { kind: 'fired', at: cut, person: 'u-0' },
            ],
          },
          values,
        );
        const count = entriesUpTo(original, cut - 1);
        expect(entriesUpTo(branch, cut - 1)).toBe(count);
        expect(JSON.stringify(branch.entries.slice(0, count))).toBe(
          JSON.stringify(original.entries.slice(0, count)),
        );
        expect(stateAt(branch, cut - 1)).toEqual(stateAt(original, cut - 1));
      }),
      runs,
    );
  });

  it('folds a prefix to the state that a run cut short has', () => {
    fc.assert(
      fc.property(any, fc.nat(90_000), ([scenario, values], at) => {
        const whole = run(scenario, values);
        const short = run({ ...scenario, until: at }, values);
        expect(stateAt(whole, at)).toEqual(fold(short));
      }),
      runs,
    );
  });
});

describe('chance in a run', () => {
  const scenario = (spread: 'random' | 'regular'): Scenario => ({
    version: 1,
    id: 'chance',
    title: '',
    about: '',
    origin: '2026-11-24T09:00:00Z',
    until: 60_000,
    seed: 1,
    people: [{ id: 'u-0', called: 'somebody', role: 'admin' }],
    services: [{ name: 'api', skew: 0, leeway: 0 }],
    happenings: [
      { kind: 'requests', at: 0, person: 'u-0', every: 1000, spread },
      { kind: 'sign-in', at: 0, person: 'u-0', devices: 2 },
    ],
    lanes: [],
  });
  const log = (strategy: Strategy, spread: 'random' | 'regular', seed: number): string =>
    bytes(runLane(scenario(spread), strategy, choiceOf(strategy, {}), seed));

  it.each(strategies)('another seed gives another log of $id where requests are random', (one) => {
    for (let seed = 0; seed < 20; seed += 1)
      expect(log(one, 'random', seed)).not.toBe(log(one, 'random', seed + 1));
  });

  it.each(strategies)('all lanes see the requests of the first: $id', (strategy) => {
    const instants = (one: Strategy): string =>
      JSON.stringify(
        runLane(scenario('random'), one, choiceOf(one, {}))
          .entries.filter(({ kind }) => kind === 'request')
          .map(({ at }) => at),
      );
    const [first] = strategies;
    expect(first).toBeDefined();
    if (first !== undefined) expect(instants(strategy)).toBe(instants(first));
  });
});

describe('signing in while nobody answers', () => {
  it.each([
    ['session', 'store-down', 'store-silent'],
    ['jwt-long', 'issuer-down', 'issuer-silent'],
  ] as const)('%s with %s says who did not answer', (lane, kind, check) => {
    const strategy = strategies.find(({ id }) => id === lane) ?? session;
    const scenario: Scenario = {
      version: 1,
      id: 'x',
      title: 'x',
      about: 'x',
      origin: '2026-11-24T09:40:00Z',
      until: 30_000,
      seed: 1,
      people: [{ id: 'u-9', called: 'the employee', role: 'admin' }],
      services: [{ name: 'api', skew: 0, leeway: 0 }],
      happenings: [
        { kind, at: 0, until: 15_000 },
        { kind: 'sign-in', at: 5000, person: 'u-9', devices: 1 },
        { kind: 'requests', at: 5000, person: 'u-9', every: 5000, spread: 'regular' },
      ],
      lanes: [],
    };
    const log = runLane(scenario, strategy, choiceOf(strategy, {}));
    const answers = log.entries.flatMap((entry) =>
      entry.kind === 'request' ? [`${String(entry.at)} ${entry.check}`] : [],
    );
    // In the millisecond of its end the outage is not over yet: what changes comes after the requests.
    expect(answers.slice(0, 2)).toEqual([`10000 ${check}`, `15000 ${check}`]);
    expect(answers[2]).not.toBe(`20000 ${check}`);
  });
});

describe('a scenario that nobody has read', () => {
  const scenario = (every: number, until: number): Scenario => ({
    version: 1,
    id: 'x',
    title: 'x',
    about: 'x',
    origin: '2026-11-24T09:40:00Z',
    until,
    seed: 1,
    people: [{ id: 'u-9', called: 'the employee', role: 'admin' }],
    services: [{ name: 'api', skew: 0, leeway: 0 }],
    happenings: [
      { kind: 'sign-in', at: 0, person: 'u-9', devices: 1 },
      { kind: 'requests', at: 0, person: 'u-9', every, spread: 'regular' },
    ],
    lanes: [],
  });
  const requests = (every: number, until: number): number => {
    const log = runLane(scenario(every, until), session, choiceOf(session, {}));
    return log.entries.filter(({ kind }) => kind === 'request').length;
  };

  it('has its times rounded to whole milliseconds', () => {
    // Every 333 ms: 27 · 333 = 8991.
    expect(requests(333.3, 9000)).toBe(27);
    expect(requests(0.4, 100)).toBe(0);
  });

  it('may leave out the values of a lane, as a document may', () => {
    const { values, ...bare } = choiceOf(session, {});
    expect(
      runLane(scenario(1000, 9000), session, bare as typeof bare & { values: Values }),
    ).toEqual(runLane(scenario(1000, 9000), session, { ...bare, values }));
  });

  it('comes to an end where that is not a number', () => {
    expect(requests(1000, NaN)).toBe(0);
  });
});

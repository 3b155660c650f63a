import type { Happening } from '../../../../src/core/revocation/happening.ts';
import { runLane } from '../../../../src/core/revocation/run-lane.ts';
import type { Scenario, Service, Values } from '../../../../src/core/revocation/scenario.ts';
import { conditionsOf, valuesOf, type Strategy } from '../../../../src/core/revocation/strategy.ts';
import { latest } from './latest.ts';

/** How near a bound the search came: under these values and conditions. */
export interface Tightest {
  readonly what: string;
  readonly bound: number;
  readonly reached: number;
}

const person = 'u-0';

/** The change in question is at this instant: a whole second, far enough from the beginning. */
const CHANGE = 30_000;

const exact: Service = { name: 'api', skew: 0, leeway: 0 };
const behind: Service = { name: 'api', skew: -700, leeway: 300 };
const ahead: Service = { name: 'api', skew: 500, leeway: 0 };

/** Lengths of time that differ from one another, as the parameters come; the others stay at their default. */
const valueSets = (strategy: Strategy): readonly Values[] => {
  const lengths = strategy.parameters.filter(({ unit }) => unit === 'ms');
  const set = (first: number, by: number): Values =>
    valuesOf(
      strategy,
      Object.fromEntries(
        lengths.map(({ name }, nth) => [name, Math.max(1, first + by * nth) * 1000]),
      ),
    );
  const sets = [set(2, 3), set(9, -3), set(4, 0)];
  const switches = strategy.parameters.filter(({ unit }) => unit === 'yes-no');
  return switches.reduce<readonly Values[]>(
    (all, { name }) => all.flatMap((values) => [0, 1].map((to) => ({ ...values, [name]: to }))),
    sets,
  );
};

type Ending = 'fired' | 'signed-out' | 'signed-out-everywhere' | 'password-changed';

/** What is asked of the change: who is ended how, or whose role is changed. */
const changes = (which: 'ended' | 'stale'): readonly (Ending | 'role-changed')[] =>
  which === 'stale'
    ? ['role-changed']
    : ['fired', 'signed-out-everywhere', 'signed-out', 'password-changed'];

type Trouble = (at: number, bound: number) => readonly Happening[];

const OUTAGE = 2500;

/** An outage from the change on, and one that begins just before the change would have been heard of. */
const outages: readonly Trouble[] = (['issuer-down', 'store-down'] as const).flatMap((kind) =>
  [
    (at: number) => at,
    (at: number, bound: number) => Math.max(at, at + bound - OUTAGE - 1),
    (at: number, bound: number) => Math.max(at, at + bound - OUTAGE),
  ].map((from): Trouble => (at, bound) => {
    const begin = from(at, bound);
    return [{ kind, at: begin, until: begin + OUTAGE }];
  }),
);

/** What else goes wrong around the change. A bound knows how long somebody is away, not who. */
const troubles: readonly (readonly [what: string, variants: readonly Trouble[]])[] = [
  ['', [() => []]],
  ['outage', outages],
  ['message lost', [(at) => [{ kind: 'event-lost', at: at - 1 }]]],
];

interface Attempt {
  readonly change: Ending | 'role-changed';
  readonly at: number;
  /** How long before the change the device signs in. */
  readonly age: number;
  readonly every: number;
  readonly loot: 'everything' | 'one-request';
  readonly trouble: readonly Happening[];
  readonly services: readonly Service[];
}

/** There is a request at the change, and one every so often before and after it. */
const scenarioOf = (attempt: Attempt, until: number): Scenario => {
  const { change, at, age, every, loot, trouble, services } = attempt;
  const signIn = at - age;
  const ending: Happening =
    change === 'role-changed'
      ? { kind: change, at, person, role: 'reader' }
      : change === 'fired' || change === 'signed-out-everywhere'
        ? { kind: change, at, person }
        : { kind: change, at, person, device: 0 };
  const happenings: readonly Happening[] = [
    {
      kind: 'requests',
      at: at - Math.floor(at / every) * every,
      person,
      every,
      spread: 'regular',
    },
    { kind: 'sign-in', at: signIn, person, devices: 1 },
    ...trouble,
    // Whoever signs out throws the credential away, and who changes the password stays: a thief's copy shows how
    // long the old one is good.
    { kind: 'stolen', at, person, device: 0, loot, every },
    ending,
  ];
  return {
    version: 1,
    id: 'tight',
    title: '',
    about: '',
    origin: '2026-11-24T09:00:00Z',
    until,
    seed: 1,
    people: [{ id: person, called: 'somebody', role: 'admin' }],
    services,
    happenings: [...happenings].sort((a, b) => a.at - b.at),
    lanes: [],
  };
};

/**
 * Instants for the change: a whole second, beside it, and when a service fetches something by itself, or that
 * long before.
 */
const instants = (strategy: Strategy, values: Values, services: readonly Service[]): number[] => {
  const quiet = {
    change: 'fired',
    at: 2 * CHANGE,
    age: CHANGE,
    every: CHANGE,
    loot: 'everything',
    trouble: [],
    services,
  } as const;
  const told = runLane(scenarioOf(quiet, 2 * CHANGE), strategy, { strategy: strategy.id, values })
    .entries.filter(({ kind, at }) => kind === 'told' && at >= CHANGE)
    .map(({ at }) => at);
  const ages = [0, ...Object.values(values).filter((value) => value >= 1000)];
  const fetched = told.slice(0, 2).flatMap((at) => ages.map((age) => at - age));
  return [...new Set([CHANGE, CHANGE + 1, CHANGE + 999, ...fetched])];
};

/** A request falls on the bound, or a millisecond after it (which is to be refused) or before, at the first service or, after a few, at the second. */
const rhythms = (bound: number): readonly number[] =>
  [bound + 1, bound, bound - 1].flatMap((length) =>
    [1, 2, 3].map((part) => length / part).filter((every) => Number.isInteger(every) && every > 0),
  );

/**
 * For each set of values, each trouble and each set of clocks: the bound, and how near to it a search around the
 * change comes. The search stops at the first scenario that is within a millisecond of the bound of its own
 * conditions. Where there is no bound there is nothing to find.
 */
export const tightest = (strategy: Strategy, which: 'ended' | 'stale'): readonly Tightest[] =>
  valueSets(strategy).flatMap((values) =>
    troubles.flatMap(([trouble, variants]) =>
      [[exact], [behind], [ahead], [behind, exact]].flatMap((services): readonly Tightest[] => {
        const found = search(strategy, which, values, variants, services);
        return found === undefined
          ? []
          : [{ ...found, what: JSON.stringify({ values, trouble, services }) + found.what }];
      }),
    ),
  );

const search = (
  strategy: Strategy,
  which: 'ended' | 'stale',
  values: Values,
  variants: readonly Trouble[],
  services: readonly Service[],
): Tightest | undefined => {
  const lengths = [...new Set(Object.values(values).filter((value) => value >= 1000))];
  const ages = [0, 1, 1000, 2000, ...lengths, ...lengths.map((length) => length + 1)];
  let best: Tightest | undefined;
  for (const at of instants(strategy, values, services))
    for (const variant of variants)
      for (const change of changes(which))
        for (const loot of ['everything', 'one-request'] as const) {
          const trial = {
            change,
            at,
            age: 0,
            every: 1000,
            loot,
            services,
            trouble: variant(at, 0),
          };
          const bound = strategy[which](values, conditionsOf(scenarioOf(trial, at))).ms;
          if (bound === Infinity) continue;
          if (bound === 0) return { what: '', bound, reached: 0 };
          const trouble = variant(at, bound);
          // Two rhythms before the change: what was over at the request before it is issued anew at the change.
          for (const every of rhythms(bound))
            for (const age of [...ages, 2 * every, 2 * every + 1000]) {
              const scenario = scenarioOf({ ...trial, trouble, age, every }, at + bound + 1);
              const log = runLane(scenario, strategy, { strategy: strategy.id, values });
              const reached = latest(scenario, log)[which];
              if (best === undefined || bound - reached < best.bound - best.reached)
                best = { what: JSON.stringify({ change, loot, at, age, every }), bound, reached };
              if (reached >= bound - 1) return best;
            }
        }
  return best;
};

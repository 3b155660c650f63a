import fc from 'fast-check';
import type { Happening, HappeningKind } from '../../../../src/core/revocation/happening.ts';
import type { Scenario, Service, Values } from '../../../../src/core/revocation/scenario.ts';
import type { Parameter, Strategy } from '../../../../src/core/revocation/strategy.ts';

/** How long generated scenarios are: long enough for several lifetimes of the values below. */
const UNTIL = 90_000;

const roles = ['admin', 'editor', 'reader'] as const;

/** Instants: often whole seconds, so that much falls into one millisecond with iat, exp and polls. */
const instant = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: UNTIL }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: UNTIL / 1000 }).map((s) => s * 1000) },
);

const kinds: readonly HappeningKind[] = [
  'sign-in',
  'requests',
  'role-changed',
  'password-changed',
  'fired',
  'stolen',
  'signed-out',
  'signed-out-everywhere',
  'key-rotated',
  'key-pulled',
  'store-down',
  'issuer-down',
  'refresh-lost',
  'event-lost',
  'deployed',
];

/** Enough numbers to fill any kind; which are used depends on the kind. */
const raw = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<HappeningKind>('sign-in', 'requests') },
    { weight: 4, arbitrary: fc.constantFrom(...kinds) },
  ),
  at: instant,
  person: fc.nat(2),
  number: fc.nat(2),
  every: fc.oneof(fc.constantFrom(0, 500, 1000, 20_000), fc.integer({ min: 100, max: 10_000 })),
  long: fc.integer({ min: 1, max: 20_000 }),
  yes: fc.boolean(),
});
type Raw = typeof raw extends fc.Arbitrary<infer Value> ? Value : never;

/** Puts them in order and into words; what would name a device that is not there is left out. */
const happeningsOf = (rows: readonly Raw[], people: number): Happening[] => {
  const devices = Array.from({ length: people }, () => 0);
  return [...rows]
    .sort((a, b) => a.at - b.at)
    .flatMap((row): Happening[] => {
      const { at, kind } = row;
      const index = row.person % people;
      const person = `u-${String(index)}`;
      const owned = devices[index] ?? 0;
      const device = owned === 0 ? 0 : row.number % owned;
      switch (kind) {
        case 'sign-in':
          if (owned > 4) return [];
          devices[index] = owned + row.number + 1;
          return [{ kind, at, person, devices: row.number + 1 }];
        case 'requests':
          return [{ kind, at, person, every: row.every, spread: row.yes ? 'regular' : 'random' }];
        case 'role-changed':
          return [{ kind, at, person, role: roles[row.number] ?? 'admin' }];
        case 'fired':
        case 'signed-out-everywhere':
          return [{ kind, at, person }];
        case 'store-down':
        case 'issuer-down':
          return [{ kind, at, until: at + row.long }];
        case 'key-rotated':
        case 'key-pulled':
        case 'event-lost':
        case 'deployed':
          return [{ kind, at }];
        case 'password-changed':
        case 'signed-out':
        case 'refresh-lost':
          return owned === 0 ? [] : [{ kind, at, person, device }];
        case 'stolen': {
          const loot = row.yes ? 'everything' : 'one-request';
          const every = Math.max(100, row.every);
          return owned === 0 ? [] : [{ kind, at, person, device, loot, every }];
        }
      }
    });
};

const service: fc.Arbitrary<Omit<Service, 'name'>> = fc.record({
  skew: fc.oneof(fc.constant(0), fc.integer({ min: -3000, max: 3000 })),
  leeway: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 })),
});

/** Any scenario: one to three people, one to three services with clocks of their own, everything that happens. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    people: fc.integer({ min: 1, max: 3 }),
    services: fc.array(service, { minLength: 1, maxLength: 3 }),
    first: raw,
    rows: fc.array(raw, { minLength: 2, maxLength: 24 }),
    seed: fc.integer({ min: 0, max: 4_294_967_295 }),
  })
  .map(({ people, services, first, rows, seed }) => ({
    version: 1,
    id: 'any',
    title: '',
    about: '',
    origin: '2026-11-24T09:00:00Z',
    until: UNTIL,
    seed,
    people: Array.from({ length: people }, (_, nth) => ({
      id: `u-${String(nth)}`,
      called: 'somebody',
      role: roles[nth] ?? 'admin',
    })),
    services: services.map((one, nth) => ({ name: `service ${String(nth)}`, ...one })),
    // Somebody is there from early on, so that hardly any scenario is empty.
    happenings: happeningsOf(
      [
        { ...first, kind: 'requests', at: 0, every: Math.max(200, first.every) },
        { ...first, kind: 'sign-in', at: first.at % 10_000 },
        ...rows,
      ],
      people,
    ),
    lanes: [],
  }));

const valueOf = ({ unit, least, most, fallback, step }: Parameter): fc.Arbitrary<number> => {
  const top = unit === 'ms' ? Math.min(most, Math.max(least, 30_000)) : most;
  const between = fc
    .integer({ min: Math.ceil(least / step), max: Math.floor(top / step) })
    .map((steps) => steps * step);
  return fc.oneof(
    { weight: 6, arbitrary: between },
    { weight: 1, arbitrary: fc.constantFrom(least, fallback) },
  );
};

/** Any values of this strategy's parameters; lengths of time mostly fit into a scenario. */
export const anyValues = (strategy: Strategy): fc.Arbitrary<Values> =>
  fc.record(
    Object.fromEntries(
      strategy.parameters.map((parameter) => [parameter.name, valueOf(parameter)]),
    ),
  );

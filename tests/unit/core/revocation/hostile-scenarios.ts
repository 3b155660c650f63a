/** A small scenario that can be run, to be spoilt by tests. */
export const sound = (): Record<string, unknown> => ({
  version: 1,
  id: 'sound',
  title: 'Sound',
  about: 'Nothing is wrong with it.',
  origin: '2026-11-24T09:40:00Z',
  until: 600_000,
  shown: { from: 0, to: 600_000 },
  seed: 7,
  people: [
    { id: 'u-9', called: 'the fired employee', role: 'admin' },
    { id: 'u-7', called: 'a colleague', role: 'reader' },
  ],
  services: [{ name: 'api', skew: 0, leeway: 0 }],
  happenings: [
    { kind: 'sign-in', at: 0, person: 'u-9', devices: 2 },
    { kind: 'requests', at: 10_000, person: 'u-9', every: 20_000, spread: 'regular' },
    { kind: 'stolen', at: 60_000, person: 'u-9', device: 1, loot: 'everything', every: 30_000 },
    { kind: 'password-changed', at: 90_000, person: 'u-9', device: 0 },
    { kind: 'fired', at: 120_000, person: 'u-9' },
    { kind: 'store-down', at: 150_000, until: 180_000 },
  ],
  lanes: [
    { strategy: 'session', values: {} },
    { strategy: 'jwt-long', values: { ttl: 300_000 }, label: 'JWT, 5 minutes' },
  ],
});

type Path = readonly (string | number)[];

/** The sound scenario with one member changed; undefined takes it out. */
export const spoilt = (path: Path, value: unknown): unknown => {
  const scenario = structuredClone(sound());
  let here = scenario;
  for (const step of path.slice(0, -1)) here = here[step] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(here, last);
  else
    Object.defineProperty(here, last, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return scenario;
};

const many = (count: number, make: (nth: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

interface Hostile {
  readonly what: string;
  readonly at: Path;
  readonly value: unknown;
  readonly code: string;
  /** Where the fault is reported, when that is not the place that was spoilt. */
  readonly path?: string;
  /** Only comparing members can tell: a schema lets it pass. */
  readonly sense?: true;
}

const person = { id: 'u-1', called: 'somebody', role: 'reader' };

export const hostile: readonly Hostile[] = [
  // the shape
  { what: 'another version', at: ['version'], value: 2, code: 'WRONG_VERSION' },
  { what: 'a version in quotes', at: ['version'], value: '1', code: 'WRONG_VERSION' },
  { what: 'no id', at: ['id'], value: undefined, code: 'MISSING', path: '' },
  { what: 'an id with capitals', at: ['id'], value: 'Fired', code: 'NOT_A_SLUG' },
  { what: 'an id with a path', at: ['id'], value: '../../etc', code: 'NOT_A_SLUG' },
  { what: 'an id with two hyphens', at: ['id'], value: 'a--b', code: 'NOT_A_SLUG' },
  { what: 'an id with a line end', at: ['id'], value: 'a\n', code: 'NOT_A_SLUG' },
  { what: 'an empty id', at: ['id'], value: '', code: 'EMPTY' },
  { what: 'a long id', at: ['id'], value: 'a'.repeat(41), code: 'STRING_TOO_LONG' },
  { what: 'a long title', at: ['title'], value: 'x'.repeat(121), code: 'STRING_TOO_LONG' },
  { what: 'a title of nothing', at: ['title'], value: null, code: 'WRONG_TYPE' },
  { what: 'a title that turns round', at: ['title'], value: 'a\u202Eb', code: 'UNPRINTABLE' },
  { what: 'a title with a bell', at: ['title'], value: 'a\u0007', code: 'UNPRINTABLE' },
  { what: 'a title with half a pair', at: ['title'], value: 'a\uD800', code: 'UNPRINTABLE' },
  { what: 'a local time', at: ['origin'], value: '2026-11-24T09:40:00', code: 'BAD_ORIGIN' },
  { what: 'an offset', at: ['origin'], value: '2026-11-24T09:40:00+01:00', code: 'BAD_ORIGIN' },
  { what: 'milliseconds', at: ['origin'], value: '2026-11-24T09:40:00.5Z', code: 'BAD_ORIGIN' },
  { what: 'a leap second', at: ['origin'], value: '2016-12-31T23:59:60Z', code: 'BAD_ORIGIN' },
  {
    what: '30 February',
    at: ['origin'],
    value: '2026-02-30T09:40:00Z',
    code: 'BAD_ORIGIN',
    sense: true,
  },
  { what: 'a number as origin', at: ['origin'], value: 1_764_000_000, code: 'WRONG_TYPE' },
  { what: 'no time at all', at: ['until'], value: 0, code: 'OUT_OF_RANGE' },
  { what: 'an age', at: ['until'], value: 1e15, code: 'OUT_OF_RANGE' },
  { what: 'half a millisecond', at: ['until'], value: 600_000.5, code: 'NOT_WHOLE' },
  { what: 'a time in quotes', at: ['until'], value: '600000', code: 'WRONG_TYPE' },
  { what: 'a seed of 33 bits', at: ['seed'], value: 4_294_967_296, code: 'OUT_OF_RANGE' },
  { what: 'a seed below 0', at: ['seed'], value: -1, code: 'OUT_OF_RANGE' },
  { what: 'something unknown', at: ['comment'], value: 'hello', code: 'UNKNOWN_MEMBER' },
  { what: '__proto__', at: ['__proto__'], value: { seed: 3 }, code: 'UNKNOWN_MEMBER' },
  { what: 'constructor', at: ['people', 0, 'constructor'], value: 1, code: 'UNKNOWN_MEMBER' },
  { what: 'nobody', at: ['people'], value: [], code: 'TOO_FEW' },
  { what: 'an object of people', at: ['people'], value: { 0: person }, code: 'WRONG_TYPE' },
  { what: 'too many people', at: ['people'], value: many(1001, () => person), code: 'TOO_MANY' },
  { what: 'a person of a string', at: ['people', 0], value: 'u-9', code: 'WRONG_TYPE' },
  { what: 'a role of nothing', at: ['people', 0, 'role'], value: '', code: 'EMPTY' },
  { what: 'no service', at: ['services'], value: [], code: 'TOO_FEW' },
  { what: 'a negative leeway', at: ['services', 0, 'leeway'], value: -1, code: 'OUT_OF_RANGE' },
  { what: 'a clock of last week', at: ['services', 0, 'skew'], value: -6e8, code: 'OUT_OF_RANGE' },
  { what: 'an unknown kind', at: ['happenings', 4, 'kind'], value: 'fird', code: 'UNKNOWN_KIND' },
  {
    what: 'a kind that every object has',
    at: ['happenings', 4, 'kind'],
    value: 'toString',
    code: 'UNKNOWN_KIND',
  },
  {
    what: 'no kind',
    at: ['happenings', 4, 'kind'],
    value: undefined,
    code: 'MISSING',
    path: '/happenings/4',
  },
  { what: 'a kind of 1', at: ['happenings', 4, 'kind'], value: 1, code: 'WRONG_TYPE' },
  { what: 'a moment before all', at: ['happenings', 0, 'at'], value: -1, code: 'OUT_OF_RANGE' },
  { what: 'no device signs in', at: ['happenings', 0, 'devices'], value: 0, code: 'OUT_OF_RANGE' },
  { what: 'a million devices', at: ['happenings', 0, 'devices'], value: 1e6, code: 'OUT_OF_RANGE' },
  { what: 'a device below 0', at: ['happenings', 2, 'device'], value: -1, code: 'OUT_OF_RANGE' },
  {
    what: 'a spread of words',
    at: ['happenings', 1, 'spread'],
    value: 'even',
    code: 'UNKNOWN_CHOICE',
  },
  {
    what: 'a loot of its own',
    at: ['happenings', 2, 'loot'],
    value: 'all',
    code: 'UNKNOWN_CHOICE',
  },
  {
    what: 'a thief who never asks',
    at: ['happenings', 2, 'every'],
    value: 0,
    code: 'OUT_OF_RANGE',
  },
  {
    what: 'a member of another kind',
    at: ['happenings', 4, 'device'],
    value: 0,
    code: 'UNKNOWN_MEMBER',
  },
  { what: 'no lane', at: ['lanes'], value: [], code: 'TOO_FEW' },
  {
    what: 'too many lanes',
    at: ['lanes'],
    value: many(25, () => ({ strategy: 'session' })),
    code: 'TOO_MANY',
  },
  { what: 'an unknown lane', at: ['lanes', 0, 'strategy'], value: 'sesion', code: 'UNKNOWN_LANE' },
  {
    what: 'a lane that every object has',
    at: ['lanes', 0, 'strategy'],
    value: '__proto__',
    code: 'UNKNOWN_LANE',
  },
  {
    what: 'a negative lifetime',
    at: ['lanes', 1, 'values', 'ttl'],
    value: -300_000,
    code: 'NEGATIVE',
  },
  {
    what: 'a lifetime in words',
    at: ['lanes', 1, 'values', 'ttl'],
    value: '5 min',
    code: 'WRONG_TYPE',
  },
  {
    what: 'an unknown parameter',
    at: ['lanes', 1, 'values', 'tll'],
    value: 1,
    code: 'UNKNOWN_PARAMETER',
  },
  {
    what: 'a parameter of another lane',
    at: ['lanes', 0, 'values', 'ttl'],
    value: 1000,
    code: 'UNKNOWN_PARAMETER',
  },
  { what: 'values in a list', at: ['lanes', 1, 'values'], value: [300_000], code: 'WRONG_TYPE' },
  {
    what: 'a long label',
    at: ['lanes', 0, 'label'],
    value: 'x'.repeat(61),
    code: 'STRING_TOO_LONG',
  },
  // the sense
  {
    what: 'the same person twice',
    at: ['people', 1, 'id'],
    value: 'u-9',
    code: 'TWICE',
    sense: true,
  },
  {
    what: 'the same service twice',
    at: ['services'],
    value: many(2, () => ({ name: 'api', skew: 0, leeway: 0 })),
    code: 'TWICE',
    path: '/services/1/name',
    sense: true,
  },
  {
    what: 'out of order',
    at: ['happenings', 4, 'at'],
    value: 80_000,
    code: 'OUT_OF_ORDER',
    sense: true,
  },
  {
    what: 'after the end',
    at: ['happenings', 5, 'at'],
    value: 700_000,
    code: 'AFTER_THE_END',
    sense: true,
  },
  {
    what: 'an outage that ends before it begins',
    at: ['happenings', 5, 'until'],
    value: 140_000,
    code: 'OVER_BEFORE_IT_BEGINS',
    sense: true,
  },
  {
    what: 'drawn past the end',
    at: ['shown', 'to'],
    value: 700_000,
    code: 'AFTER_THE_END',
    sense: true,
  },
  {
    what: 'nothing is drawn',
    at: ['shown', 'from'],
    value: 600_000,
    code: 'OVER_BEFORE_IT_BEGINS',
    path: '/shown/to',
    sense: true,
  },
  {
    what: 'somebody unknown',
    at: ['happenings', 4, 'person'],
    value: 'u-8',
    code: 'UNKNOWN_PERSON',
    sense: true,
  },
  {
    what: 'a third device of two',
    at: ['happenings', 3, 'device'],
    value: 2,
    code: 'NO_SUCH_DEVICE',
    sense: true,
  },
  {
    what: 'a theft from somebody who never signed in',
    at: ['happenings', 2, 'person'],
    value: 'u-7',
    code: 'NO_SUCH_DEVICE',
    path: '/happenings/2/device',
    sense: true,
  },
  {
    what: 'a theft of nothing',
    at: ['happenings', 1],
    value: { kind: 'signed-out', at: 10_000, person: 'u-9', device: 1 },
    code: 'NOTHING_TO_STEAL',
    path: '/happenings/2/device',
    sense: true,
  },
  {
    what: 'a password changed by a device that is out',
    at: ['happenings', 1],
    value: { kind: 'signed-out', at: 10_000, person: 'u-9', device: 0 },
    code: 'DEVICE_IS_OUT',
    path: '/happenings/3/device',
    sense: true,
  },
  {
    what: 'more devices than there can be',
    at: ['happenings'],
    value: many(11, () => ({ kind: 'sign-in', at: 0, person: 'u-9', devices: 100 })),
    code: 'TOO_MANY_DEVICES',
    path: '/happenings/10/devices',
    sense: true,
  },
  {
    what: 'a request each millisecond',
    at: ['happenings', 1, 'every'],
    value: 1,
    code: 'RUN_TOO_LARGE',
    path: '/until',
    sense: true,
  },
];

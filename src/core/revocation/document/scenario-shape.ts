import { happeningKinds, type HappeningKind } from '../happening.ts';
import { strategies } from '../strategies/index.ts';
import { limits } from './limits.ts';
import type { Member, ObjectShape, Shape } from './shape.ts';

const text = (most: number, about: string): Member => ({ shape: { kind: 'text', most }, about });
const slug = (about: string): Member => ({ shape: { kind: 'slug', most: limits.id }, about });
const whole = (least: number, most: number, about: string): Member => ({
  shape: { kind: 'whole', least, most },
  about,
});
const ms = (least: number, about: string): Member => ({
  shape: { kind: 'whole', least, most: limits.until, unit: 'ms' },
  about,
});
const offset = (least: number, about: string): Member => ({
  shape: { kind: 'whole', least, most: limits.clock, unit: 'ms' },
  about,
});
const choice = (about: string, ...of: readonly string[]): Member => ({
  shape: { kind: 'choice', of },
  about,
});
const object = (members: Readonly<Record<string, Member>>): ObjectShape => ({
  kind: 'object',
  members,
});
const list = (of: Shape, least: number, most: number, about: string): Member => ({
  shape: { kind: 'list', of, least, most },
  about,
});
const optional = (member: Member): Member => ({ ...member, optional: true });

const person = slug('the id of one of the people.');
const device = whole(
  0,
  limits.devices,
  'which of their devices, counted from 0 in the order of signing in.',
);
const over = ms(1, 'when it is over; requests after this millisecond are answered again.');

/** What each kind of happening has beside its kind and its moment. */
const members: Readonly<Record<HappeningKind, Readonly<Record<string, Member>>>> = {
  'sign-in': { person, devices: whole(1, limits.devicesAtOnce, 'how many devices sign in.') },
  requests: {
    person,
    every: ms(0, 'how long from one request of a device to the next; 0 is silence.'),
    spread: choice('in equal steps, or at random with that mean.', 'regular', 'random'),
  },
  'role-changed': { person, role: text(limits.name, 'the role from here on.') },
  'password-changed': { person, device },
  fired: { person },
  stolen: {
    person,
    device,
    loot: choice(
      'all that the device keeps, or only what one request carries.',
      'everything',
      'one-request',
    ),
    every: ms(1, 'how long from one request of the thief to the next.'),
  },
  'signed-out': { person, device },
  'signed-out-everywhere': { person },
  'key-rotated': {},
  'key-pulled': {},
  'store-down': { until: over },
  'issuer-down': { until: over },
  'refresh-lost': { person, device },
  'event-lost': {},
  deployed: {},
};

const at = ms(0, 'when it happens, counted from the origin.');

const happening = (): Shape => ({
  kind: 'one-of',
  by: 'kind',
  unknown: 'UNKNOWN_KIND',
  of: new Map(
    Object.entries(happeningKinds).map(([kind, { meaning }]) => [
      kind,
      {
        ...object({
          kind: choice('what happens.', kind),
          at,
          ...members[kind as HappeningKind],
        }),
        about: meaning,
      },
    ]),
  ),
});

const lane = (): Shape => ({
  kind: 'one-of',
  by: 'strategy',
  unknown: 'UNKNOWN_LANE',
  of: new Map(
    strategies.map(({ id, name, parameters, about }) => [
      id,
      {
        ...object({
          strategy: choice('the id of an architecture.', id),
          values: optional({
            shape: { kind: 'values', lane: name, parameters },
            about: 'its parameters where they are not the usual ones.',
          }),
          label: optional(text(limits.name, 'another name on the picture.')),
        }),
        about,
      },
    ]),
  ),
});

const make = (): ObjectShape =>
  object({
    version: { shape: { kind: 'version', is: 1 }, about: 'the version of this format: 1.' },
    id: slug('a short name for links and files.'),
    title: text(limits.title, 'what it is called on the page.'),
    about: text(limits.about, 'one or two sentences: what to look for.'),
    origin: {
      shape: { kind: 'instant' },
      about: 'the instant from which milliseconds are counted: UTC, a whole second.',
    },
    until: ms(1, 'the end of the run.'),
    shown: optional({
      shape: object({
        from: ms(0, 'the first moment that is drawn.'),
        to: ms(1, 'the last moment that is drawn.'),
      }),
      about: 'what is drawn at first, where that is not the whole run.',
    }),
    seed: whole(0, limits.seed, 'all chance in the run comes from this number.'),
    people: list(
      object({
        id: slug('unique; it becomes the sub of their tokens.'),
        called: text(limits.name, 'as the page speaks of them: a role, not a name.'),
        role: text(limits.name, 'the role that they have at the beginning.'),
      }),
      1,
      limits.people,
      'those who have an account.',
    ),
    services: list(
      object({
        name: text(limits.name, 'unique.'),
        skew: offset(-limits.clock, 'how far its clock is ahead; negative where it is behind.'),
        leeway: offset(0, 'how long after exp it still accepts.'),
      }),
      1,
      limits.services,
      'those that answer requests; a device asks them by turns.',
    ),
    happenings: list(happening(), 0, limits.happenings, 'what happens, in the order of time.'),
    lanes: list(
      lane(),
      1,
      limits.lanes,
      'the architectures to which it happens, from top to bottom.',
    ),
  });

let made: ObjectShape | undefined;

/**
 * A scenario, version 1, member by member in the order in which it is written. Made when it is first asked for:
 * a page that only runs scenarios of its own leaves it out.
 */
export const scenarioShape = (): ObjectShape => (made ??= make());

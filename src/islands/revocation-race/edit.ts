import type {
  Happening,
  HappeningKind,
  LaneChoice,
  Ms,
  Scenario,
  Service,
} from '../../core/revocation/index.ts';

/** A happening under a number of its own, so that its row stays the same one while it is moved past others. */
export interface Planned {
  readonly id: number;
  readonly happening: Happening;
}

/** A scenario under the reader's hands. Its events stand as they were put, not in order of time. */
export interface Draft {
  readonly rest: Omit<Scenario, 'happenings'>;
  readonly events: readonly Planned[];
  /** The number that the next event gets. */
  readonly next: number;
}

export const draftOf = ({ happenings, ...rest }: Scenario): Draft => ({
  rest,
  events: happenings.map((happening, id) => ({ id, happening })),
  next: happenings.length,
});

/** The document: events in order of time, those of one instant as they stand. */
export const scenarioOf = ({ rest, events }: Draft): Scenario => ({
  ...rest,
  happenings: inTime(events).map(({ happening }) => happening),
});

const inTime = (events: readonly Planned[]): readonly Planned[] =>
  events.toSorted((a, b) => a.happening.at - b.happening.at);

/** At which place among the scenario's happenings an event of the draft stands. */
export const placeOf = ({ events }: Draft, id: number): number =>
  inTime(events).findIndex((event) => event.id === id);

/** An event of this kind with everything it needs, at this instant. */
export const newHappening = (
  kind: HappeningKind,
  at: Ms,
  { people, until }: Omit<Scenario, 'happenings'>,
): Happening => {
  const first = people[0];
  const person = first?.id ?? '';
  switch (kind) {
    case 'sign-in':
      return { kind, at, person, devices: 1 };
    case 'requests':
      return { kind, at, person, every: 20_000, spread: 'regular' };
    case 'role-changed':
      return { kind, at, person, role: first?.role === 'reader' ? 'admin' : 'reader' };
    case 'stolen':
      return { kind, at, person, device: 0, loot: 'everything', every: 20_000 };
    case 'password-changed':
    case 'signed-out':
    case 'refresh-lost':
      return { kind, at, person, device: 0 };
    case 'fired':
    case 'signed-out-everywhere':
      return { kind, at, person };
    case 'store-down':
    case 'issuer-down':
      return { kind, at, until: Math.max(at + 1, Math.min(until, at + 180_000)) };
    case 'key-rotated':
    case 'key-pulled':
    case 'event-lost':
    case 'deployed':
      return { kind, at };
  }
};

/** The event at another instant, within the run; an outage keeps its length, and so begins early enough for it. */
export const movedTo = (happening: Happening, at: Ms, until: Ms): Happening => {
  const within = (to: Ms, last: Ms): Ms => Math.round(Math.max(0, Math.min(last, to)));
  if (!('until' in happening)) return { ...happening, at: within(at, until) };
  const length = happening.until - happening.at;
  const start = within(at, until - length);
  return { ...happening, at: start, until: start + length };
};

export const addEvent = (draft: Draft, happening: Happening): Draft => ({
  ...draft,
  events: inTime([...draft.events, { id: draft.next, happening }]),
  next: draft.next + 1,
});

export const removeEvent = (draft: Draft, id: number): Draft => ({
  ...draft,
  events: draft.events.filter((event) => event.id !== id),
});

export const changeEvent = (draft: Draft, id: number, happening: Happening): Draft => ({
  ...draft,
  events: draft.events.map((event) => (event.id === id ? { id, happening } : event)),
});

export const setLanes = (draft: Draft, lanes: readonly LaneChoice[]): Draft => ({
  ...draft,
  rest: { ...draft.rest, lanes },
});

export const setServices = (draft: Draft, services: readonly Service[]): Draft => ({
  ...draft,
  rest: { ...draft.rest, services },
});

/** The run ends then; events that came later come with its end. */
export const setEnd = (draft: Draft, until: Ms): Draft => {
  const { shown } = draft.rest;
  return {
    ...draft,
    rest: {
      ...draft.rest,
      until,
      ...(shown === undefined
        ? {}
        : { shown: { from: shown.from < until ? shown.from : 0, to: until } }),
    },
    events: draft.events.map(({ id, happening }) => ({
      id,
      happening: happening.at > until ? movedTo(happening, until, until) : happening,
    })),
  };
};

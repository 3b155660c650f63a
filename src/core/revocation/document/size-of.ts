import type { Spread } from '../happening.ts';
import type { LaneChoice, Ms, Scenario } from '../scenario.ts';
import { strategyOf } from '../strategies/index.ts';
import { valuesOf } from '../strategy.ts';

/** What a run will come to, estimated without running it. */
export interface Size {
  /** Requests and log entries of all lanes together. */
  readonly requests: number;
  readonly entries: number;
  /** The happening (its index) whose requests are most of them in each lane; undefined where nobody asks. */
  readonly most: number | undefined;
}

/** How many instants there are in (from, to], `every` apart; where they come at random, hardly ever more. */
const asks = (from: Ms, to: Ms, every: Ms, spread: Spread): number => {
  if (every <= 0 || to <= from) return 0;
  const mean = (to - from) / every;
  // Five standard deviations of a Poisson count.
  return spread === 'regular' ? Math.ceil(mean) : Math.ceil(mean + 5 * Math.sqrt(mean) + 5);
};

interface Asking {
  since: Ms;
  every: Ms;
  spread: Spread;
  by: number;
  /** A device that is out keeps asking as it did, and takes up no new pattern. */
  in: boolean;
}

/** Counts the requests of one lane by the happening that began them: all lanes see the same requests. */
const requestsOf = (scenario: Scenario): { by: number[]; devices: number } => {
  const { happenings, until } = scenario;
  const by = happenings.map(() => 0);
  const owned = new Map<string, Asking[]>(scenario.people.map(({ id }) => [id, []]));
  const patterns = new Map<string, Pick<Asking, 'every' | 'spread' | 'by'>>();
  const disabled = new Set<string>();
  let devices = 0;
  const stop = (asking: Asking, at: Ms): void => {
    const { since, every, spread } = asking;
    by[asking.by] = (by[asking.by] ?? 0) + asks(since, at, every, spread);
    asking.since = at;
  };
  const restart = (person: string, at: Ms): void => {
    const pattern = patterns.get(person);
    if (pattern === undefined) return;
    for (const asking of owned.get(person) ?? [])
      if (asking.in) {
        stop(asking, at);
        Object.assign(asking, pattern);
      }
  };
  happenings.forEach((happening, nth) => {
    const { at, kind } = happening;
    if (!('person' in happening)) return;
    const own = owned.get(happening.person) ?? [];
    if (kind === 'sign-in') {
      for (let more = 0; more < happening.devices; more += 1)
        own.push({
          since: at,
          every: 0,
          spread: 'regular',
          by: nth,
          in: !disabled.has(happening.person),
        });
      devices += happening.devices;
      restart(happening.person, at);
    } else if (kind === 'requests') {
      patterns.set(happening.person, { every: happening.every, spread: happening.spread, by: nth });
      restart(happening.person, at);
    } else if (kind === 'stolen') {
      devices += 1;
      by[nth] = asks(at, until, happening.every, 'regular');
    } else if (kind === 'signed-out') {
      const asking = own[happening.device];
      if (asking === undefined) return;
      stop(asking, at);
      asking.in = false;
      asking.every = 0;
    } else if (
      kind === 'fired' ||
      kind === 'signed-out-everywhere' ||
      kind === 'password-changed'
    ) {
      if (kind === 'fired') disabled.add(happening.person);
      const kept = kind === 'password-changed' ? own[happening.device] : undefined;
      for (const asking of own) if (asking !== kept) asking.in = false;
    }
  });
  for (const own of owned.values()) for (const asking of own) stop(asking, until);
  return { by, devices };
};

/**
 * Parameters after whose time something is asked or fetched again, by a device or by a service of itself. What
 * the other parameters say (a delay, a grace) makes nothing happen more often.
 */
export const turning: ReadonlySet<string> = new Set(['ttl', 'cache', 'poll']);

/** What a turn leaves in a log at most: a refresh token, an access token, what was kept before and is kept now. */
const PER_TURN = 8;
/** What a happening leaves for each device that it is about, and at each service. */
const PER_DEVICE = 6;
const PER_SERVICE = 6;

/** How often a device asks anew beyond its requests, or a service of itself: the shortest of the lane's turns. */
const shortest = (choice: LaneChoice): Ms => {
  const strategy = strategyOf(choice.strategy);
  if (strategy === undefined) return Infinity;
  const values = valuesOf(strategy, choice.values);
  const turns = strategy.parameters.flatMap(({ name, unit }) =>
    unit === 'ms' && turning.has(name) ? [values[name] ?? 0] : [],
  );
  return Math.min(...turns);
};

/**
 * How large a run of this scenario gets: never less than it does, where requests come in equal steps; where they
 * come at random, hardly ever less. Takes a scenario whose names and devices are right.
 */
export const sizeOf = (scenario: Scenario): Size => {
  const { by, devices } = requestsOf(scenario);
  const { happenings, lanes, services, until } = scenario;
  const requests = by.reduce((sum, count) => sum + count, 0);
  const changes = happenings.length * (2 + PER_DEVICE * devices + PER_SERVICE * services.length);
  let entries = 0;
  for (const lane of lanes) {
    const turn = shortest(lane);
    // A lane that remembers nothing asks within its requests and leaves no more than them; one without turns too.
    const turns =
      turn === Infinity || turn === 0
        ? 0
        : Math.min(requests, devices * services.length * (until / turn + 1)) +
          services.length * (until / turn + 1);
    entries += changes + requests + Math.ceil(turns) * PER_TURN;
  }
  const most = by.reduce((best, count, nth) => (count > (by[best] ?? 0) ? nth : best), 0);
  return {
    requests: requests * lanes.length,
    entries,
    most: (by[most] ?? 0) === 0 ? undefined : most,
  };
};

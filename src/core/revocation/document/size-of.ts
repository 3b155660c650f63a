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
  /** A device that is out goes on asking, but a new device beside it changes nothing for it. */
  in: boolean;
  /** It signed out by itself, or was never in: it asks no more. */
  silent: boolean;
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
  const restart = (person: string, at: Ms, all: boolean): void => {
    const pattern = patterns.get(person);
    if (pattern === undefined) return;
    for (const asking of owned.get(person) ?? [])
      if (all ? !asking.silent : asking.in) {
        stop(asking, at);
        Object.assign(asking, pattern);
      }
  };
  // In the order of a run: in one millisecond, who begins to ask comes before what changes.
  const begins = happenings.map(({ kind }) => kind === 'sign-in' || kind === 'requests');
  const order = [...happenings.entries()].sort(
    ([one, { at }], [other, { at: otherAt }]) =>
      at - otherAt || Number(begins[other]) - Number(begins[one]) || one - other,
  );
  for (const [nth, happening] of order) {
    const { at, kind } = happening;
    if (!('person' in happening)) continue;
    const own = owned.get(happening.person) ?? [];
    if (kind === 'sign-in') {
      for (let more = 0; more < happening.devices; more += 1)
        own.push({
          since: at,
          every: 0,
          spread: 'regular',
          by: nth,
          in: !disabled.has(happening.person),
          silent: disabled.has(happening.person),
        });
      devices += happening.devices;
      restart(happening.person, at, false);
    } else if (kind === 'requests') {
      patterns.set(happening.person, { every: happening.every, spread: happening.spread, by: nth });
      restart(happening.person, at, true);
    } else if (kind === 'stolen') {
      devices += 1;
      by[nth] = asks(at, until, happening.every, 'regular');
    } else if (kind === 'signed-out') {
      const asking = own[happening.device];
      if (asking === undefined) continue;
      stop(asking, at);
      asking.in = false;
      asking.silent = true;
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
  }
  for (const own of owned.values()) for (const asking of own) stop(asking, until);
  return { by, devices };
};

/** What a parameter of lengths of time does to the size of a log. */
type Turn =
  /** A device gets another when it is over, at the earliest after half of it. */
  | 'device'
  /** A service does, for each device that asks it. */
  | 'service-and-device'
  /** A service does by itself, whether anybody asks or not. */
  | 'service'
  /** It makes nothing happen more often. */
  | 'none';

/** Every parameter of the registry that is a length of time, by its name. */
export const turns: Readonly<Record<string, Turn>> = {
  ttl: 'device',
  cache: 'service-and-device',
  lifetime: 'device',
  poll: 'service',
  grace: 'none',
  delay: 'none',
  cooldown: 'none',
  age: 'none',
};

/**
 * What a turn leaves in a log at most: a sign-in after a family was ended, and a refresh in the same request because
 * a clock is ahead, each with what is issued, what is kept in its place, and what was there before.
 */
const PER_TURN = 20;
/** What an answer that is remembered leaves: that it was fetched, and what is kept now. */
const PER_ANSWER = 3;
/** What a happening leaves for each device that it is about, at each service, and at both. */
const PER_DEVICE = 10;
const PER_SERVICE = 4;
const PER_BOTH = 3;

/** How much sooner than its lifetime says a token is over: for the most advanced clock, and by whole seconds. */
const hurry = ({ services }: Scenario): Ms =>
  Math.max(0, ...services.map(({ skew, leeway }) => skew - leeway)) + 1000;

/** What a lane adds to a log beside its requests and what happens in it. */
const turnsOf = (scenario: Scenario, choice: LaneChoice, requests: number, devices: number) => {
  const strategy = strategyOf(choice.strategy);
  if (strategy === undefined) return 0;
  const { services, until } = scenario;
  const values = valuesOf(strategy, choice.values);
  let count = 0;
  for (const { name, unit } of strategy.parameters) {
    const value = values[name] ?? 0;
    const turn = unit === 'ms' ? (turns[name] ?? 'device') : 'none';
    const often = (every: Ms): number => (every <= 0 ? Infinity : until / every + 2);
    if (turn === 'device')
      count += PER_TURN * Math.min(requests, devices * often(value / 2 - hurry(scenario)));
    else if (turn === 'service-and-device')
      count += PER_ANSWER * Math.min(requests, devices * services.length * often(value));
    else if (turn === 'service') count += PER_ANSWER * services.length * often(value);
  }
  return count;
};

/** How many devices each happening is about: all of the person, or all there are. */
const concerned = (scenario: Scenario, devices: number): number => {
  const owned = new Map<string, number>();
  let sum = 0;
  for (const happening of scenario.happenings) {
    if (!('person' in happening)) {
      sum += happening.kind === 'event-lost' ? 0 : devices;
      continue;
    }
    const own = owned.get(happening.person) ?? 0;
    const more =
      happening.kind === 'sign-in' ? happening.devices : happening.kind === 'stolen' ? 1 : 0;
    owned.set(happening.person, own + more);
    sum += more > 0 ? more : own;
  }
  return sum;
};

/**
 * How large a run of this scenario gets: never less than it does, where requests come in equal steps; where they
 * come at random, hardly ever less. Takes a scenario whose names and devices are right.
 */
export const sizeOf = (scenario: Scenario): Size => {
  const { by, devices } = requestsOf(scenario);
  const { happenings, lanes, services } = scenario;
  const requests = by.reduce((sum, count) => sum + count, 0);
  const changes =
    happenings.length * (2 + PER_SERVICE * services.length) +
    concerned(scenario, devices) * (PER_DEVICE + PER_BOTH * services.length);
  let entries = 0;
  for (const lane of lanes)
    entries += changes + requests + Math.ceil(turnsOf(scenario, lane, requests, devices));
  const most = by.reduce((best, count, nth) => (count > (by[best] ?? 0) ? nth : best), 0);
  return {
    requests: requests * lanes.length,
    entries,
    most: (by[most] ?? 0) === 0 ? undefined : most,
  };
};

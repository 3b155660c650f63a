import { clearAnswer, newAnswer } from './answer.ts';
import { chanceOf } from './chance.ts';
import { Queue } from './queue.ts';
import { SumRecorder } from './recorder.ts';
import type { Ms, Service, Values } from './scenario.ts';
import { valuesOf, type Lane, type Strategy } from './strategy.ts';
import { Tally } from './tally.ts';

const DAY = 86_400_000;
/** How often somebody tries a credential whose session was ended. */
const PROBE = 1000;
/** What comes first in one millisecond: as in a lane of a scenario. */
const rank = { probe: 1, wake: 2, over: 3 } as const;

/** A population that uses one architecture, each of its people as busy as the others. */
export interface Population {
  readonly users: number;
  /** Of each user, at random instants. */
  readonly requestsPerDay: number;
  /** How many users of the whole population are signed out everywhere, at random instants. */
  readonly endingsPerDay: number;
  readonly days: number;
  readonly seed: number;
  readonly strategy: Strategy;
  readonly values: Values;
  readonly services: readonly Service[];
}

/** The sums of such a run. */
export interface PopulationSums {
  /** Requests, reads and writes of the store and the rest; sign-ins are left out. */
  readonly tally: Tally;
  /** Which part of the store's work on requests was saved against one read for each. */
  readonly saved: number;
  readonly endings: number;
  /**
   * How long an ended credential went on being accepted, where somebody tries it every second, in milliseconds:
   * the median, the 95th percentile, the mean and the longest. 0 where nothing was live.
   */
  readonly took: {
    readonly p50: Ms;
    readonly p95: Ms;
    readonly mean: Ms;
    readonly most: Ms;
  };
  /** The most users of whom anything was kept at one time. */
  readonly mostActive: number;
  readonly events: number;
}

/**
 * Users as a lane sees them: a number for each of whom something is fresh, used again when it no longer is. What
 * is kept of the others is what `resume` makes.
 */
class Slots {
  readonly users: number[] = [];
  /** When to look whether something is still fresh: what else is in the queue for the slot is of its last user. */
  readonly looks: Ms[] = [];
  readonly #free: number[] = [];
  readonly #of = new Map<number, number>();
  most = 0;

  of(user: number): number | undefined {
    return this.#of.get(user);
  }

  take(user: number): number {
    const slot = this.#free.pop() ?? this.users.length;
    this.users[slot] = user;
    this.#of.set(user, slot);
    this.most = Math.max(this.most, this.users.length - this.#free.length);
    return slot;
  }

  /** The user is known under this number no longer; the number is not free yet. */
  part(slot: number): void {
    const user = this.users[slot];
    if (user !== undefined && this.#of.get(user) === slot) this.#of.delete(user);
  }

  release(slot: number): void {
    this.part(slot);
    this.looks[slot] = -1;
    this.#free.push(slot);
  }
}

/** Instants at random with this mean, whole milliseconds of a process that is not rounded itself. */
const arrivals = (chance: () => number, mean: Ms): (() => Ms) => {
  let exact = 0;
  return () => {
    exact -= Math.log(1 - chance()) * mean;
    return Math.ceil(exact);
  };
};

/**
 * Runs a whole population through one lane. The requests of all users together are one Poisson process with the
 * sum of their rates, each of whose arrivals belongs to any of them with the same probability: that is the same
 * in law as a process for each user (superposition and thinning), and keeps nothing for who is not active.
 * Memory goes by requests per second times how long something stays fresh, whatever the number of users; but a
 * strategy that never lets go of a device (`freshUntil` is Infinity) keeps everybody who ever asked.
 */
export const populationRun = (population: Population): PopulationSums => {
  const { users, requestsPerDay, endingsPerDay, days, seed, strategy, services } = population;
  const tally = new Tally();
  const record = new SumRecorder(tally);
  const queue = new Queue();
  const slots = new Slots();
  const lane: Lane = strategy.open({
    values: valuesOf(strategy, population.values),
    services,
    accounts: { enabled: () => true, role: () => 'member' },
    personOf: (slot) => slots.users[slot] ?? -1,
    up: { store: true, issuer: true },
    chance: chanceOf(seed, 0),
    record,
    wake: (at, what) => queue.push(at, rank.wake, what),
    isLost: () => false,
  });
  const until = days * DAY;
  const nextRequest = arrivals(chanceOf(seed, 1), DAY / (users * requestsPerDay));
  const nextEnding = arrivals(chanceOf(seed, 2), DAY / endingsPerDay);
  const who = chanceOf(seed, 3);
  const answer = newAnswer();
  /** By slot: when its user's session was ended, and when it was last accepted since. */
  const ended = new Map<number, { readonly at: Ms; last: Ms }>();
  const took: number[] = [];
  let operations = 0;
  let events = 0;

  const ask = (at: Ms): void => {
    const user = Math.floor(who() * users);
    let slot = slots.of(user);
    const known = slot !== undefined;
    if (slot === undefined) {
      slot = slots.take(user);
      lane.resume(slot, at);
    }
    clearAnswer(answer);
    const service = services.length === 1 ? 0 : Math.floor(who() * services.length);
    lane.request(slot, service, at, answer);
    operations += answer.reads + answer.writes;
    tally.addRequest(at, answer, answer.accepted ? 'right' : 'logged-out', -1, -1);
    // Whoever is known has an end of freshness in the queue already; it is looked at again there.
    if (!known) letGo(slot, at);
  };

  /** Lets go of the slot, or looks again when nothing of it is fresh. */
  const letGo = (slot: number, at: Ms): void => {
    const fresh = lane.freshUntil(slot);
    if (fresh > at) {
      slots.looks[slot] = fresh;
      if (fresh < Infinity) queue.push(fresh, rank.over, slot);
      return;
    }
    lane.forget(slot);
    slots.release(slot);
  };

  const end = (at: Ms): void => {
    const user = Math.floor(who() * users);
    const slot = slots.of(user);
    const devices = slot === undefined ? [] : [slot];
    lane.end({ why: 'signed-out-everywhere', person: user, devices, kept: undefined }, at);
    if (slot === undefined) {
      took.push(0);
      return;
    }
    // When the user comes back it is with a new sign-in; the old credential is tried by somebody else.
    slots.part(slot);
    ended.set(slot, { at, last: at });
    queue.push(at + PROBE, rank.probe, slot);
  };

  /** Tries an ended credential at every service. */
  const probe = (slot: number, at: Ms): void => {
    const ending = ended.get(slot);
    if (ending === undefined) return;
    let accepted = false;
    for (let service = 0; service < services.length; service += 1) {
      clearAnswer(answer);
      lane.request(slot, service, at, answer);
      accepted ||= answer.accepted;
    }
    if (accepted) {
      ending.last = at;
      queue.push(at + PROBE, rank.probe, slot);
      return;
    }
    took.push(ending.last - ending.at);
    ended.delete(slot);
    letGo(slot, at);
  };

  let request = requestsPerDay > 0 ? nextRequest() : Infinity;
  let ending = endingsPerDay > 0 ? nextEnding() : Infinity;
  for (;;) {
    const due = queue.size > 0 ? queue.at : Infinity;
    const at = Math.min(request, ending, due);
    if (at > until) break;
    events += 1;
    record.at = at;
    if (request === at) {
      ask(at);
      request = nextRequest();
    } else if (due === at) {
      const { rank: order, what } = queue;
      queue.drop();
      if (order === rank.wake) lane.wake?.(what, at);
      else if (order === rank.probe) probe(what, at);
      else if (slots.looks[what] === at && !ended.has(what)) letGo(what, at);
    } else {
      end(at);
      ending = nextEnding();
    }
  }
  took.sort((a, b) => a - b);
  const quantile = (share: number): Ms =>
    took[Math.max(0, Math.ceil(share * took.length) - 1)] ?? 0;
  return {
    tally,
    saved: tally.requests === 0 ? 0 : 1 - operations / tally.requests,
    endings: took.length,
    took: {
      p50: quantile(0.5),
      p95: quantile(0.95),
      mean: took.length === 0 ? 0 : took.reduce((sum, ms) => sum + ms, 0) / took.length,
      most: took.at(-1) ?? 0,
    },
    mostActive: slots.most,
    events,
  };
};

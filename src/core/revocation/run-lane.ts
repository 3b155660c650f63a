import { clearAnswer, newAnswer, type Answer } from './answer.ts';
import { castOf, type Cast } from './cast.ts';
import { chanceOf, randomWait, type Chance } from './chance.ts';
import type { Spread } from './happening.ts';
import { Judge } from './judge.ts';
import type { Judgement, LaneLog } from './log.ts';
import { Queue } from './queue.ts';
import { LogRecorder, SumRecorder, type Recorder } from './recorder.ts';
import type { LaneChoice, Ms, Scenario } from './scenario.ts';
import { valuesOf, type Ending, type Lane, type Strategy } from './strategy.ts';
import { Tally } from './tally.ts';

/**
 * What comes first in one millisecond. A request is before what changes in that millisecond, so that bounds
 * are reached and not only approached; a message arrives after the requests of its millisecond.
 */
const rank = { begins: 0, request: 1, wake: 2, change: 3 } as const;

/** The rank of each kind: who signs in or starts to ask does so before the requests of that millisecond. */
const begins: ReadonlySet<string> = new Set(['sign-in', 'requests']);

/** One lane of one scenario while it runs. */
class Run {
  readonly #scenario: Scenario;
  readonly #cast: Cast;
  readonly #seed: number;
  readonly #queue = new Queue();
  readonly #judge: Judge;
  readonly #lane: Lane;
  readonly #up = { store: true, issuer: true };
  readonly #outages = { store: 0, issuer: 0 };
  readonly #persons: ReadonlyMap<string, number>;
  readonly #recorder: Recorder & { at: Ms };
  readonly #log: LogRecorder | undefined;
  readonly #tally: Tally | undefined;
  readonly #every: Float64Array;
  readonly #anchor: Float64Array;
  readonly #spread: Uint8Array;
  readonly #next: Float64Array;
  readonly #asks: Uint32Array;
  readonly #lost: Uint8Array;
  readonly #person: Int32Array;
  readonly #chances: (Chance | undefined)[] = [];
  readonly #patterns: ({ at: Ms; every: Ms; spread: Spread } | undefined)[] = [];
  readonly #answer: Answer = newAnswer();
  #lose = 0;

  constructor(
    scenario: Scenario,
    cast: Cast,
    seed: number,
    strategy: Strategy,
    choice: LaneChoice,
    keep: LogRecorder | Tally,
  ) {
    this.#scenario = scenario;
    this.#cast = cast;
    this.#seed = seed;
    this.#persons = new Map(scenario.people.map(({ id }, index) => [id, index]));
    this.#judge = new Judge(scenario, cast);
    this.#log = keep instanceof LogRecorder ? keep : undefined;
    this.#tally = keep instanceof Tally ? keep : undefined;
    this.#recorder = keep instanceof LogRecorder ? keep : new SumRecorder(keep);
    const devices = cast.devices.length;
    this.#every = new Float64Array(devices);
    this.#anchor = new Float64Array(devices);
    this.#spread = new Uint8Array(devices);
    this.#next = new Float64Array(devices).fill(-1);
    this.#asks = new Uint32Array(devices);
    this.#lost = new Uint8Array(devices);
    this.#person = Int32Array.from(cast.devices, ({ person }) => person);
    this.#lane = strategy.open({
      values: valuesOf(strategy, choice.values),
      services: scenario.services,
      accounts: this.#judge,
      personOf: (device) => this.#person[device] as number,
      up: this.#up,
      chance: chanceOf(seed, 0),
      record: this.#recorder,
      wake: (at, what) => this.#queue.push(at, rank.wake, what),
      isLost: () => {
        if (this.#lose === 0) return false;
        this.#lose -= 1;
        return true;
      },
    });
    scenario.happenings.forEach(({ at, kind }, index) =>
      this.#queue.push(at, begins.has(kind) ? rank.begins : rank.change, index),
    );
  }

  /** Runs to the end; gives how many events were handled. */
  run(): number {
    const queue = this.#queue;
    const { until } = this.#scenario;
    let events = 0;
    while (queue.size > 0) {
      const at = queue.at;
      if (at > until) break;
      events += 1;
      const what = queue.what;
      const order = queue.rank;
      this.#recorder.at = at;
      if (order === rank.request) this.#request(what, at);
      else {
        queue.drop();
        if (order === rank.wake) this.#lane.wake?.(what, at);
        else this.#happen(what, at);
      }
    }
    return events;
  }

  /** The contents of the lane as they are now, for tests that hold the log against them. */
  get lane(): Lane {
    return this.#lane;
  }

  #request(device: number, at: Ms): void {
    if (this.#next[device] !== at) {
      // The pattern was changed since this was put in.
      this.#queue.drop();
      return;
    }
    const next = this.#after(device, at);
    this.#next[device] = next;
    if (next < 0) this.#queue.drop();
    else this.#queue.replace(next, rank.request, device);
    const answer = this.#answer;
    clearAnswer(answer);
    const services = this.#scenario.services.length;
    const service = services === 1 ? 0 : (this.#asks[device] as number) % services;
    this.#asks[device] = (this.#asks[device] as number) + 1;
    if (this.#lost[device] === 1 && this.#judge.entitled(device)) {
      if (this.#signIn(device, at, true)) this.#lost[device] = 0;
      else answer.check = 'issuer-silent';
    }
    if (answer.check === 'no-credential') this.#lane.request(device, service, at, answer);
    const judgement = this.#judge.judge(device, answer);
    if (judgement === 'logged-out') this.#lost[device] = 1;
    this.#note(device, service, at, answer, judgement);
  }

  #note(device: number, service: number, at: Ms, answer: Answer, judgement: Judgement): void {
    const since = this.#judge.since(device);
    const theft = this.#judge.theft(device);
    if (this.#tally !== undefined) this.#tally.addRequest(at, answer, judgement, since, theft);
    else
      this.#log?.entries.push({
        kind: 'request',
        at,
        device,
        service,
        accepted: answer.accepted,
        check: answer.check,
        role: answer.role,
        credential: answer.credential,
        asked: answer.asked,
        reads: answer.reads,
        writes: answer.writes,
        judgement,
        since,
        theft,
      });
  }

  /** When the device asks next; -1 for never again. */
  #after(device: number, at: Ms): Ms {
    const every = this.#every[device] as number;
    if (every === 0) return -1;
    if (this.#spread[device] === 1) return at + randomWait(this.#chanceFor(device), every);
    const anchor = this.#anchor[device] as number;
    return anchor + (Math.floor((at - anchor) / every) + 1) * every;
  }

  #chanceFor(device: number): Chance {
    return (this.#chances[device] ??= chanceOf(this.#seed, device + 1));
  }

  #start(device: number, at: Ms, anchor: Ms, every: Ms, spread: Spread): void {
    this.#every[device] = every;
    this.#anchor[device] = anchor;
    this.#spread[device] = spread === 'random' ? 1 : 0;
    const next = every > 0 ? this.#after(device, at) : -1;
    this.#next[device] = next;
    if (next >= 0) this.#queue.push(next, rank.request, device);
  }

  /** Devices that ask equally often are spread over the time between two requests. */
  #pattern(person: number, at: Ms): void {
    const pattern = this.#patterns[person];
    if (pattern === undefined) return;
    const own = (this.#cast.owned[person] ?? []).filter((device) => this.#judge.entitled(device));
    own.forEach((device, nth) => {
      const { every, spread } = pattern;
      this.#start(
        device,
        at,
        pattern.at + Math.round((every * (nth + 1)) / own.length),
        every,
        spread,
      );
    });
  }

  #signIn(device: number, at: Ms, again: boolean): boolean {
    const done = this.#lane.signIn(device, at);
    this.#log?.entries.push({ kind: 'signed-in', at, device, again, done });
    return done;
  }

  #happen(what: number, at: Ms): void {
    const { happenings } = this.#scenario;
    const over = what >= happenings.length;
    const index = over ? what - happenings.length : what;
    const happening = happenings[index];
    if (happening === undefined) return;
    this.#log?.entries.push({ kind: 'happened', at, happening: index, over });
    if (happening.kind === 'store-down' || happening.kind === 'issuer-down') {
      this.#outage(happening.kind === 'store-down' ? 'store' : 'issuer', over, at);
      if (!over) this.#queue.push(happening.until, rank.change, index + happenings.length);
      return;
    }
    if (happening.kind === 'key-rotated') return this.#lane.keyRotated?.(at);
    if (happening.kind === 'key-pulled') return this.#lane.keyPulled?.(at);
    if (happening.kind === 'deployed') return this.#lane.deployed?.(at);
    if (happening.kind === 'event-lost') {
      this.#lose += 1;
      return;
    }
    const person = this.#persons.get(happening.person);
    if (person === undefined) return;
    const own = this.#cast.owned[person] ?? [];
    switch (happening.kind) {
      case 'sign-in':
        for (const { index: device, happening: by } of this.#cast.devices)
          if (by === index) {
            this.#judge.signedIn(device);
            if (this.#judge.entitled(device) && !this.#signIn(device, at, false))
              this.#lost[device] = 1;
          }
        this.#pattern(person, at);
        return;
      case 'requests':
        this.#patterns[person] = { at, every: happening.every, spread: happening.spread };
        this.#pattern(person, at);
        return;
      case 'role-changed':
        this.#judge.changeRole(person, happening.role, index);
        this.#lane.roleChanged?.(person, at);
        return;
      case 'stolen': {
        const thief = this.#cast.devices.find(({ happening: by }) => by === index);
        if (thief?.copyOf === undefined) return;
        this.#lane.steal(thief.copyOf, thief.index, happening.loot);
        this.#start(thief.index, at, at, happening.every, 'regular');
        return;
      }
      case 'refresh-lost': {
        const device = own[happening.device];
        if (device !== undefined) this.#lane.loseRefresh?.(device);
        return;
      }
      case 'fired':
        this.#judge.disable(person);
        return this.#end({ why: 'fired', person, devices: own, kept: undefined }, index, at);
      case 'signed-out-everywhere':
        return this.#end({ why: happening.kind, person, devices: own, kept: undefined }, index, at);
      case 'signed-out': {
        const device = own[happening.device];
        if (device === undefined) return;
        this.#every[device] = 0;
        this.#next[device] = -1;
        return this.#end(
          { why: happening.kind, person, devices: [device], kept: undefined },
          index,
          at,
        );
      }
      case 'password-changed': {
        const kept = own[happening.device];
        const devices = own.filter((device) => device !== kept);
        return this.#end({ why: happening.kind, person, devices, kept }, index, at);
      }
    }
  }

  #outage(what: 'store' | 'issuer', over: boolean, at: Ms): void {
    this.#outages[what] += over ? -1 : 1;
    const up = this.#outages[what] === 0;
    const restored = up && !this.#up[what];
    this.#up[what] = up;
    if (restored) this.#lane.restored?.(what, at);
  }

  #end(ending: Ending, happening: number, at: Ms): void {
    // Only who has signed in by now can be signed out.
    const devices = ending.devices.filter(
      (device) => (this.#cast.devices[device]?.from ?? Infinity) <= at,
    );
    this.#judge.end(devices, ending.kept, happening);
    this.#lane.end({ ...ending, devices }, at);
  }
}

/** Runs one lane and keeps everything that happens in it. */
export const runLane = (
  scenario: Scenario,
  strategy: Strategy,
  choice: LaneChoice,
  seed: number = scenario.seed,
): LaneLog => {
  const recorder = new LogRecorder();
  new Run(scenario, castOf(scenario), seed, strategy, choice, recorder).run();
  return {
    strategy: strategy.id,
    label: choice.label ?? strategy.name,
    entries: recorder.entries,
    credentials: recorder.credentials,
  };
};

/** Runs one lane and keeps only its sums: for scenarios of very many people. */
export const sumLane = (
  scenario: Scenario,
  strategy: Strategy,
  choice: LaneChoice,
  seed: number = scenario.seed,
): { readonly tally: Tally; readonly events: number } => {
  const tally = new Tally();
  const events = new Run(scenario, castOf(scenario), seed, strategy, choice, tally).run();
  return { tally, events };
};

import { clearAnswer, newAnswer, type Answer } from './answer.ts';
import type { Cast } from './cast.ts';
import { chanceOf } from './chance.ts';
import type { Happening, Spread } from './happening.ts';
import { Judge } from './judge.ts';
import { Queue } from './queue.ts';
import { LogRecorder, SumRecorder } from './recorder.ts';
import type { LaneChoice, Ms, Scenario } from './scenario.ts';
import { valuesOf, type Contents, type Ending, type Lane, type Strategy } from './strategy.ts';
import { Tally } from './tally.ts';
import { Traffic } from './traffic.ts';

/**
 * What comes first in one millisecond. A request is before what changes in that millisecond, so that bounds
 * are reached and not only approached; a message arrives after the requests of its millisecond.
 */
const rank = { begins: 0, request: 1, wake: 2, change: 3 } as const;

/** Who signs in or starts to ask does so before the requests of that millisecond. */
const begins: ReadonlySet<string> = new Set(['sign-in', 'requests']);

/** What a lane run is given. */
export interface LaneRunOptions {
  readonly scenario: Scenario;
  readonly cast: Cast;
  readonly seed: number;
  readonly strategy: Strategy;
  readonly choice: LaneChoice;
  /** Where the run goes: a log of everything, or only sums. */
  readonly keep: LogRecorder | Tally;
}

/**
 * Times of a scenario that nobody has validated are rounded: events are put in order by whole milliseconds.
 *
 * One lane of one scenario while it runs: the events in their order, each handed to the lane and to the judge.
 * Longer than most files here, since it is one dispatch over the kinds of happenings.
 */
export class LaneRun {
  readonly #scenario: Scenario;
  readonly #cast: Cast;
  readonly #queue = new Queue();
  readonly #judge: Judge;
  readonly #lane: Lane;
  readonly #up = { store: true, issuer: true };
  readonly #outages = { store: 0, issuer: 0 };
  readonly #persons: ReadonlyMap<string, number>;
  /** The first device of each happening that brings some; the others of it follow. */
  readonly #firstOf = new Map<number, number>();
  readonly #recorder: LogRecorder | SumRecorder;
  readonly #log: LogRecorder | undefined;
  readonly #tally: Tally | undefined;
  readonly #traffic: Traffic;
  /** Which service each device asks next: they take turns. */
  readonly #turn: Uint16Array;
  readonly #services: number;
  /** Owners' devices that take up a new pattern: all that came, but for those that signed out by themselves. */
  readonly #asking: Uint8Array;
  readonly #patterns: ({ at: Ms; every: Ms; spread: Spread } | undefined)[] = [];
  readonly #answer: Answer = newAnswer();
  /** How many messages are to get lost. */
  #lose = 0;

  constructor({ scenario, cast, seed, strategy, choice, keep }: LaneRunOptions) {
    this.#scenario = scenario;
    this.#cast = cast;
    this.#persons = new Map(scenario.people.map(({ id }, index) => [id, index]));
    for (const { happening, index } of cast.devices)
      if (!this.#firstOf.has(happening)) this.#firstOf.set(happening, index);
    this.#judge = new Judge(scenario, cast);
    this.#log = keep instanceof LogRecorder ? keep : undefined;
    this.#tally = keep instanceof Tally ? keep : undefined;
    this.#recorder = keep instanceof LogRecorder ? keep : new SumRecorder(keep);
    const devices = cast.devices.length;
    this.#traffic = new Traffic(devices, seed);
    this.#turn = new Uint16Array(devices);
    this.#services = scenario.services.length;
    this.#asking = new Uint8Array(devices);
    const person = Int32Array.from(cast.devices, (device) => device.person);
    this.#lane = strategy.open({
      values: valuesOf(strategy, choice.values),
      services: scenario.services,
      accounts: this.#judge,
      personOf: (device) => person[device] as number,
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
      this.#queue.push(Math.round(at), begins.has(kind) ? rank.begins : rank.change, index),
    );
  }

  /** Runs to the end; gives how many events were handled. */
  run(): number {
    let events = 0;
    while (this.step()) events += 1;
    return events;
  }

  /** Handles the next event; false when there is none up to the end of the scenario. */
  step(): boolean {
    const queue = this.#queue;
    if (queue.size === 0) return false;
    const at = queue.at;
    // Said so that an end that is not a number ends the run, too.
    if (!(at <= this.#scenario.until)) return false;
    const what = queue.what;
    const order = queue.rank;
    this.#recorder.at = at;
    if (order === rank.request) this.#request(what, at);
    else {
      queue.drop();
      if (order === rank.wake) this.#lane.wake?.(what, at);
      else this.#happen(what, at);
    }
    return true;
  }

  /** What the lane keeps now, by its own account. */
  contents(): Contents {
    return this.#lane.contents();
  }

  #request(device: number, at: Ms): void {
    // Asked for early: while the processor waits for one device's fields it can fetch the others.
    const lost = this.#judge.lost(device);
    if (!this.#traffic.asks(device, at)) return this.#queue.drop();
    const next = this.#traffic.advance(device, at);
    if (next < 0) this.#queue.drop();
    else this.#queue.replace(next, rank.request, device);
    let service = 0;
    if (this.#services > 1) {
      service = this.#turn[device] as number;
      this.#turn[device] = service + 1 === this.#services ? 0 : service + 1;
    }
    const answer = this.#answer;
    clearAnswer(answer);
    if (lost && this.#judge.entitled(device)) {
      if (this.#signIn(device, at, true)) this.#judge.lose(device, false);
      else answer.check = this.#up.issuer ? 'store-silent' : 'issuer-silent';
    }
    if (answer.check === 'no-credential') this.#lane.request(device, service, at, answer);
    const judgement = this.#judge.judge(device, answer);
    if (judgement === 'logged-out') this.#judge.lose(device, true);
    const since =
      judgement === 'stale'
        ? this.#judge.staleSince(device, answer.role)
        : this.#judge.since(device);
    const theft = this.#judge.theft(device);
    if (this.#tally !== undefined) this.#tally.addRequest(at, answer, judgement, since, theft);
    else this.#log?.request(device, service, answer, judgement, since, theft);
  }

  #start(device: number, at: Ms, anchor: Ms, every: Ms, spread: Spread): void {
    const next = this.#traffic.start(device, at, anchor, every, spread);
    if (next >= 0) this.#queue.push(next, rank.request, device);
  }

  /** Devices that ask equally often are spread over the time between two requests. */
  #pattern(person: number, at: Ms, asks: (device: number) => boolean): void {
    const pattern = this.#patterns[person];
    if (pattern === undefined) return;
    const { every, spread } = pattern;
    const own = (this.#cast.owned[person] ?? []).filter(asks);
    own.forEach((device, nth) => {
      const anchor = pattern.at + Math.round((every * (nth + 1)) / own.length);
      this.#start(device, at, anchor, every, spread);
    });
  }

  #signIn(device: number, at: Ms, again: boolean): boolean {
    const done = this.#lane.signIn(device, at);
    this.#log?.entries.push({ kind: 'signed-in', at, device, again, done });
    return done;
  }

  /** `what` is the index of a happening, or that and their number where an outage is over. */
  #happen(what: number, at: Ms): void {
    const { happenings } = this.#scenario;
    const over = what >= happenings.length;
    const index = over ? what - happenings.length : what;
    const happening = happenings[index];
    if (happening === undefined) return;
    this.#log?.entries.push({ kind: 'happened', at, happening: index, over });
    if (happening.kind === 'store-down' || happening.kind === 'issuer-down') {
      this.#outage(happening.kind === 'store-down' ? 'store' : 'issuer', over, at);
      if (!over)
        this.#queue.push(Math.round(happening.until), rank.change, index + happenings.length);
    } else if (happening.kind === 'key-rotated') this.#lane.keyRotated?.(at);
    else if (happening.kind === 'key-pulled') this.#lane.keyPulled?.(at);
    else if (happening.kind === 'deployed') this.#lane.deployed?.(at);
    else if (happening.kind === 'event-lost') this.#lose += 1;
    else {
      const person = this.#persons.get(happening.person);
      if (person !== undefined) this.#befall(person, happening, index, at);
    }
  }

  /** What happens to one person. */
  #befall(
    person: number,
    happening: Extract<Happening, { person: string }>,
    index: number,
    at: Ms,
  ): void {
    const own = this.#cast.owned[person] ?? [];
    switch (happening.kind) {
      case 'sign-in':
        this.#arrive(index, at);
        return this.#pattern(person, at, (device) => this.#judge.entitled(device));
      case 'requests':
        this.#patterns[person] = {
          at,
          every: Math.round(happening.every),
          spread: happening.spread,
        };
        // Who was fired or signed out from afar does not know it, and asks like this as well.
        return this.#pattern(person, at, (device) => this.#asking[device] === 1);
      case 'role-changed':
        this.#judge.changeRole(person, happening.role, index);
        return this.#lane.roleChanged?.(person, at);
      case 'stolen': {
        const thief = this.#cast.devices[this.#firstOf.get(index) ?? -1];
        if (thief?.copyOf === undefined) return;
        this.#judge.stolen(thief.index);
        this.#lane.steal(thief.copyOf, thief.index, happening.loot);
        return this.#start(thief.index, at, at, Math.round(happening.every), 'regular');
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
        this.#traffic.stop(device);
        this.#asking[device] = 0;
        const devices = [device];
        return this.#end({ why: happening.kind, person, devices, kept: undefined }, index, at);
      }
      case 'password-changed': {
        // A device that is out already does not stay: it gets nothing new.
        const device = own[happening.device] ?? -1;
        const kept = this.#judge.entitled(device) ? device : undefined;
        const devices = own.filter((device) => device !== kept);
        return this.#end({ why: happening.kind, person, devices, kept }, index, at);
      }
    }
  }

  /** The devices of this happening sign in. */
  #arrive(happening: number, at: Ms): void {
    const { devices } = this.#cast;
    const first = this.#firstOf.get(happening) ?? devices.length;
    for (let device = first; devices[device]?.happening === happening; device += 1) {
      this.#judge.signedIn(device);
      if (!this.#judge.entitled(device)) continue;
      this.#asking[device] = 1;
      if (!this.#signIn(device, at, false)) this.#judge.lose(device, true);
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

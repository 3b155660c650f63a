import type { Answer } from './answer.ts';
import type { Recorder } from './recorder.ts';
import type { Chance } from './chance.ts';
import type { Loot } from './happening.ts';
import type { Ms, Scenario, Service, Values } from './scenario.ts';

/** A number that a lane can be set to. */
export interface Parameter {
  readonly name: string;
  readonly label: string;
  /** What the number is: a length of time in milliseconds, a plain number, or 0 for no and 1 for yes. */
  readonly unit: 'ms' | 'count' | 'yes-no';
  readonly least: number;
  readonly most: number;
  readonly fallback: number;
  /** What it is rounded to: lifetimes of tokens are whole seconds, since `exp` is. */
  readonly step: number;
  /** Why it matters, in one sentence. */
  readonly about: string;
}

/** How long a change may go unnoticed: a formula in words, and what it comes to. */
export interface Bound {
  /** “token lifetime + leeway + how far a clock is behind”. */
  readonly formula: string;
  /** Infinity where there is no bound. */
  readonly ms: Ms;
}

/** What a bound depends on beside the strategy's own parameters. */
export interface Conditions {
  readonly services: readonly Service[];
  /** Whether a message may be lost on the way. */
  readonly lossy: boolean;
  /** The longest time for which store or issuer cannot be asked; 0 where they always can. */
  readonly outage: Ms;
  /** The part of it that is the issuer's; where that is not said, all. */
  readonly issuerOutage?: Ms;
  /** How sessions are ended; where that is not said, in every way there is. */
  readonly endings?: ReadonlySet<Ending['why']>;
}

/** The accounts as the user table has them: what whoever asks it learns. */
export interface Accounts {
  enabled(person: number): boolean;
  role(person: number): string;
}

/** What ends sessions: which devices are to be out, and whose. */
export interface Ending {
  readonly why: 'fired' | 'signed-out' | 'signed-out-everywhere' | 'password-changed';
  readonly person: number;
  /** The owner's devices that are to be out; a thief's copies go by what they were copied from. */
  readonly devices: readonly number[];
  /** The device that stays, at a change of password. */
  readonly kept: number | undefined;
}

/** What a lane stands in. */
export interface Setup {
  /** Every parameter of the strategy, filled up with the defaults and clamped. */
  readonly values: Values;
  readonly services: readonly Service[];
  readonly accounts: Accounts;
  /** Whose each device is. */
  readonly personOf: (device: number) => number;
  /** Whether they can be asked now. */
  readonly up: { readonly store: boolean; readonly issuer: boolean };
  readonly chance: Chance;
  /** Takes note of what is issued, kept and dropped, and counts. */
  readonly record: Recorder;
  /** Asks to be woken with this number, after the requests of that millisecond. */
  wake(at: Ms, what: number): void;
  /** Whether the message that is being sent now gets lost. */
  isLost(): boolean;
}

/**
 * One architecture at work. What is asked for by device is the number of the device; a thief's copy is a device
 * of its own. Nothing here knows who *ought* to be answered: that is judged outside.
 */
export interface Lane {
  /** The device presents the password. False when nobody could be asked; the account is enabled. */
  signIn(device: number, at: Ms): boolean;
  /** The device asks a service; the answer is written into `answer`. */
  request(device: number, service: number, at: Ms, answer: Answer): void;
  /** Another device gets a copy of what this one keeps. */
  steal(from: number, to: number, loot: Loot): void;
  end(ending: Ending, at: Ms): void;
  roleChanged?(person: number, at: Ms): void;
  keyRotated?(at: Ms): void;
  keyPulled?(at: Ms): void;
  deployed?(at: Ms): void;
  /** The store or the issuer can be asked again. */
  restored?(what: 'store' | 'issuer', at: Ms): void;
  /** The answer to this device's next refresh is lost. */
  loseRefresh?(device: number): void;
  wake?(what: number, at: Ms): void;
  /**
   * For runs with very many devices: the instant from which on all that the lane keeps of this device is what
   * `resume` makes. Infinity: never.
   */
  freshUntil(device: number): Ms;
  /** Forgets the device, whose number is used again for another. */
  forget(device: number): void;
  /** The device signed in long ago and has not been heard of since; the account is enabled. */
  resume(device: number, at: Ms): void;
  /** What is kept where, as the log's `put` and `drop` also tell it. */
  contents(): Contents;
}

/** Places (`store`, `issuer`, `service:0`, `device:3`), and what each keeps under which key. */
export type Contents = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** One architecture: one file in `strategies/`, one line in the registry. */
export interface Strategy {
  readonly id: string;
  /** As the lane is called: “JWT, long-lived”. */
  readonly name: string;
  /** Who is asked, under the name: “nobody is asked”. */
  readonly asked: string;
  /** What it is, for somebody who has not built one. */
  readonly about: string;
  /** What the string is: the first dial. */
  readonly carries: 'session-id' | 'reference-token' | 'jwt' | 'encrypted-cookie';
  readonly parameters: readonly Parameter[];
  /** How long after the end of a session a request may still be answered. */
  ended(values: Values, conditions: Conditions): Bound;
  /** How long after a change of role a request may still be served with the old one. */
  stale(values: Values, conditions: Conditions): Bound;
  /**
   * Which part of the store's work is saved against one read per request, where requests are Poisson with this
   * rate. Undefined where it is not a matter of rate.
   */
  saving?(values: Values, perSecond: number): { readonly formula: string; readonly share: number };
  /** The mean time, in milliseconds, that a session ended at a random moment goes on, at this rate of requests. */
  meanEnded?(values: Values, perSecond: number): { readonly formula: string; readonly ms: number };
  open(setup: Setup): Lane;
}

/** All values of a strategy: what the lane sets, clamped, over the defaults; a lane need not set any. */
export const valuesOf = (strategy: Strategy, chosen: Values = {}): Values =>
  Object.fromEntries(
    strategy.parameters.map(({ name, least, most, fallback, step }) => {
      const value = Math.round((chosen[name] ?? fallback) / step) * step;
      return [name, Math.min(most, Math.max(least, value))];
    }),
  );

/** The longest time without this one: outages that overlap or follow one another are one. */
const longestOutage = (scenario: Scenario, kind: 'store-down' | 'issuer-down'): Ms => {
  let longest = 0;
  let from = 0;
  let until = -1;
  for (const happening of scenario.happenings) {
    if (happening.kind !== kind) continue;
    if (happening.at > until) from = happening.at;
    until = Math.max(until, happening.until);
    longest = Math.max(longest, until - from);
  }
  return longest;
};

const endings: readonly Ending['why'][] = [
  'fired',
  'signed-out',
  'signed-out-everywhere',
  'password-changed',
];

/** What a scenario exposes its lanes to, as far as bounds depend on it. */
export const conditionsOf = (scenario: Scenario): Conditions => ({
  services: scenario.services,
  lossy: scenario.happenings.some(({ kind }) => kind === 'event-lost'),
  outage: Math.max(longestOutage(scenario, 'store-down'), longestOutage(scenario, 'issuer-down')),
  issuerOutage: longestOutage(scenario, 'issuer-down'),
  endings: new Set(endings.filter((why) => scenario.happenings.some(({ kind }) => kind === why))),
});

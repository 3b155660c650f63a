import type { Happening } from './happening.ts';

/** Whole milliseconds: an instant counts from the scenario's `origin`, a length of time from nothing. */
export type Ms = number;

/** Somebody with an account. */
export interface Person {
  /** A slug, unique in the scenario; it becomes the `sub` of their tokens. */
  readonly id: string;
  /** As the page speaks of them: “the fired employee”. */
  readonly called: string;
  /** The role that they have when the scenario begins. */
  readonly role: string;
}

/** One of the services that answer requests, with the clock it goes by. */
export interface Service {
  readonly name: string;
  /** How far its clock is ahead of the issuer's; negative where it is behind. */
  readonly skew: Ms;
  /** How long after `exp` it still accepts, for the sake of clocks that disagree. */
  readonly leeway: Ms;
}

/** What a lane's strategy is set to: only what differs from the strategy's defaults. */
export type Values = Readonly<Record<string, number>>;

/** One lane of the picture. */
export interface LaneChoice {
  /** The id of a strategy in the registry. */
  readonly strategy: string;
  readonly values: Values;
  /** Another name than the strategy's, where a scenario compares one strategy with itself. */
  readonly label?: string;
}

/**
 * A whole experiment: who there is, what happens to them and when, and which architectures it happens to.
 * A scenario is a document: `readScenario` validates one that came from outside.
 */
export interface Scenario {
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what to look for. */
  readonly about: string;
  /** The instant at which millisecond 0 stands: ISO 8601, UTC, a whole second. */
  readonly origin: string;
  /** The end of the run. */
  readonly until: Ms;
  /** What is drawn at first, where that is not the whole run. */
  readonly shown?: { readonly from: Ms; readonly to: Ms };
  /** 0 to 2³² − 1: all chance in the run comes from it. */
  readonly seed: number;
  readonly people: readonly Person[];
  readonly services: readonly Service[];
  /** In order of `at`. */
  readonly happenings: readonly Happening[];
  readonly lanes: readonly LaneChoice[];
}

import type { Check } from './check.ts';
import type { Ms } from './scenario.ts';

/** Something that a device keeps and a request carries. */
export interface Credential {
  readonly id: number;
  readonly form: 'session-id' | 'reference-token' | 'jwt' | 'encrypted-cookie' | 'refresh-token';
  readonly device: number;
  readonly person: number;
  /** When it was issued. */
  readonly at: Ms;
  /** When it is over, as `exp` says it: a whole second. Undefined where the string itself does not end. */
  readonly expires: Ms | undefined;
  /** The role that stands in the string; undefined where it stands elsewhere. */
  readonly role: string | undefined;
  /** Which of the issuer's keys signed it, counted from 0. */
  readonly key: number;
  /** The session or the refresh family that it belongs to. */
  readonly session: number;
}

/**
 * What is not as it ought to be about an answer; `right` is everything else.
 * `ended`: served although the session was to be over. `thief`: a thief was served. `stale`: served with a role
 * the person no longer has. `logged-out`: an honest request refused, only signing in again helps. `turned-away`:
 * an honest request failed because somebody did not answer.
 */
export type Judgement = 'right' | 'ended' | 'thief' | 'stale' | 'logged-out' | 'turned-away';

/** A request and its answer. */
export interface RequestEntry {
  readonly kind: 'request';
  readonly at: Ms;
  readonly device: number;
  readonly service: number;
  readonly accepted: boolean;
  readonly check: Check;
  readonly role: string;
  /** The number of the credential that decided; -1 for none. */
  readonly credential: number;
  /** Bits of `asked`. */
  readonly asked: number;
  readonly reads: number;
  readonly writes: number;
  readonly judgement: Judgement;
  /** The change (its index among the happenings) that the request comes after and may contradict; -1 for none. */
  readonly since: number;
  /** The theft (its index) by which the device came to its copy; -1 for an owner's device. */
  readonly theft: number;
}

/** One thing that happened in one lane. A log is never changed; every state shown is folded from its entries. */
export type Entry =
  | RequestEntry
  /** What the scenario says, by its index; `over` is the end of an outage. */
  | {
      readonly kind: 'happened';
      readonly at: Ms;
      readonly happening: number;
      readonly over: boolean;
    }
  | {
      readonly kind: 'signed-in';
      readonly at: Ms;
      readonly device: number;
      /** Not by the scenario: an honest device had been logged out and came back. */
      readonly again: boolean;
      readonly done: boolean;
    }
  | { readonly kind: 'issued'; readonly at: Ms; readonly credential: Credential }
  /** A place keeps something from now on, or something else; `until` is when it stops mattering. */
  | {
      readonly kind: 'put';
      readonly at: Ms;
      readonly place: string;
      readonly key: string;
      readonly value: string;
      readonly until: Ms | undefined;
    }
  | { readonly kind: 'dropped'; readonly at: Ms; readonly place: string; readonly key: string }
  /** A service was told or fetched something by itself, outside any request. */
  | {
      readonly kind: 'told';
      readonly at: Ms;
      readonly service: number;
      readonly what: 'message' | 'fetch' | 'fetch-failed' | 'message-lost';
      readonly asked: number;
      readonly reads: number;
      readonly writes: number;
    }
  /** The store worked outside any request: a row written at sign-in, deleted at sign-out. */
  | { readonly kind: 'worked'; readonly at: Ms; readonly reads: number; readonly writes: number }
  /** How many entries a deny-list holds from now on. */
  | { readonly kind: 'listed'; readonly at: Ms; readonly entries: number };

/** All that happened in one lane. */
export interface LaneLog {
  readonly strategy: string;
  readonly label: string;
  readonly entries: readonly Entry[];
  /** By their number. */
  readonly credentials: readonly Credential[];
}

import type { Service } from '../service/service.ts';
import type { Decision } from './decision.ts';

/** Decides about one token. Broken ones may throw, hang or take without end: the bench shows that too. */
export type Verify = (token: string, service: Service) => Decision | Promise<Decision>;

/** What a cell of the bench must show, and why. Written by hand from the sources, never from a run. */
export interface Expected {
  readonly outcome: 'accept' | 'refuse' | 'threw' | 'exhausted' | 'timed-out';
  /** Mark of the deciding line; undefined only for threw and timed-out. */
  readonly at: string | undefined;
  /** One sentence for the reader. */
  readonly because: string;
}

/** The verifiers without a known fault. */
export type SoundId = 'pinned' | 'strict' | 'nested';

/** One column of the bench. */
export interface Verifier {
  /** Kebab-case, the same in URL, file and test title. */
  readonly id: string;
  /** A few words for the column's head. */
  readonly name: string;
  /** One sentence: what is wrong with it, or why nothing is. */
  readonly about: string;
  readonly sound: boolean;
  /** What it reads: signed tokens, encrypted ones, or both. */
  readonly takes: 'jws' | 'jwe' | 'both';
  /** Its source, from this folder: `broken/header-alg.ts`. */
  readonly file: string;
  readonly verify: Verify;
  /** The sound verifier that it equals, but for its fault. */
  readonly like: SoundId;
  /** By attack: the cells in which the fault shows. All others are those of `like`. */
  readonly differs: Readonly<Record<string, Expected>>;
  /** By setting: the honest token's cell, where it is not accepted at `accepted`. */
  readonly control?: Readonly<Record<string, Expected>>;
}

import type { Clause } from './clause.ts';
import type { KeyEntry } from './key-entry.ts';

/**
 * The three questions, kept apart: is the arithmetic right · whose key is it · do algorithm, type and what
 * the token says suit the policy.
 */
export type VerdictPart = 'signature' | 'key' | 'claims';

export type StepOutcome =
  | 'pass'
  | 'fail'
  /** The policy or the token leaves it out. */
  | 'not-asked'
  /** An earlier step made it impossible to answer. */
  | 'not-reached';

/** One visible check. */
export interface Step {
  /** Stable kebab-case id, for example `signature-arithmetic`, `algorithm-allowed`, `exp`. */
  readonly id: string;
  readonly part: VerdictPart;
  /** A few words: `exp is in the future`. */
  readonly title: string;
  readonly outcome: StepOutcome;
  /** Stable SCREAMING_SNAKE, prefix JWT_; only on fail and not-reached. */
  readonly code: string | undefined;
  /** One sentence with the deciding values in it. */
  readonly sentence: string;
  /** The deciding value as it stands in the token (exact digits), and what it was held against. */
  readonly actual: string | undefined;
  readonly expected: string | undefined;
  readonly clause: Clause | undefined;
}

export type PartOutcome = 'pass' | 'fail' | 'unknown';

/** What `verify` answers: never thrown, never a bare boolean. */
export interface Verdict {
  /** True only when all three parts pass and nothing was left unknown. */
  readonly ok: boolean;
  readonly parts: Readonly<Record<VerdictPart, PartOutcome>>;
  readonly steps: readonly Step[];
  /** The first failing step, in order of checking. */
  readonly decidedBy: Step | undefined;
  /** The key that was used for the arithmetic. */
  readonly key: KeyEntry | undefined;
}

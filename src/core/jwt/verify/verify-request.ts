import type { KeyEntry } from '../key-entry.ts';
import type { Policy, Strictness } from '../policy.ts';

/** What `verify` is asked. */
export interface VerifyRequest {
  /** A compact token; anything else is refused with the reason. */
  readonly token: string;
  readonly keys: readonly KeyEntry[];
  readonly policy: Policy;
  readonly strictness: Strictness;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

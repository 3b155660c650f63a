import type { Inspection } from '../../core/jwt/inspection.ts';
import type { KeyEntry } from '../../core/jwt/key-entry.ts';
import type { Policy, Strictness } from '../../core/jwt/policy.ts';
import type { Verdict } from '../../core/jwt/verdict.ts';

/** A verification as plain values that cross to a worker. `now` in seconds. */
export interface VerifyJob {
  readonly token: string;
  readonly keys: readonly KeyEntry[];
  readonly policy: Policy;
  readonly strictness: Strictness;
  readonly now: number;
}

export type EngineJob =
  | { readonly id: number; readonly kind: 'inspect'; readonly text: string }
  | { readonly id: number; readonly kind: 'verify'; readonly request: VerifyJob };

export type EngineAnswer =
  | { readonly id: number; readonly kind: 'inspect'; readonly inspection: Inspection }
  | { readonly id: number; readonly kind: 'verify'; readonly verdict: Verdict };

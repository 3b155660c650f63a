import type { Policy } from '../policy.ts';
import type { PartReading } from './token-reading.ts';

/** The claims as the steps ask for them. */
export interface ClaimScene {
  readonly header: PartReading;
  readonly payload: PartReading;
  readonly policy: Policy;
  /** Seconds. */
  readonly now: number;
}

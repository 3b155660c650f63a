import type { Forged } from '../attacks/attack.ts';
import type { WorldEvent } from '../service/world.ts';
import type { Members } from '../verifiers/decision.ts';
import type { Expected } from '../verifiers/verifier.ts';

/** What one verifier did with one token. */
export interface Answer {
  readonly outcome: Expected['outcome'];
  /** Mark of the deciding line; undefined where it threw before any line decided, or ran out of time. */
  readonly at: string | undefined;
  /** The deciding value as JSON, or the message of what was thrown. */
  readonly detail: string | undefined;
  /** What the application believes now. */
  readonly claims: Members | undefined;
  /** What it asked the pretended world for. */
  readonly log: readonly WorldEvent[];
}

/** One attack against one verifier, and beside it the honest token of the same setting. */
export interface Cell {
  readonly attack: string;
  readonly verifier: string;
  readonly forged: Forged;
  readonly answer: Answer;
  readonly control: Answer;
  /** False where the verifier does not read this kind of token at all: then its refusal says nothing. */
  readonly applies: boolean;
}

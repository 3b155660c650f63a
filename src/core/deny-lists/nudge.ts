export type NudgeId = 'trailing-bits' | 'padding' | 'space-inside' | 'space-at-end' | 'other-s';

/** A change of a token's text that leaves what it says and what signed it as they are. */
export interface Nudge {
  readonly id: NudgeId;
  readonly title: string;
  /** Why the signature does not notice. */
  readonly because: string;
  /** How such a text gets to a verifier, where that is not plain. */
  readonly travels: string | undefined;
  /** Every other text it makes of a compact token; none where the algorithm or its length leaves no room. */
  readonly others: (token: string) => readonly string[];
}

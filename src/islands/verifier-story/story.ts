/** A way of thinking that gives a wrong answer, and what in the verifier’s source contradicts it. */
export interface StoryRule {
  readonly id: string;
  /** The answer as the reader picks it. */
  readonly answer: string;
  /** The rule behind it, in the reader’s own words. */
  readonly rule: string;
  /** The line the answer bets on, by its mark; or a check that this source does not have. */
  readonly bet: { readonly mark: string } | { readonly missing: string };
  /** Answers the rule, after the run. */
  readonly reveal: string;
}

/** A cell of the bench that a transfer question rests on: computed, never typed. */
export interface StoryCell {
  readonly attack: string;
  /** Id of a verifier, or `fixed` for the mended one of this story. */
  readonly verifier: string;
}

export interface TransferAnswer {
  readonly id: string;
  readonly words: string;
  readonly right: boolean;
  readonly reveal: string;
}

/** One guided story: a forged token, the verifier it fools, the line that decides and the line that mends. */
export interface Story {
  readonly id: string;
  readonly title: string;
  /** Ids of the bench. */
  readonly attack: string;
  readonly verifier: string;
  readonly question: string;
  /** The right answer, as the reader picks it. */
  readonly right: string;
  readonly rules: readonly StoryRule[];
  /** What the switch for the fix is called. */
  readonly fix: string;
  readonly takeaway: string;
  readonly transfer: {
    readonly question: string;
    readonly answers: readonly TransferAnswer[];
    readonly shows: readonly StoryCell[];
  };
}

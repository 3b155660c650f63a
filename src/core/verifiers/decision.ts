/** A JSON object of a token, as JSON.parse gave it: nothing about its members is known yet. */
export interface Members {
  readonly [name: string]: unknown;
  readonly alg?: unknown;
  readonly kid?: unknown;
  readonly typ?: unknown;
  readonly crit?: unknown;
  readonly iss?: unknown;
  readonly sub?: unknown;
  readonly aud?: unknown;
  readonly exp?: unknown;
  readonly nbf?: unknown;
  readonly iat?: unknown;
  readonly jti?: unknown;
}

/** What a verifier decided, and which line of it. */
export interface Decision {
  readonly accepted: boolean;
  /** Names the deciding line: the mark stands, quoted, in exactly one line of the verifier's source. */
  readonly mark: string;
  /** The deciding value, where the line alone does not say it. */
  readonly value: unknown;
  /** What the application goes on to believe; undefined when refused. */
  readonly claims: Members | undefined;
}

/** Lets the token in. `mark` names this line. */
export const accept = (mark: string, claims: Members): Decision => ({
  accepted: true,
  mark,
  value: undefined,
  claims,
});

/** Turns the token away. `mark` names this line, `value` is what was found there. */
export const refuse = (mark: string, value?: unknown): Decision => ({
  accepted: false,
  mark,
  value,
  claims: undefined,
});

export type DenyListId = 'raw-string' | 'string-hash' | 'issuer-and-id' | 'not-before';

/** A way to remember revoked tokens. */
export interface DenyList {
  readonly id: DenyListId;
  readonly title: string;
  /**
   * The key of a token in this list; undefined when the list has no way to name it (`iss`, `jti` or `sub` missing
   * or no string). Takes the compact token exactly as it arrived.
   */
  readonly keyOf: (token: string) => Promise<string | undefined>;
  /** Whether an entry under this token's key, written at `revokedAt` (seconds), is about this token. */
  readonly covers: (token: string, revokedAt: number) => boolean;
}

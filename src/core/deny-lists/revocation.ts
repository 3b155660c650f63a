import type { DenyList, DenyListId } from './deny-list.ts';

/** An entry of a list, as revoking one token wrote it. */
export interface Revocation {
  readonly list: DenyList;
  /** Undefined: this list had no way to name the token, and holds nothing. */
  readonly key: string | undefined;
  /** Seconds. */
  readonly at: number;
}

/** What a list says of a token that verified. */
export interface Answer {
  readonly list: DenyListId;
  readonly outcome: 'stopped' | 'let-in';
  /** The key it looked for; undefined when the list cannot name this token. */
  readonly key: string | undefined;
  /** An entry stood under that key. */
  readonly found: boolean;
}

/** Writes a token into a list. Takes the compact token and the instant in seconds. */
export const revoke = async (list: DenyList, token: string, at: number): Promise<Revocation> => ({
  list,
  key: await list.keyOf(token),
  at,
});

/** Asks a list that holds this one revocation about a token that has been verified. */
export const ask = async ({ list, key: held, at }: Revocation, token: string): Promise<Answer> => {
  const key = await list.keyOf(token);
  const found = key !== undefined && key === held;
  const outcome = found && list.covers(token, at) ? 'stopped' : 'let-in';
  return { list: list.id, outcome, key, found };
};

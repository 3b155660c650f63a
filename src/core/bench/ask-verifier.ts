import { createWorld, keysInTheWorld } from '../service/create-world.ts';
import type { Setting } from '../service/setting.ts';
import { Exhausted } from '../service/world.ts';
import type { World } from '../service/world.ts';
import type { Decision } from '../verifiers/decision.ts';
import type { Verify } from '../verifiers/verifier.ts';
import type { Answer } from './cell.ts';

/** Resolves when a verifier has had time enough; the caller owns the clock. `done` takes the timer away. */
export type Patience = () => { readonly over: Promise<'over'>; readonly done: () => void };

/** A value as a reader can see it: as JSON, cut where it grows long. */
const shown = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
};

const isDecision = (value: unknown): value is Decision =>
  typeof value === 'object' && value !== null && 'accepted' in value && 'mark' in value;

/** A world with what the setting put there, and the keys of its service where companies keep them. */
const worldOf = ({ service, contents }: Setting): World => {
  const keys = keysInTheWorld(service.keys, service.issuer);
  return createWorld({
    http: { ...keys.http, ...contents.http },
    files: { ...keys.files, ...contents.files },
    sql: { ...keys.sql, ...contents.sql },
  });
};

/**
 * Gives one token to one verifier in a fresh world, after the tokens in `before`, whose answers do not
 * count. Whatever the verifier does, this answers.
 */
export const askVerifier = async (
  verify: Verify,
  token: string,
  setting: Setting,
  patience: Patience,
  before: readonly string[] = [],
): Promise<Answer> => {
  const world = worldOf(setting);
  const answer = (
    outcome: Answer['outcome'],
    at: string | undefined,
    detail: string | undefined,
  ): Answer => ({ outcome, at, detail, claims: undefined, log: world.log });
  const { over, done } = patience();
  try {
    const service = { ...setting.service, world };
    for (const earlier of before) await Promise.race([verify(earlier, service), over]);
    const decision: unknown = await Promise.race([verify(token, service), over]);
    if (decision === 'over') return answer('timed-out', undefined, undefined);
    if (!isDecision(decision)) return answer('threw', undefined, 'gave no decision');
    return {
      ...answer(decision.accepted ? 'accept' : 'refuse', decision.mark, shown(decision.value)),
      claims: decision.claims,
    };
  } catch (thrown) {
    if (thrown instanceof Exhausted) return answer('exhausted', thrown.mark, thrown.message);
    return answer('threw', undefined, thrown instanceof Error ? thrown.message : String(thrown));
  } finally {
    done();
  }
};

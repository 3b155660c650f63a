import { createWorld } from '../service/create-world.ts';
import type { Setting } from '../service/setting.ts';
import { Exhausted } from '../service/world.ts';
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

/** Gives one token to one verifier in a fresh world. Whatever the verifier does, this answers. */
export const askVerifier = async (
  verify: Verify,
  token: string,
  setting: Setting,
  patience: Patience,
): Promise<Answer> => {
  const world = createWorld(setting.contents);
  const answer = (
    outcome: Answer['outcome'],
    at: string | undefined,
    detail: string | undefined,
  ): Answer => ({ outcome, at, detail, claims: undefined, log: world.log });
  const { over, done } = patience();
  try {
    const decision: unknown = await Promise.race([
      verify(token, { ...setting.service, world }),
      over,
    ]);
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

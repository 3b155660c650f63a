import type { Clause } from '../../core/jwt/clause.ts';

/** What a registered header parameter or claim means. */
export interface Explanation {
  readonly sentence: string;
  readonly trap: string | undefined;
  readonly clause: Clause;
}

/** Looks a name up in the registry, which is loaded at the first question. */
export const explanationOf = async (
  part: 'header' | 'payload',
  name: string,
): Promise<Explanation | undefined> => {
  const registered = await import('../../core/jwt/registered/index.ts');
  const found = part === 'header' ? registered.explainHeader(name) : registered.explainClaim(name);
  return found === undefined
    ? undefined
    : { sentence: found.sentence, trap: found.trap, clause: found.clause };
};

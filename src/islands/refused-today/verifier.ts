import { openPolicy, strict } from '../../core/jwt/policy.ts';
import type { Policy } from '../../core/jwt/policy.ts';
import type { Verdict } from '../../core/jwt/verdict.ts';

/** The part of a sample that this experiment uses; content/samples/article.json has this shape. */
export interface ArticleSample {
  /** The compact token. */
  readonly text: string;
  readonly keys: {
    /** JWK Set text. */
    readonly verify: string;
  };
  readonly policy: {
    readonly algorithms?: readonly string[] | undefined;
    readonly issuers?: readonly string[] | undefined;
    readonly audiences?: readonly string[] | undefined;
    readonly required?: readonly string[] | undefined;
  };
}

/** The verifier of the story: the sample's own key and policy, with a leeway in seconds. */
export async function judge(
  sample: ArticleSample,
  token: string,
  now: number,
  leeway = 0,
): Promise<Verdict> {
  // The engine comes with the first check, not with the page.
  const { readKeys, verify } = await import('../../core/jwt/index.ts');
  const { entries } = await readKeys(sample.keys.verify, 'text');
  const { algorithms, issuers, audiences, required = [] } = sample.policy;
  const policy: Policy = { ...openPolicy, algorithms, issuers, audiences, required, leeway };
  return verify({ token, keys: entries, policy, strictness: strict, now });
}

import { openPolicy, strict } from '../core/jwt/policy.ts';
import type { Policy, Strictness } from '../core/jwt/policy.ts';
import type { LinkCodecOptions } from './link-codec.ts';
import { createLinkCodec } from './link-codec.ts';

/** Policy as JSON: `null` where a question is not asked. */
type SharedPolicy = {
  readonly [Name in keyof Policy]: undefined extends Policy[Name]
    ? Exclude<Policy[Name], undefined> | null
    : Policy[Name];
};

/** What a link of this widget can hold. There is no field for a secret or a private key. */
export interface SharedBench {
  /** Sample begun from; empty for none. */
  readonly sample: string;
  /** The text of the box; `null` = the sample's own. */
  readonly text: string | null;
  readonly chosen: number;
  /** A public key or public key set; `null` = the sample's own, or none. */
  readonly publicKey: string | null;
  readonly policy: SharedPolicy;
  readonly strictness: Strictness;
  /** Unix seconds at which the clock stands; `null` = it runs. */
  readonly now: number | null;
}

/** A policy as a link holds it. */
export const sharedPolicy = (policy: Policy): SharedPolicy => ({
  algorithms: policy.algorithms ?? null,
  issuers: policy.issuers ?? null,
  audiences: policy.audiences ?? null,
  typ: policy.typ ?? null,
  required: policy.required,
  leeway: policy.leeway,
  maxAge: policy.maxAge ?? null,
  checkTimes: policy.checkTimes,
});

/** The policy that a link holds. */
export const policyOf = (from: SharedPolicy): Policy => ({
  algorithms: from.algorithms ?? undefined,
  issuers: from.issuers ?? undefined,
  audiences: from.audiences ?? undefined,
  typ: from.typ ?? undefined,
  required: from.required,
  leeway: from.leeway,
  maxAge: from.maxAge ?? undefined,
  checkTimes: from.checkTimes,
});

/** An empty bench: what links are written as differences from. */
export const emptyBench: SharedBench = {
  sample: '',
  text: null,
  chosen: 0,
  publicKey: null,
  policy: sharedPolicy(openPolicy),
  strictness: strict,
  now: null,
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isSeconds = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= 50 && value.every(isText);
const isListOrNull = (value: unknown): value is readonly string[] | null =>
  value === null || isList(value);

const isPolicy = (value: unknown): value is SharedPolicy =>
  isRecord(value) &&
  isListOrNull(value.algorithms) &&
  isListOrNull(value.issuers) &&
  isListOrNull(value.audiences) &&
  isTextOrNull(value.typ) &&
  isList(value.required) &&
  isSeconds(value.leeway) &&
  (value.maxAge === null || isSeconds(value.maxAge)) &&
  typeof value.checkTimes === 'boolean';

const isStrictness = (value: unknown): value is Strictness =>
  isRecord(value) && Object.keys(strict).every((name) => typeof value[name] === 'boolean');

const validate: LinkCodecOptions<SharedBench>['validate'] = (candidate) => {
  if (!isRecord(candidate)) return { ok: false, sentence: 'It holds no state of the workbench.' };
  const { sample, text, chosen, publicKey, policy, strictness, now } = candidate;
  if (!isText(sample) || !/^[a-z0-9-]{0,64}$/.test(sample))
    return { ok: false, sentence: 'Its sample is not a name.' };
  if (!isTextOrNull(text) || !isTextOrNull(publicKey))
    return { ok: false, sentence: 'Its token or key is not text.' };
  if (!isPolicy(policy)) return { ok: false, sentence: 'Its policy is not one this bench knows.' };
  if (!isStrictness(strictness))
    return { ok: false, sentence: 'Its strictness switches are not on or off.' };
  if (now !== null && (typeof now !== 'number' || !Number.isFinite(now)))
    return { ok: false, sentence: 'Its clock is not a number of seconds.' };
  return {
    ok: true,
    state: {
      sample,
      text,
      chosen: isSeconds(chosen) ? Math.min(chosen, 31) : 0,
      publicKey,
      policy,
      strictness,
      now,
    },
  };
};

/** `#jwt=v1.…`: the state of the workbench. Its island reads it; whoever sends a token there writes it. */
export const benchLinks = createLinkCodec<SharedBench>({
  widget: 'jwt',
  version: 1,
  defaults: emptyBench,
  validate,
});

import { openPolicy, strict } from '../policy.ts';
import type { VerifyRequest } from './verify-request.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isSignal = (value: unknown): value is AbortSignal =>
  isObject(value) && typeof value.throwIfAborted === 'function';

/**
 * The request as it should be, whatever an untyped caller gave: no text is an empty one, no list of keys
 * holds none, what the policy leaves out is not asked, what the strictness leaves out is strict, and a
 * time that is no number is NaN, which refuses.
 */
export const asAsked = (request: unknown): VerifyRequest => {
  const given = isObject(request) ? request : {};
  const { token, keys, policy, strictness, now, signal } = given;
  return {
    token: typeof token === 'string' ? token : '',
    keys: (Array.isArray(keys) ? keys.filter(isObject) : []) as unknown as VerifyRequest['keys'],
    policy: { ...openPolicy, ...(isObject(policy) ? policy : {}) },
    strictness: { ...strict, ...(isObject(strictness) ? strictness : {}) },
    now: typeof now === 'number' ? now : NaN,
    signal: isSignal(signal) ? signal : undefined,
  };
};

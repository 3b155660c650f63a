import { openPolicy, strict } from '../jwt/policy.ts';
import { verify } from '../jwt/verify/verify.ts';
import { ask } from './revocation.ts';
import type { Answer } from './revocation.ts';
import { AUDIENCE, ISSUER } from './scene.ts';
import type { Scene } from './scene.ts';

/** One presentation of a token to the service. */
export interface Presentation {
  readonly token: string;
  /** Why the verifier refused, with the id of its step; undefined when it did not. */
  readonly refusal: { readonly step: string; readonly sentence: string } | undefined;
  /** What each list says; empty after a refusal, for then no list is asked. */
  readonly answers: readonly Answer[];
}

/**
 * Verifies a token as the service does and, when it holds, asks every deny-list about it. `decoder` says whether
 * base64url in other spellings than the canonical one is read (RFC 4648 §3.5 leaves that to the decoder) or refused.
 * `now` is in seconds.
 */
export const present = async (
  { algorithm, key, revocations }: Scene,
  token: string,
  decoder: 'lenient' | 'strict',
  now: number,
): Promise<Presentation> => {
  const { ok, decidedBy } = await verify({
    token,
    keys: [key],
    policy: {
      ...openPolicy,
      algorithms: [algorithm],
      issuers: [ISSUER],
      audiences: [AUDIENCE],
      required: ['sub', 'jti', 'iat', 'exp'],
    },
    strictness: { ...strict, canonicalBase64url: decoder === 'strict' },
    now,
  });
  if (!ok)
    return {
      token,
      refusal: {
        step: decidedBy?.id ?? 'unknown',
        sentence: decidedBy?.sentence ?? 'It could not be checked.',
      },
      answers: [],
    };
  const answers = await Promise.all(revocations.map((revocation) => ask(revocation, token)));
  return { token, refusal: undefined, answers };
};

import { P256_ORDER, ecdsaOf } from '../service/tokens/ecdsa.ts';
import { sign } from '../jwt/on-demand.ts';
import { strict } from '../jwt/policy.ts';
import type { Scene } from './scene.ts';

/** Whether the `s` of an ES256 token is the greater of the two that fit: over half the order of the curve. */
export const isHighS = (token: string): boolean => ecdsaOf(token).s > P256_ORDER / 2n;

/**
 * Signs so many honest tokens with the key of an ES256 scene and says of each whether its `s` is high. Gives fewer
 * when signing fails.
 */
export const sortBySize = async ({ key }: Scene, count: number): Promise<readonly boolean[]> => {
  const header = JSON.stringify({ alg: 'ES256', typ: 'JWT' });
  const signed = await Promise.all(
    Array.from({ length: count }, (_none, nth) =>
      sign({
        header,
        payload: JSON.stringify({ jti: `t-${String(nth)}` }),
        key,
        strictness: strict,
      }),
    ),
  );
  return signed.flatMap((one) => (one.ok ? [isHighS(one.token)] : []));
};

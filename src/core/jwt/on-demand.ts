import type { Generation } from './keys/generate-key.ts';
import type { Signing } from './sign/sign.ts';

// A page that only reads tokens loads neither of these.

/** See `keys/generate-key.ts`, which is loaded at the first call. */
export const generateKey = async (alg: string): Promise<Generation> =>
  (await import('./keys/generate-key.ts')).generateKey(alg);

/** See `sign/sign.ts`, which is loaded at the first call. */
export const sign = async (
  request: Parameters<(typeof import('./sign/sign.ts'))['sign']>[0],
): Promise<Signing> => (await import('./sign/sign.ts')).sign(request);

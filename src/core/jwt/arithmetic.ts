import type { Algorithm } from './algorithms.ts';
import type { PreparedKey } from './keys/prepare-key.ts';

type Usable = Extract<PreparedKey, { ok: true }>;

/** Compares in a time that depends on the length alone. */
const equal = (a: Uint8Array, b: Uint8Array): boolean => {
  let difference = a.length ^ b.length;
  for (let nth = 0; nth < a.length; nth += 1) difference |= (a[nth] ?? 0) ^ (b[nth] ?? 0);
  return difference === 0;
};

/** Whether the signature is right for these bytes under this key. Rejects only if the platform breaks. */
export const signatureHolds = async (
  algorithm: Algorithm,
  key: Usable,
  signature: Uint8Array<ArrayBuffer>,
  input: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto | undefined = crypto.subtle,
): Promise<boolean> => {
  if (key.kind === 'bytes') {
    const { hmacOf } = await import('./hmac-without-webcrypto.ts');
    return equal(hmacOf(algorithm.hashBits, key.bytes, input), signature);
  }
  if (subtle === undefined) throw new Error('this page has no WebCrypto');
  return subtle.verify(algorithm.runParameters, key.key, signature, input);
};

/** Makes a signature. Rejects if the platform refuses the key for this use. */
export const signatureOf = async (
  algorithm: Algorithm,
  key: Usable,
  input: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { subtle } = crypto;
  if (key.kind === 'bytes' || subtle === undefined) {
    if (key.kind !== 'bytes') throw new Error('this page has no WebCrypto');
    const { hmacOf } = await import('./hmac-without-webcrypto.ts');
    return hmacOf(algorithm.hashBits, key.bytes, input);
  }
  return new Uint8Array(await subtle.sign(algorithm.runParameters, key.key, input));
};

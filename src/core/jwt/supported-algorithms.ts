import { ALGORITHMS } from './algorithms.ts';
import type { Algorithm } from './algorithms.ts';

const works = async (subtle: SubtleCrypto, algorithm: Algorithm): Promise<boolean> => {
  try {
    await subtle.generateKey(algorithm.keyParameters, false, ['sign', 'verify']);
    return true;
  } catch {
    return false;
  }
};

/**
 * HMAC and RSA come with WebCrypto, and an RSA key takes long to make. Curves have to be asked one by one:
 * the standard leaves each to the browser, and P-521 came late to some.
 */
const isEverywhere = ({ family }: Algorithm): boolean => family === 'hmac' || family === 'rsa';

/** The same for a given `subtle`, asked anew; `undefined` stands for a page without WebCrypto. */
export const detectAlgorithms = async (
  subtle: SubtleCrypto | undefined,
): Promise<readonly string[]> => {
  const all = [...ALGORITHMS.values()];
  if (subtle === undefined)
    return all.filter(({ family }) => family === 'hmac').map(({ name }) => name);
  const found = await Promise.all(
    all.map(async (algorithm) => isEverywhere(algorithm) || (await works(subtle, algorithm))),
  );
  return all.filter((_algorithm, nth) => found[nth] === true).map(({ name }) => name);
};

let detected: Promise<readonly string[]> | undefined;

/** The algorithms this page can really do, found by trying; asked once. Without WebCrypto: HMAC alone. */
export const supportedAlgorithms = (): Promise<readonly string[]> => {
  detected ??= detectAlgorithms(crypto.subtle);
  return detected;
};

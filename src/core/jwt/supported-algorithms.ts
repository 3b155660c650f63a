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

/** Everywhere WebCrypto is, by the standard's first edition. Only the younger ones need asking. */
const isOld = ({ family }: Algorithm): boolean =>
  family === 'hmac' || family === 'rsa' || family === 'ecdsa';

const detect = async (): Promise<readonly string[]> => {
  const { subtle } = crypto;
  const all = [...ALGORITHMS.values()];
  if (subtle === undefined)
    return all.filter(({ family }) => family === 'hmac').map(({ name }) => name);
  const found = await Promise.all(
    all.map(async (algorithm) => isOld(algorithm) || (await works(subtle, algorithm))),
  );
  return all.filter((_algorithm, nth) => found[nth] === true).map(({ name }) => name);
};

let detected: Promise<readonly string[]> | undefined;

/** The algorithms this page can really do, found by trying; asked once. Without WebCrypto: HMAC alone. */
export const supportedAlgorithms = (): Promise<readonly string[]> => {
  detected ??= detect();
  return detected;
};

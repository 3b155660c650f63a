import { stringHash } from './lists/string-hash.ts';
import { otherS } from './nudges/other-s.ts';
import { trailingBits } from './nudges/trailing-bits.ts';
import { present } from './present.ts';
import type { Scene } from './scene.ts';

export interface TextCount {
  readonly tried: number;
  readonly verified: number;
  /** Different hashes among those that verify. */
  readonly hashes: number;
}

/**
 * Tries every text of the revoked token that differs in the last character or in which of two signatures it
 * carries, at an instant when the token is good.
 */
export const countTexts = async (
  scene: Scene,
  decoder: 'lenient' | 'strict',
): Promise<TextCount> => {
  const { revoked } = scene.tokens;
  const texts = [revoked, ...otherS.others(revoked)].flatMap((token) => [
    token,
    ...trailingBits.others(token),
  ]);
  const found = await Promise.all(
    texts.map((token) => present(scene, token, decoder, scene.issuedAt)),
  );
  const verified = found.filter(({ refusal }) => refusal === undefined);
  const hashes = await Promise.all(verified.map(({ token }) => stringHash.keyOf(token)));
  return { tried: texts.length, verified: verified.length, hashes: new Set(hashes).size };
};

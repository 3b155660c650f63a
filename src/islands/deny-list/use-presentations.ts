import { useEffect, useState } from 'react';
import { present } from '../../core/deny-lists/present.ts';
import type { Presentation } from '../../core/deny-lists/present.ts';
import type { Scene } from '../../core/deny-lists/scene.ts';
import { claimsOf } from '../../core/service/tokens/parts.ts';
import type { Decoder } from './state.ts';

/** From the last token's issue to the first one's end nothing depends on the second: one instant stands for all. */
const steady = ({ tokens, expiresAt }: Scene, now: number): number => {
  const last = Number(claimsOf(tokens['signed-in-again'])['iat']);
  return now >= last && now < expiresAt ? last : now;
};

/**
 * Presents tokens to the service whenever they, the decoder or the clock change. Gives undefined before the first
 * answer; while the next one is worked out, the last.
 */
export function usePresentations(
  scene: Scene,
  tokens: readonly string[],
  decoder: Decoder,
  now: number,
): readonly Presentation[] | undefined {
  const [found, setFound] = useState<{
    readonly scene: Scene;
    readonly presentations: readonly Presentation[];
  }>();
  const all = tokens.join('\n');
  const at = steady(scene, now);
  useEffect(() => {
    let current = true;
    void Promise.all(all.split('\n').map((token) => present(scene, token, decoder, at))).then(
      (presentations) => {
        if (current) setFound({ scene, presentations });
      },
    );
    return () => {
      current = false;
    };
  }, [scene, all, decoder, at]);
  return found?.scene === scene ? found.presentations : undefined;
}

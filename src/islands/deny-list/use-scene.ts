import { useEffect, useState } from 'react';
import { makeScene } from '../../core/deny-lists/scene.ts';
import type { SceneAlgorithm, SceneMaking } from '../../core/deny-lists/scene.ts';

/** Scenes of this visit: whoever comes back to an algorithm finds the tokens that were there. */
export type Scenes = Map<string, Promise<SceneMaking>>;

/** The scene of an algorithm, signed when first asked for; undefined while its key is being made. */
export function useScene(
  scenes: Scenes,
  algorithm: SceneAlgorithm,
  at: number,
): SceneMaking | undefined {
  const [found, setFound] = useState<{ readonly name: string; readonly making: SceneMaking }>();
  const name = `${algorithm} ${String(at)}`;
  useEffect(() => {
    let current = true;
    const known = scenes.get(name) ?? makeScene(algorithm, at);
    scenes.set(name, known);
    known.then(
      (making) => {
        if (current) setFound({ name, making });
      },
      (thrown: unknown) => {
        const sentence = `The tokens could not be signed: ${String(thrown)}.`;
        if (current) setFound({ name, making: { ok: false, code: 'JWT_SIGNING', sentence } });
      },
    );
    return () => {
      current = false;
    };
  }, [scenes, name, algorithm, at]);
  return found?.name === name ? found.making : undefined;
}

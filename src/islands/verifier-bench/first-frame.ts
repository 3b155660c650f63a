import { openEngine } from './engine.ts';
import { beginning, smallView } from './state.ts';
import type { VerifierBenchProps } from './VerifierBench.tsx';

/** What the bench opens with, computed by the real bench at `now` (seconds). For the build: it holds the whole engine. */
export const firstFrame = async (now: number): Promise<VerifierBenchProps['built']> => {
  const engine = await openEngine(now);
  const small = smallView(beginning);
  const attack = engine.attacks.find(({ id }) => id === small.attack);
  if (attack === undefined) throw new Error(`no attack is called ${small.attack}`);
  const verifiers = small.verifiers.flatMap(
    (id) => engine.verifiers.find((verifier) => verifier.id === id) ?? [],
  );
  const reports = await Promise.all(
    verifiers.map(({ id }) => engine.report({ attack: attack.id, verifier: id })),
  );
  return { attack, verifiers, reports, on: new Date(now * 1000).toISOString().slice(0, 10) };
};

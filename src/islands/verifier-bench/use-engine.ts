import { useCallback, useRef, useState } from 'react';
import type { Engine } from './engine.ts';

interface EngineState {
  /** All attacks, all verifiers and the bench, once they have come. */
  readonly engine: Engine | undefined;
  readonly failure: string | undefined;
  /** Loads them at the first call; after a failure the next call tries again. Gives undefined where that fails. */
  readonly wake: () => Promise<Engine | undefined>;
}

const load = async (): Promise<Engine> => {
  const { openEngine } = await import('./engine.ts');
  return openEngine(Math.floor(Date.now() / 1000));
};

/**
 * The engine is most of what this page would load, so it comes at the first touch. Where the page is not `able`
 * to sign and verify (plain http: no WebCrypto), it never comes.
 */
export const useEngine = (able: boolean): EngineState => {
  const [engine, setEngine] = useState<Engine>();
  const [failure, setFailure] = useState<string>();
  const loading = useRef<Promise<Engine | undefined>>(undefined);
  const wake = useCallback((): Promise<Engine | undefined> => {
    if (!able) return Promise.resolve(undefined);
    loading.current ??= load().then(
      (opened) => {
        setEngine(opened);
        setFailure(undefined);
        return opened;
      },
      (problem: unknown) => {
        loading.current = undefined;
        setFailure(
          `The attacks and verifiers could not be loaded or made ready (${String(problem)}). What stands below was computed when the page was built. Press any control to try again.`,
        );
        return undefined;
      },
    );
    return loading.current;
  }, [able]);
  return { engine, failure, wake };
};

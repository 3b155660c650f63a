import { useCallback, useState } from 'react';

/** The engine of src/core/jwt. It is half of what this page would load, so it comes at the first touch. */
export type Core = typeof import('../../core/jwt/index.ts');

let loading: Promise<Core> | undefined;

/** Loads the engine once; after a failure (the network was cut) the next call tries again. */
export const loadCore = (): Promise<Core> => {
  loading ??= import('../../core/jwt/index.ts').catch((problem: unknown) => {
    loading = undefined;
    throw problem;
  });
  return loading;
};

/** The engine, once `wake` has been called and it has arrived. Until then the server's frame stands. */
export const useCore = (): {
  readonly core: Core | undefined;
  readonly wake: () => void;
  readonly failure: string | undefined;
} => {
  const [core, setCore] = useState<Core>();
  const [failure, setFailure] = useState<string>();
  const wake = useCallback((): void => {
    loadCore().then(
      (loaded) => {
        setCore(loaded);
        setFailure(undefined);
      },
      () => {
        setFailure(
          'The part of this site that reads tokens could not be loaded. What you typed is kept; check the connection and press any key to try again.',
        );
      },
    );
  }, []);
  return { core, wake, failure };
};

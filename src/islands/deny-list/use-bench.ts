import { useCallback, useEffect, useState } from 'react';
import type { Bench } from './parts/Bench.tsx';

interface Loading {
  readonly Bench: typeof Bench | undefined;
  /** It did not arrive. */
  readonly failure: boolean;
  readonly again: () => void;
}

/** What signs and verifies comes with the first run, not with the page. */
export function useBench(wanted: boolean): Loading {
  const [loaded, setLoaded] = useState<{ readonly Bench: typeof Bench }>();
  const [attempt, setAttempt] = useState({ nth: 0, failed: false });
  useEffect(() => {
    if (!wanted || loaded !== undefined) return undefined;
    let current = true;
    import('./parts/Bench.tsx').then(
      (part) => {
        if (current) setLoaded({ Bench: part.Bench });
      },
      () => {
        if (current) setAttempt(({ nth }) => ({ nth, failed: true }));
      },
    );
    return () => {
      current = false;
    };
  }, [wanted, loaded, attempt.nth]);
  const again = useCallback(() => {
    setAttempt(({ nth }) => ({ nth: nth + 1, failed: false }));
  }, []);
  return { Bench: loaded?.Bench, failure: attempt.failed, again };
}

import { useCallback, useRef } from 'react';
import type { InspectedToken } from '../../core/jwt/inspection.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { RefusedToday } from './RefusedToday.tsx';
import type { ArticleSample } from './verifier.ts';

interface IslandProps {
  readonly sample: ArticleSample;
  /** The sample's token taken apart. */
  readonly inspected: InspectedToken;
  /** Seconds since 1970: when the page was built. The page's clock takes over after hydration. */
  readonly initialNow: number;
}

/** The seam between page and experiment. */
export default function Island({ sample, inspected, initialNow }: IslandProps) {
  const typed = useRef('');
  const onTyped = useCallback((payload: string) => {
    typed.current = payload;
  }, []);
  return (
    <ErrorBoundary name="this experiment" keep={() => typed.current}>
      <RefusedToday
        sample={sample}
        inspected={inspected}
        initialNow={initialNow}
        onTyped={onTyped}
      />
    </ErrorBoundary>
  );
}

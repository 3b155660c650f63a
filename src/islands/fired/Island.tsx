import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { FiredAt } from './FiredAt.tsx';
import type { Given } from './morning.ts';

/** The seam between page and experiment. Nothing is typed in it, so there is nothing to give back. */
export default function Island(given: Given) {
  return (
    <ErrorBoundary name="this experiment">
      <FiredAt {...given} />
    </ErrorBoundary>
  );
}

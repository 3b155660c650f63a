import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { DenyListLab } from './DenyListLab.tsx';
import type { Example } from './example.ts';

interface IslandProps {
  readonly example: Example;
  /** Seconds since 1970: when the page was built. The page's clock takes over after hydration. */
  readonly initialNow: number;
}

/** The seam between page and lab. Nothing is typed here, so a crash has nothing to give back. */
export default function Island(props: IslandProps) {
  return (
    <ErrorBoundary name="this lab">
      <DenyListLab {...props} />
    </ErrorBoundary>
  );
}

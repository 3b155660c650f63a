import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { useWaking } from '../../ui/use-waking.ts';
import type { Given } from './morning.ts';

let wake: () => void = () => undefined;
const touched = new Promise<void>((resolve) => {
  wake = resolve;
});

/**
 * The engine and the chart are most of the weight: they come when somebody turns to the experiment. Until then the
 * server's page stands as it is, and React takes it over in place, with what was put into its controls meanwhile.
 */
const FiredAt = import.meta.env.SSR
  ? (await import('./FiredAt.tsx')).FiredAt
  : lazy(async () => {
      await touched;
      return { default: (await import('./FiredAt.tsx')).FiredAt };
    });

interface IslandProps extends Given {
  /** The address of the workbench, with the site's base. */
  readonly workbench: string;
}

/** The seam between page and experiment. Nothing is typed in it, so there is nothing to give back. */
export default function Island(props: IslandProps) {
  const { shell, onAwake } = useWaking('fired', wake);
  return (
    <ErrorBoundary name="this experiment">
      <div ref={shell}>
        <Suspense>
          <FiredAt {...props} onAwake={onAwake} />
        </Suspense>
      </div>
    </ErrorBoundary>
  );
}

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
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

/** The seam between page and experiment. Nothing is typed in it, so there is nothing to give back. */
export default function Island(given: Given) {
  const [awake, setAwake] = useState(false);
  const pressed = useRef<HTMLElement | undefined>(undefined);
  useEffect(() => {
    // A link brings a state, and the page to it.
    const linked = (): void => {
      if (location.hash.includes('fired=')) wake();
    };
    linked();
    addEventListener('hashchange', linked);
    return () => {
      removeEventListener('hashchange', linked);
    };
  }, []);
  const onAwake = (): void => {
    setAwake(true);
    // A button that was pressed before is pressed again, once.
    pressed.current?.click();
    pressed.current = undefined;
  };
  const onPress = ({ target }: SyntheticEvent): void => {
    wake();
    if (!awake && target instanceof Element)
      pressed.current = target.closest('button') ?? undefined;
  };
  return (
    <ErrorBoundary name="this experiment">
      <div
        onPointerEnter={wake}
        onPointerDownCapture={wake}
        onTouchStartCapture={wake}
        onFocusCapture={wake}
        onKeyDownCapture={wake}
        onClickCapture={onPress}
        data-awake={awake || undefined}
      >
        <Suspense>
          <FiredAt {...given} onAwake={onAwake} />
        </Suspense>
      </div>
    </ErrorBoundary>
  );
}

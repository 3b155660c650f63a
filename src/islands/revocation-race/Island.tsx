import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import type { RaceLabProps } from './RaceLab.tsx';

let wake: () => void = () => undefined;
const touched = new Promise<void>((resolve) => {
  wake = resolve;
});

/**
 * The lab, its engine and its picture are most of the weight: they come when somebody turns to it. Until then the
 * server's picture stands as it is, and React takes it over in place.
 */
const Lab = import.meta.env.SSR
  ? (await import('./RaceLab.tsx')).RaceLab
  : lazy(async () => {
      await touched;
      return { default: (await import('./RaceLab.tsx')).RaceLab };
    });

/** The seam between page and lab: a boundary that gives back a scenario that was typed. */
export default function Island(props: Omit<RaceLabProps, 'onTyped' | 'onAwake'>) {
  const typed = useRef('');
  const pressed = useRef<HTMLElement | undefined>(undefined);
  const [awake, setAwake] = useState(false);
  const onTyped = useCallback((text: string): void => {
    typed.current = text;
  }, []);
  const keep = useCallback((): string => typed.current, []);
  const onAwake = useCallback((): void => {
    setAwake(true);
    // What was pressed before the lab was there is pressed again, once.
    pressed.current?.click();
    pressed.current = undefined;
  }, []);
  useEffect(() => {
    // A link brings a state, and the page to it.
    const linked = (): void => {
      if (location.hash.includes('revocation-race=')) wake();
    };
    linked();
    addEventListener('hashchange', linked);
    return () => {
      removeEventListener('hashchange', linked);
    };
  }, []);
  const onPress = (event: SyntheticEvent): void => {
    wake();
    if (awake || !(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    if (button !== null) pressed.current = button;
  };
  return (
    <ErrorBoundary name="the lab" keep={keep}>
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
          <Lab {...props} onTyped={onTyped} onAwake={onAwake} />
        </Suspense>
      </div>
    </ErrorBoundary>
  );
}

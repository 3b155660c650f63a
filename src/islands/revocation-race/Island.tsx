import { lazy, Suspense, useCallback, useEffect, useRef } from 'react';
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

const turns = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown'] as const;

/** The seam between page and lab: a boundary that gives back a scenario that was typed. */
export default function Island(props: Omit<RaceLabProps, 'onTyped' | 'onAwake'>) {
  const typed = useRef('');
  const shell = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLButtonElement>(undefined);
  const awake = useRef(false);
  const onTyped = useCallback((text: string): void => {
    typed.current = text;
  }, []);
  const keep = useCallback((): string => typed.current, []);
  const onAwake = useCallback((): void => {
    awake.current = true;
    // What was pressed before the lab was there is pressed now, once.
    pressed.current?.click();
    pressed.current = undefined;
  }, []);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const inside = ({ target }: Event): Element | undefined =>
      target instanceof Element && shell.current?.contains(target) === true ? target : undefined;
    // On the document: at its root React stops every event for a part that it has not taken over yet.
    for (const turn of turns)
      document.addEventListener(
        turn,
        (event) => {
          if (inside(event) !== undefined) wake();
        },
        { signal, capture: true, passive: true },
      );
    document.addEventListener(
      'click',
      (event) => {
        if (!awake.current) pressed.current = inside(event)?.closest('button') ?? undefined;
      },
      { signal, capture: true },
    );
    // A link brings a state, and the page to it.
    const linked = (): void => {
      if (location.hash.includes('revocation-race=')) wake();
    };
    linked();
    addEventListener('hashchange', linked, { signal });
    return () => {
      gone.abort();
    };
  }, []);
  return (
    <ErrorBoundary name="the lab" keep={keep}>
      <div ref={shell}>
        <Suspense>
          <Lab {...props} onTyped={onTyped} onAwake={onAwake} />
        </Suspense>
      </div>
    </ErrorBoundary>
  );
}

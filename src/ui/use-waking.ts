import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';

const turns = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown'] as const;

/**
 * For an island whose inside is loaded when somebody turns to it: calls `wake` then, or when a link's fragment holds
 * a state of `widget`. The ref goes round the inside, which calls `onAwake` once it stands: a button that was pressed
 * before is pressed then. `wake` must not change from one drawing to the next.
 */
export const useWaking = (
  widget: string,
  wake: () => void,
): { readonly shell: RefObject<HTMLDivElement | null>; readonly onAwake: () => void } => {
  const shell = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLButtonElement>(undefined);
  const awake = useRef(false);
  const onAwake = useCallback((): void => {
    awake.current = true;
    pressed.current?.click();
    pressed.current = undefined;
  }, []);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const inside = (target: EventTarget | null): Element | undefined =>
      target instanceof Element && shell.current?.contains(target) === true ? target : undefined;
    // On the document: React stops, at its root, every event for a part that it has not taken over yet.
    for (const turn of turns)
      document.addEventListener(
        turn,
        ({ target }) => {
          if (inside(target) !== undefined) wake();
        },
        { signal, capture: true, passive: true },
      );
    document.addEventListener(
      'click',
      ({ target }) => {
        if (!awake.current) pressed.current = inside(target)?.closest('button') ?? undefined;
      },
      { signal, capture: true },
    );
    const linked = (): void => {
      if (location.hash.includes(`${widget}=`)) wake();
    };
    addEventListener('hashchange', linked, { signal });
    linked();
    // Turned to before there was anybody to notice.
    if (inside(document.activeElement) !== undefined) wake();
    return () => {
      gone.abort();
    };
  }, [widget, wake]);
  return { shell, onAwake };
};

import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import type { RaceLabProps } from './RaceLab.tsx';

interface IslandProps {
  /** The address of the workbench, with the site's base. */
  readonly workbench: string;
  /** The lab as the server drew it. */
  readonly children: ReactNode;
}

const controls = 'button, input, select, textarea, summary, a[href]';
const turns = ['pointerover', 'focusin', 'keydown', 'pointerdown', 'pointerup', 'click'] as const;

/** Milliseconds within which the click of a finger comes after it was lifted. */
const FINGER = 400;

/**
 * The seam between page and lab. The lab, its engine and its picture are most of the weight: they come when
 * somebody turns to it. Until then the server's drawing stands, which is the same; what was pressed in it, or has
 * the focus, is found again by its place among the controls.
 */
export default function Island({ workbench, children }: IslandProps) {
  const shell = useRef<HTMLDivElement>(null);
  const typed = useRef('');
  const before = useRef<{ pressed?: number; focused?: number; spot?: DOMPointReadOnly }>({});
  const [Lab, setLab] = useState<ComponentType<RaceLabProps>>();
  const awake = Lab !== undefined;
  const onTyped = useCallback((text: string): void => {
    typed.current = text;
  }, []);
  const keep = useCallback((): string => typed.current, []);

  const onAwake = useCallback((): void => {
    const all = shell.current?.querySelectorAll<HTMLElement>(controls) ?? [];
    const { focused, pressed, spot } = before.current;
    before.current = {};
    if (focused !== undefined) all[focused]?.focus();
    if (pressed !== undefined) all[pressed]?.click();
    // A mark in the picture is no control: it is pressed where it stands.
    else if (spot !== undefined)
      document
        .elementFromPoint(spot.x, spot.y)
        ?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, clientX: spot.x, clientY: spot.y }),
        );
  }, []);

  useEffect(() => {
    const here = shell.current;
    if (awake || here === null) return undefined;
    const gone = new AbortController();
    const { signal } = gone;
    let loading = false;
    let held = false;
    let loaded: ComponentType<RaceLabProps> | undefined;
    const placeOf = (target: EventTarget | null): number | undefined => {
      const control = target instanceof Element ? target.closest(controls) : null;
      const place = control === null ? -1 : [...here.querySelectorAll(controls)].indexOf(control);
      return place < 0 ? undefined : place;
    };
    // Not under a finger: a press that began on one drawing must end on it.
    const swap = (): void => {
      if (loaded === undefined || held || signal.aborted) return;
      const Loaded = loaded;
      const focused = placeOf(document.activeElement);
      if (focused !== undefined) before.current.focused = focused;
      startTransition(() => {
        setLab(() => Loaded);
      });
    };
    const wake = (): void => {
      if (loading) return;
      loading = true;
      import('./RaceLab.tsx').then(
        ({ RaceLab }) => {
          loaded = RaceLab;
          swap();
        },
        () => {
          // The next turn to it tries again.
          loading = false;
        },
      );
    };
    const onTurn = (event: Event): void => {
      if (event.type === 'pointerdown') held = true;
      if (event instanceof MouseEvent && event.type === 'click') {
        const pressed = placeOf(event.target);
        if (pressed !== undefined) before.current.pressed = pressed;
        else before.current.spot = new DOMPointReadOnly(event.clientX, event.clientY);
        setTimeout(swap, 0);
      }
      wake();
    };
    for (const turn of turns) here.addEventListener(turn, onTurn, { signal });
    for (const end of ['pointerup', 'pointercancel'] as const)
      document.addEventListener(
        end,
        ({ pointerType }) => {
          held = false;
          // The click comes after it; that of a finger comes later, and must still find what it was meant for.
          setTimeout(swap, pointerType === 'touch' ? FINGER : 0);
        },
        { signal },
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
  }, [awake]);

  return (
    <ErrorBoundary name="the lab" keep={keep}>
      <div ref={shell}>
        {Lab === undefined ? (
          children
        ) : (
          <Lab workbench={workbench} onTyped={onTyped} onAwake={onAwake} />
        )}
      </div>
    </ErrorBoundary>
  );
}

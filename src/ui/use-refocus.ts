import { useCallback, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * For a control that takes itself away when pressed. The ref goes on what stands in its place, and `refocus` is
 * called by the press: once that is in the page it gets the focus, which browsers would otherwise let fall to the
 * page's beginning.
 */
export const useRefocus = <Target extends HTMLElement>(): readonly [
  RefObject<Target | null>,
  () => void,
] => {
  const target = useRef<Target>(null);
  const due = useRef(false);
  // Not useEffect: one left over from the drawing before would run first, and focus what is about to go.
  useLayoutEffect(() => {
    if (!due.current || target.current === null) return;
    due.current = false;
    target.current.focus();
  });
  const refocus = useCallback((): void => {
    due.current = true;
  }, []);
  return [target, refocus];
};

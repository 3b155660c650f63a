import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Lets the drawings of two lanes that follow one another come together: both half-way where their names stand
 * beside them, the second up to the first where they stand above. The distances are written as custom properties
 * of the element; the style sheet moves by them.
 */
export const useMeeting = (
  together: boolean,
  first: string,
  second: string,
): RefObject<HTMLDivElement | null> => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const whole = ref.current;
    const upper = whole?.querySelector<HTMLElement>(`[data-lane='${first}']`);
    const lower = whole?.querySelector<HTMLElement>(`[data-lane='${second}']`);
    if (!together || !whole || !upper || !lower) return undefined;
    const measure = (): void => {
      // Both drawings begin equally far below their lanes.
      const way = lower.offsetTop - upper.offsetTop;
      const beside = (upper.children[1] as HTMLElement).offsetLeft > upper.offsetLeft + 1;
      const half = beside ? way / 2 : 0;
      whole.style.setProperty('--down', `${String(half)}px`);
      whole.style.setProperty('--up', `${String(half - way)}px`);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(whole);
    return () => {
      watch.disconnect();
    };
  }, [together, first, second]);
  return ref;
};

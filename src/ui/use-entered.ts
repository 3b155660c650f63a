import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** The ref of a title that gets the focus when its part has just been opened from a button that is gone. */
export const useEntered = (entered: boolean): RefObject<HTMLHeadingElement | null> => {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (entered) title.current?.focus();
  }, [entered]);
  return title;
};

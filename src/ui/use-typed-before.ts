import { useEffect, useEffectEvent, useState } from 'react';

/**
 * What the reader put into a control of the server's page before its island woke: hydration would
 * set it back to `rendered`. Hands it over once, after the first frame.
 */
export const useTypedBefore = (
  id: string,
  rendered: string,
  onTyped: (text: string) => void,
): void => {
  // Read while hydrating, when the server's element is still as the reader left it.
  const [typed] = useState((): string | undefined => {
    if (typeof document === 'undefined') return undefined;
    const control = document.getElementById(id);
    return control instanceof HTMLTextAreaElement && control.value !== rendered
      ? control.value
      : undefined;
  });
  const hand = useEffectEvent(onTyped);
  useEffect(() => {
    if (typed !== undefined) hand(typed);
  }, [typed]);
};

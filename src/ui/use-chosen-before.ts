import { useEffect, useEffectEvent, useState } from 'react';

/**
 * The radio button of a group that the reader chose in the server's page before its island woke: hydration
 * would set it back. Hands its value over once, after the first frame. `name` is the group's.
 */
export const useChosenBefore = (name: string, onChosen: (value: string) => void): void => {
  // Read while hydrating, when the server's elements are still as the reader left them.
  const [chosen] = useState((): string | undefined => {
    if (typeof document === 'undefined') return undefined;
    const radio = document.querySelector<HTMLInputElement>(
      `input[type="radio"][name="${CSS.escape(name)}"]:checked`,
    );
    return radio?.value;
  });
  const hand = useEffectEvent(onChosen);
  useEffect(() => {
    if (chosen !== undefined) hand(chosen);
  }, [chosen]);
};

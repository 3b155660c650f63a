import { useEffect, useEffectEvent } from 'react';
import type { Ms } from '../../core/revocation/index.ts';

/** How long the clock takes over the whole axis. */
const SWEEP = 2400;

/** Moves a clock over the axis, linearly; where motion is not wanted it is at the end at once. */
export const useSweep = (
  running: boolean,
  from: Ms,
  to: Ms,
  onAt: (at: Ms) => void,
  onArrive: () => void,
): void => {
  const move = useEffectEvent((share: number): void => {
    onAt(Math.round(from + share * (to - from)));
  });
  const arrive = useEffectEvent(onArrive);
  useEffect(() => {
    if (!running) return undefined;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      arrive();
      return undefined;
    }
    let began: number | undefined;
    let frame = requestAnimationFrame(function next(now) {
      began ??= now;
      const share = (now - began) / SWEEP;
      if (share >= 1) {
        arrive();
        return;
      }
      move(share);
      frame = requestAnimationFrame(next);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [running]);
};

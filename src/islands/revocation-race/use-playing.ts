import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Ms } from '../../core/revocation/index.ts';

/** All that is shown passes in 2.4 seconds, at an even pace. */
const WHOLE = 2400;
/** Where motion is to be reduced, the moment goes on in this many steps. */
const STEPS = 6;

interface PlayingOptions {
  readonly from: Ms;
  readonly to: Ms;
  readonly at: Ms;
  readonly onAt: (at: Ms) => void;
}

/** Lets the moment run from where it stands to the end, or from the beginning when it stands there. */
export const usePlaying = ({
  from,
  to,
  at,
  onAt,
}: PlayingOptions): {
  readonly playing: boolean;
  readonly play: () => void;
  readonly pause: () => void;
} => {
  const [begun, setBegun] = useState<{ readonly at: Ms }>();
  const show = useEffectEvent(onAt);
  useEffect(() => {
    if (begun === undefined) return undefined;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const started = performance.now();
    let frame = 0;
    let timer: ReturnType<typeof setInterval> | undefined;
    const step = (): void => {
      const passed = (performance.now() - started) / WHOLE;
      const now = begun.at + (to - from) * (still ? Math.ceil(passed * STEPS) / STEPS : passed);
      if (now >= to) {
        show(to);
        setBegun(undefined);
        return;
      }
      show(Math.round(now));
      if (!still) frame = requestAnimationFrame(step);
    };
    if (still) timer = setInterval(step, WHOLE / STEPS);
    else frame = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(frame);
      clearInterval(timer);
    };
  }, [begun, from, to]);
  const play = useCallback((): void => {
    setBegun({ at: at >= to || at < from ? from : at });
  }, [at, from, to]);
  const pause = useCallback((): void => {
    setBegun(undefined);
  }, []);
  return { playing: begun !== undefined, play, pause };
};

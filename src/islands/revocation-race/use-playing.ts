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
  /** `after`: only if the moment still stands there. */
  readonly onAt: (at: Ms, after?: Ms) => void;
}

/**
 * Lets the moment run from where it stands to the end, or from the beginning when it stands there. It stops when
 * somebody else moves the moment: by the slider, a mark, another scenario or Reset.
 */
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
  const stands = useEffectEvent((): Ms => at);
  useEffect(() => {
    if (begun === undefined) return undefined;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const started = performance.now();
    let frame = 0;
    // What was asked for and may not be in the page yet: anything else was put there by somebody.
    let awaited = [stands()];
    let timer: ReturnType<typeof setInterval> | undefined;
    const step = (): void => {
      const place = awaited.lastIndexOf(stands());
      if (place < 0) {
        setBegun(undefined);
        return;
      }
      const passed = (performance.now() - started) / WHOLE;
      const now = begun.at + (to - from) * (still ? Math.ceil(passed * STEPS) / STEPS : passed);
      // Where the moment has been moved meanwhile and the page does not show it yet, this comes to nothing.
      const last = awaited.at(-1);
      if (now >= to) {
        show(to, last);
        setBegun(undefined);
        return;
      }
      awaited = [...awaited.slice(place), Math.round(now)];
      show(Math.round(now), last);
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

import { useMemo, useSyncExternalStore } from 'react';
import { pageClock } from './page-clock.ts';
import type { PageClock, PageTime } from './page-clock.ts';

/**
 * The page's time, re-rendering when it moves.
 * `initialNow` (seconds) is what the server rendered with: hydration starts from it, so that the
 * first frame in the browser is the same as the one in the page, and then goes over to the clock.
 */
export function usePageClock(initialNow: number, clock: PageClock = pageClock): PageTime {
  const rendered = useMemo<PageTime>(
    () => ({ now: initialNow, mode: 'fixed', zone: 'UTC' }),
    [initialNow],
  );
  return useSyncExternalStore(clock.subscribe, clock.get, () => rendered);
}

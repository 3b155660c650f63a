/** The page's one clock as every experiment on the page sees it. */
export interface PageTime {
  /** Seconds since 1970-01-01T00:00:00Z, whole. */
  readonly now: number;
  /** `live` follows the computer's clock; `fixed` stands where somebody put it. */
  readonly mode: 'live' | 'fixed';
  /** An IANA name, `UTC`, or `local` for the zone of this browser. */
  readonly zone: string;
}

/** A movable clock: read it, move it, hear of every move. */
export interface PageClock {
  readonly get: () => PageTime;
  /** Stops the clock at `now` (seconds; a fraction is cut off). Anything that is no finite number is ignored. */
  readonly fix: (now: number) => void;
  /** Follows the computer's clock again. */
  readonly live: () => void;
  readonly setZone: (zone: string) => void;
  /** Gives the disposer. A live clock ticks only while somebody listens and the page can be seen. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** What a page clock needs of its surroundings; replaced in tests. */
export interface ClockSource {
  /** Milliseconds since 1970, as Date.now gives them. */
  milliseconds(): number;
  /** Calls once after so many milliseconds; gives the disposer. */
  after(milliseconds: number, call: () => void): () => void;
  visible(): boolean;
  /** Calls whenever `visible` may have changed; gives the disposer. */
  onVisibility(call: () => void): () => void;
}

const ofThisPage: ClockSource = {
  milliseconds: () => Date.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  visible: () => typeof document === 'undefined' || document.visibilityState !== 'hidden',
  onVisibility: (call) => {
    if (typeof document === 'undefined') return () => undefined;
    document.addEventListener('visibilitychange', call);
    return () => {
      document.removeEventListener('visibilitychange', call);
    };
  },
};

/** Makes a clock. Pages use the shared `pageClock`; tests and embeds may make their own. */
export function createPageClock(source: ClockSource = ofThisPage, zone = 'UTC'): PageClock {
  const wall = (): number => Math.floor(source.milliseconds() / 1000);
  let time: PageTime = { now: wall(), mode: 'live', zone };
  const listeners = new Set<() => void>();
  let stopTimer: (() => void) | undefined;
  let stopWatching: (() => void) | undefined;

  const change = (next: PageTime): void => {
    if (next.now === time.now && next.mode === time.mode && next.zone === time.zone) return;
    time = next;
    for (const listener of [...listeners]) listener();
  };
  const catchUp = (): void => {
    if (time.mode === 'live') change({ ...time, now: wall() });
  };
  const halt = (): void => {
    stopTimer?.();
    stopTimer = undefined;
  };
  const schedule = (): void => {
    halt();
    if (time.mode !== 'live' || listeners.size === 0 || !source.visible()) return;
    // To the next full second, so that the display changes when the second does.
    stopTimer = source.after(1000 - (source.milliseconds() % 1000), () => {
      catchUp();
      schedule();
    });
  };

  return {
    get: () => time,
    fix(now) {
      if (!Number.isFinite(now)) return;
      change({ ...time, now: Math.floor(now), mode: 'fixed' });
      schedule();
    },
    live() {
      change({ ...time, now: wall(), mode: 'live' });
      schedule();
    },
    setZone(next) {
      change({ ...time, zone: next });
    },
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        // Nobody listened until now, so nobody is told of the jump: the reader of get() sees it.
        if (time.mode === 'live') time = { ...time, now: wall() };
        stopWatching = source.onVisibility(() => {
          catchUp();
          schedule();
        });
        schedule();
      }
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        halt();
        stopWatching?.();
        stopWatching = undefined;
      };
    },
  };
}

/** The clock of this page. Islands hydrate separately but share this module, so they share the clock. */
export const pageClock: PageClock = createPageClock();

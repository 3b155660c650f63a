import { useEffect, useMemo, useState } from 'react';
import { castOf, run, runLane, sizeOf, strategyOf } from '../../core/revocation/index.ts';
import type { LaneLog, Race, Scenario } from '../../core/revocation/index.ts';

/** Entries up to which a run is made at once: far less than what a press may take. */
const AT_ONCE = 15_000;

/** A run as far as it has come. */
export interface Running {
  /** The lanes that are finished, in the order of the scenario. */
  readonly race: Race;
  /** Undefined: finished. */
  readonly progress:
    | {
        readonly done: number;
        readonly of: number;
        readonly requests: number;
        readonly stopped: boolean;
        readonly cancel: () => void;
        readonly resume: () => void;
      }
    | undefined;
}

interface Slow {
  readonly of: Scenario;
  readonly lanes: readonly LaneLog[];
  readonly stopped: boolean;
}

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/**
 * Runs a scenario: a small one at once, a large one lane by lane, so that the page gets its turn and the reader
 * can stop it. Each lane is a run of its own, so it is the same either way.
 */
export const useRace = (scenario: Scenario | undefined): Running | undefined => {
  const size = useMemo(() => (scenario === undefined ? undefined : sizeOf(scenario)), [scenario]);
  const large = size !== undefined && size.entries > AT_ONCE;
  const whole = useMemo(
    () => (scenario === undefined || large ? undefined : run(scenario)),
    [scenario, large],
  );
  const [slow, setSlow] = useState<Slow>();
  const known = slow?.of === scenario ? slow : undefined;
  const stopped = known?.stopped === true;

  useEffect(() => {
    if (scenario === undefined || !large || stopped) return undefined;
    const gone = new AbortController();
    const go = async (): Promise<void> => {
      const lanes: LaneLog[] = [];
      for (const choice of scenario.lanes) {
        await nextTask();
        if (gone.signal.aborted) return;
        const strategy = strategyOf(choice.strategy);
        if (strategy !== undefined) lanes.push(runLane(scenario, strategy, choice));
        setSlow((before) =>
          before?.of === scenario && before.stopped
            ? before
            : { of: scenario, lanes: [...lanes], stopped: false },
        );
      }
    };
    void go();
    return () => {
      gone.abort();
    };
  }, [scenario, large, stopped]);

  return useMemo((): Running | undefined => {
    if (scenario === undefined || size === undefined) return undefined;
    if (whole !== undefined) return { race: whole, progress: undefined };
    const lanes = known?.lanes ?? [];
    const race: Race = { scenario, seed: scenario.seed, cast: castOf(scenario), lanes };
    if (lanes.length >= scenario.lanes.length) return { race, progress: undefined };
    return {
      race,
      progress: {
        done: lanes.length,
        of: scenario.lanes.length,
        requests: size.requests,
        stopped,
        cancel: () => {
          setSlow({ of: scenario, lanes, stopped: true });
        },
        resume: () => {
          setSlow(undefined);
        },
      },
    };
  }, [scenario, size, whole, known, stopped]);
};

import { castOf } from './cast.ts';
import { LaneRun } from './lane-run.ts';
import type { LaneLog } from './log.ts';
import { LogRecorder } from './recorder.ts';
import type { LaneChoice, Scenario } from './scenario.ts';
import type { Contents, Strategy } from './strategy.ts';
import { Tally } from './tally.ts';

/** A lane that runs as far as it is told. */
export interface SteppedLane {
  /** Handles the next event; false when the scenario is over. */
  step(): boolean;
  /** What the lane keeps now, by its own account and not by the log's. */
  contents(): Contents;
  /** The log so far; it grows with each step. */
  readonly log: LaneLog;
}

/** Begins one lane, to be run event by event: what holds the log against the lane itself does so. */
export const stepLane = (
  scenario: Scenario,
  strategy: Strategy,
  choice: LaneChoice,
  seed: number = scenario.seed,
): SteppedLane => {
  const keep = new LogRecorder();
  const run = new LaneRun({ scenario, cast: castOf(scenario), seed, strategy, choice, keep });
  return {
    step: () => run.step(),
    contents: () => run.contents(),
    log: {
      strategy: strategy.id,
      label: choice.label ?? strategy.name,
      entries: keep.entries,
      credentials: keep.credentials,
    },
  };
};

/** Runs one lane and keeps everything that happens in it. */
export const runLane = (
  scenario: Scenario,
  strategy: Strategy,
  choice: LaneChoice,
  seed: number = scenario.seed,
): LaneLog => {
  const lane = stepLane(scenario, strategy, choice, seed);
  while (lane.step());
  return lane.log;
};

/** Runs one lane and keeps only its sums: for scenarios of very many people. */
export const sumLane = (
  scenario: Scenario,
  strategy: Strategy,
  choice: LaneChoice,
  seed: number = scenario.seed,
): { readonly tally: Tally; readonly events: number } => {
  const tally = new Tally();
  const cast = castOf(scenario);
  const events = new LaneRun({ scenario, cast, seed, strategy, choice, keep: tally }).run();
  return { tally, events };
};

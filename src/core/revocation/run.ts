import { castOf, type Cast } from './cast.ts';
import type { LaneLog } from './log.ts';
import { runLane } from './run-lane.ts';
import type { Scenario } from './scenario.ts';
import { strategyOf } from './strategies/index.ts';

/** A whole run: who asked, and what happened in each lane, in the order of the scenario's lanes. */
export interface Race {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly cast: Cast;
  readonly lanes: readonly LaneLog[];
}

/**
 * Runs a scenario that `readScenario` let through. The same scenario and seed give the same logs, byte for byte.
 * All lanes see the same requests at the same instants. A lane of a strategy that does not exist is left out.
 */
export const run = (scenario: Scenario, seed: number = scenario.seed): Race => ({
  scenario,
  seed,
  cast: castOf(scenario),
  lanes: scenario.lanes.flatMap((choice) => {
    const strategy = strategyOf(choice.strategy);
    return strategy === undefined ? [] : [runLane(scenario, strategy, choice, seed)];
  }),
});

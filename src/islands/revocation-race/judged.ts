import { readScenario } from '../../core/revocation/index.ts';
import type { Scenario, ScenarioFault } from '../../core/revocation/index.ts';

export type Fault = ScenarioFault;

/** Whether a scenario that was put together here can be run, by the same reading as one that was pasted. */
export const judged = (
  scenario: Scenario,
):
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly faults: readonly Fault[] } => readScenario(scenario);

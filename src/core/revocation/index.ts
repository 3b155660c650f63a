export { asked } from './answer.ts';
export { castOf, type Cast, type Device } from './cast.ts';
export { checks, keptBeside, type Check } from './check.ts';
export { entriesUpTo, fold, stateAt, type Kept, type LaneState } from './fold.ts';
export {
  happeningKinds,
  type Happening,
  type HappeningKind,
  type Loot,
  type Spread,
} from './happening.ts';
export { headlines, type Headlines } from './headlines.ts';
export { lastedOf } from './lasted-of.ts';
export type { Credential, Entry, Judgement, LaneLog, RequestEntry } from './log.ts';
export { runLane } from './run-lane.ts';
export { run, type Race } from './run.ts';
export type { LaneChoice, Ms, Person, Scenario, Service, Values } from './scenario.ts';
export { strategies, strategyOf } from './strategies/index.ts';
export {
  conditionsOf,
  valuesOf,
  type Bound,
  type Conditions,
  type Parameter,
  type Strategy,
} from './strategy.ts';
export { Tally, type Lasted } from './tally.ts';
export { howLong, sayHeadlines, sayLasted, timeOfDay } from './say.ts';
export { limits } from './document/limits.ts';
export { scenarioFaultWords, type ScenarioFault } from './document/scenario-fault.ts';
export { sizeOf, type Size } from './document/size-of.ts';
export { readScenario, type ScenarioNote, type ScenarioReading } from './read-scenario.ts';
export { writeScenario } from './write-scenario.ts';
export { scenarioSchema } from './document/scenario-schema.ts';

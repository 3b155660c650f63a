import type { LaneChoice, Scenario } from './scenario.ts';
import { strategyOf } from './strategies/index.ts';
import { valuesOf } from './strategy.ts';
import { checkSense } from './document/check-sense.ts';
import { ShapeCheck } from './document/check-shape.ts';
import { inOrder } from './document/in-order.ts';
import { lineAndColumn, readJsonText, type Places } from './document/json-text.ts';
import { limits } from './document/limits.ts';
import {
  grouped,
  pointer,
  quoted,
  scenarioFault,
  spelled,
  type ScenarioFault,
} from './document/scenario-fault.ts';
import { scenarioShape } from './document/scenario-shape.ts';
import { sizeOf } from './document/size-of.ts';

/** A value that was changed on the way in: it was out of its parameter's range, or between two steps. */
export interface ScenarioNote {
  /** A JSON pointer to the member. */
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
}

export type ScenarioReading =
  | { readonly ok: true; readonly scenario: Scenario; readonly notes: readonly ScenarioNote[] }
  | { readonly ok: false; readonly faults: readonly ScenarioFault[] };

/**
 * Reads a scenario that came from outside: a text of JSON, or what somebody else parsed. Whatever it is, the
 * answer is a value: a scenario that can be run, with a note for each value that was clamped, or every fault
 * with its place, at most `limits.faults` of them.
 */
export const readScenario = (given: unknown): ScenarioReading => {
  if (typeof given !== 'string') return readValue(given);
  // Editors put a byte order mark before a file, and it comes along unseen; RFC 8259 §8.1 lets a reader ignore it.
  const from = given.startsWith('\uFEFF') ? given.slice(1) : given;
  if (from.length > limits.text)
    return refused(scenarioFault([], 'TEXT_TOO_LONG', { length: from.length, most: limits.text }));
  const json = readJsonText(from);
  if (!json.ok) {
    const { code, what, at } = json;
    const fault = scenarioFault([], code, { what, name: quoted(what), most: what });
    return refused({ ...fault, ...lineAndColumn(from, at) });
  }
  const reading = readValue(json.value);
  if (reading.ok) return reading;
  const faults = reading.faults.map((fault) => ({
    ...fault,
    ...lineAndColumn(from, offsetOf(json.value, json.places, fault.path)),
  }));
  return { ok: false, faults };
};

const refused = (...faults: readonly ScenarioFault[]): ScenarioReading => ({ ok: false, faults });

/** Where what a pointer leads to begins in the text; for what is not there, where it would belong. */
const offsetOf = (value: unknown, places: Places, path: string): number => {
  let here = value;
  let offset = 0;
  for (const step of path.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null) break;
    const inside = places.get(here);
    offset = (inside instanceof Map ? inside.get(name) : inside?.[Number(name)]) ?? offset;
    here = (here as Readonly<Record<string, unknown>>)[name];
  }
  return offset;
};

const readValue = (value: unknown): ScenarioReading => {
  const shape = new ShapeCheck(limits.faults);
  shape.check(value, scenarioShape(), []);
  if (shape.faults.length > 0) return { ok: false, faults: shape.faults };
  const notes: ScenarioNote[] = [];
  // The shape was checked. A copy in order keeps nothing of what was pasted but that.
  const plain = inOrder(filledUp(value as Scenario));
  const scenario = { ...plain, lanes: plain.lanes.map((lane, nth) => clamped(lane, nth, notes)) };
  const faults = checkSense(scenario);
  if (faults.length > 0) return { ok: false, faults };
  const large = tooLarge(scenario);
  return large === undefined ? { ok: true, scenario, notes } : refused(large);
};

/** Members that may be left out of the text and that the engine has always. */
const filledUp = (from: Scenario): Scenario => ({
  ...from,
  lanes: from.lanes.map((choice) => ({ ...choice, values: { ...choice.values } })),
});

/** Rounds and clamps what a lane is set to, and takes note of each value that it changes. */
const clamped = (choice: LaneChoice, nth: number, notes: ScenarioNote[]): LaneChoice => {
  const strategy = strategyOf(choice.strategy);
  if (strategy === undefined) return choice;
  const allowed = valuesOf(strategy, choice.values);
  const values: Record<string, number> = {};
  for (const { name, least, most, unit } of strategy.parameters) {
    const from = choice.values[name];
    const to = allowed[name];
    if (from === undefined || to === undefined) continue;
    values[name] = to;
    if (from === to) continue;
    const [was = '', is = '', low = '', high = ''] = [from, to, least, most].map((number) =>
      unit === 'ms' ? spelled(number) : grouped(number),
    );
    const why = from < least || from > most ? `goes from ${low} to ${high}` : 'goes in steps';
    const path = pointer(['lanes', nth, 'values', name]);
    notes.push({ path, from, to, sentence: `“${name}” ${why}: ${was} became ${is}.` });
  }
  return { ...choice, values };
};

/** Says how large a run would be that is too large, and what would make it small enough. */
const tooLarge = (scenario: Scenario): ScenarioFault | undefined => {
  const { requests, entries, most } = sizeOf(scenario);
  if (requests <= limits.requests && entries <= limits.entries) return undefined;
  const times = Math.max(requests / limits.requests, entries / limits.entries);
  const by = most === undefined ? undefined : scenario.happenings[most];
  const values = {
    requests,
    entries,
    lanes: scenario.lanes.length,
    mostRequests: limits.requests,
    mostEntries: limits.entries,
    until: spelled(Math.max(1000, wholeSeconds(scenario.until / times))),
  };
  if (by === undefined || !('every' in by) || requests * 2 < entries)
    return scenarioFault(['until'], 'RUN_TOO_BUSY', values);
  return scenarioFault(['until'], 'RUN_TOO_LARGE', {
    ...values,
    kind: by.kind,
    at: spelled(by.at),
    enough: spelled(wholeSeconds(by.every * times) + 1000),
  });
};

const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

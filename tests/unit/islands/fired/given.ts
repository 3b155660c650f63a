import { readFileSync } from 'node:fs';
import { readScenario } from '../../../../src/core/revocation/index.ts';
import type { Scenario } from '../../../../src/core/revocation/index.ts';
import { runMornings } from '../../../../src/islands/fired/morning.ts';
import type { Given } from '../../../../src/islands/fired/morning.ts';
import { clockOf } from '../../../../src/islands/fired/strips.ts';

const scenario = (id: string): Scenario => {
  const reading = readScenario(readFileSync(`content/scenarios/${id}.json`, 'utf8'));
  if (!reading.ok) throw new Error(`${id} is refused`);
  return reading.scenario;
};

/** What the page is given, and what it runs. */
export const given: Given = {
  morning: scenario('fired-at-10-02'),
  outage: scenario('fired-store-down'),
};
export const mornings = runMornings(given);
export const clock = clockOf(mornings.morning);

/** A time of day as milliseconds of the morning. */
export const at = (time: string): number =>
  Date.parse(`2026-11-24T${time}Z`) - Date.parse(given.morning.origin);

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenario, scenarioSchema, strategies } from '../../../../src/core/revocation/index.ts';
import { hostile, sound, spoilt } from './hostile-scenarios.ts';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: false });
const accepts = ajv.compile(scenarioSchema('https://site.example/schema/scenario-v1.json'));

/** What only a comparison of members can find: a schema lets it pass. */
const sense: ReadonlySet<string> = new Set([
  ...hostile.filter((one) => one.sense).map(({ code }) => code),
  'RUN_TOO_BUSY',
]);

describe('the published schema', () => {
  it('is a schema of its draft', () => {
    expect(ajv.validateSchema(scenarioSchema())).toBe(true);
    expect(scenarioSchema()).not.toHaveProperty('$id');
  });

  it('names every lane and every parameter there is', () => {
    const text = JSON.stringify(scenarioSchema());
    for (const { id, parameters } of strategies) {
      expect(text).toContain(`"const":"${id}"`);
      for (const { name } of parameters) expect(text).toContain(`"${name}":{"title"`);
    }
  });

  const folder = new URL('../../../../content/scenarios/', import.meta.url);
  it.each(readdirSync(folder))('accepts %s', (name) => {
    accepts(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    expect(accepts.errors).toBeNull();
  });

  it('accepts the sound one', () => {
    expect(accepts(sound())).toBe(true);
  });

  it.each(hostile)('and with $what it answers as the reader does', (one) => {
    expect(accepts(spoilt(one.at, one.value))).toBe(one.sense === true);
  });

  /** Every place of the sound scenario. */
  const places = (value: unknown): (string | number)[][] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([name, member]) => {
          const step = Array.isArray(value) ? Number(name) : name;
          return [[step], ...places(member).map((path) => [step, ...path])];
        });

  it('answers as the reader does whatever stands wherever', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.integer({ min: -2, max: 2_000_000 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom('', 'u-9', 'session', 'fired', 'deployed', '2026-11-24T09:40:00Z', undefined),
      fc.string({ unit: 'binary', maxLength: 130 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places(sound())), anything, (path, value) => {
        const scenario = spoilt(path, value);
        const reading = readScenario(scenario);
        const fits = reading.ok || reading.faults.every(({ code }) => sense.has(code));
        // A fault of a date is of either kind: 31 November fits the pattern of the schema.
        const either = !reading.ok && reading.faults.some(({ code }) => code === 'BAD_ORIGIN');
        if (!either) expect(accepts(scenario)).toBe(fits);
      }),
      { numRuns: 3000 },
    );
  });
});

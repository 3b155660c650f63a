import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readScenario,
  strategies,
  writeScenario,
  type Scenario,
} from '../../../../src/core/revocation/index.ts';
import { anyScenario, anyValues } from './arbitrary-scenario.ts';
import { sound } from './hostile-scenarios.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

/** Any scenario with any words, lanes and values. */
const anyDocument: fc.Arbitrary<Scenario> = fc
  .record({
    scenario: anyScenario,
    title: words,
    about: words,
    label: fc.option(words, { nil: undefined }),
    lanes: fc.array(
      fc
        .constantFrom(...strategies)
        .chain((strategy) =>
          anyValues(strategy).map((values) => ({ strategy: strategy.id, values })),
        ),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ scenario, title, about, label, lanes }) => ({
    ...scenario,
    title,
    about,
    lanes: lanes.map((lane) => (label === undefined ? lane : { ...lane, label })),
  }));

/** The same with the members of every object the other way round. */
const backwards = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, backwards(member)]),
  );
};

describe('a scenario that is written', () => {
  it('is read as the same, and written as the same again', () => {
    let read = 0;
    fc.assert(
      fc.property(anyDocument, (scenario) => {
        // What makes no sense (a password changed by a device that is out) is not of interest here.
        if (!readScenario(scenario).ok) return;
        read += 1;
        const text = writeScenario(scenario);
        expect(readScenario(text)).toEqual({ ok: true, scenario, notes: [] });
        expect(writeScenario(backwards(scenario) as Scenario)).toBe(text);
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('is JSON with one happening a line, and none is wider than a line', () => {
    const text = writeScenario(sound() as unknown as Scenario);
    expect(JSON.parse(text)).toEqual(sound());
    expect(text).toContain(
      '\n    { "kind": "sign-in", "at": 0, "person": "u-9", "devices": 2 },\n',
    );
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

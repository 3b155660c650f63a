import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runLane } from '../../../../src/core/revocation/run-lane.ts';
import { strategies } from '../../../../src/core/revocation/strategies/index.ts';
import { conditionsOf, valuesOf } from '../../../../src/core/revocation/strategy.ts';
import { anyScenario, anyValues } from './arbitrary-scenario.ts';
import { latest } from './latest.ts';
import { tightest } from './tightest.ts';

describe.each(strategies)('the bounds of $id', (strategy) => {
  it('are never exceeded, whatever happens', () => {
    fc.assert(
      fc.property(anyScenario, anyValues(strategy), (scenario, chosen) => {
        const values = valuesOf(strategy, chosen);
        const conditions = conditionsOf(scenario);
        const late = latest(
          scenario,
          runLane(scenario, strategy, { strategy: strategy.id, values }),
        );
        expect(late.ended).toBeLessThanOrEqual(strategy.ended(values, conditions).ms);
        expect(late.stale).toBeLessThanOrEqual(strategy.stale(values, conditions).ms);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['ended', 'stale'] as const)('%s is reached within a millisecond', (which) => {
    const short = tightest(strategy, which).filter(
      ({ bound, reached }) => reached > bound || reached < bound - 1,
    );
    expect(short).toEqual([]);
  });
});

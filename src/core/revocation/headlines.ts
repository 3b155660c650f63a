import type { HappeningKind } from './happening.ts';
import { lastedOf } from './lasted-of.ts';
import type { Scenario } from './scenario.ts';
import type { Lasted, Tally } from './tally.ts';

/** The three figures that a lane is judged by. */
export interface Headlines {
  /** How often an honest device had to sign in again although nobody asked it to. */
  readonly loggedOut: number;
  /** From the change that fared worst to the last request that contradicted it; undefined: no request shows one. */
  readonly tookEffectAfter: Lasted | undefined;
  /** From the theft to the last request of the thief that was answered; undefined: no request shows one. */
  readonly thiefStayed: Lasted | undefined;
}

const changes: ReadonlySet<HappeningKind> = new Set([
  'fired',
  'role-changed',
  'password-changed',
  'signed-out',
  'signed-out-everywhere',
]);

const worst = (a: Lasted | undefined, b: Lasted | undefined): Lasted | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return a.ms >= b.ms ? a : b;
};

/** Reads the three figures out of the sums of a lane. */
export const headlines = (scenario: Scenario, tally: Tally): Headlines => {
  let tookEffectAfter: Lasted | undefined;
  let thiefStayed: Lasted | undefined;
  scenario.happenings.forEach(({ kind }, index) => {
    if (changes.has(kind))
      tookEffectAfter = worst(tookEffectAfter, lastedOf(scenario, tally, index));
    if (kind === 'stolen') thiefStayed = worst(thiefStayed, lastedOf(scenario, tally, index));
  });
  return { loggedOut: tally.loggedOut, tookEffectAfter, thiefStayed };
};

import type { Clause } from '../clause.ts';
import type { PartOutcome, Step, VerdictPart } from '../verdict.ts';

/** What stays the same about a check, whatever it finds. */
export interface Check {
  readonly id: string;
  readonly part: VerdictPart;
  readonly title: string;
  readonly clause: Clause | undefined;
}

interface Held {
  readonly actual?: string | undefined;
  readonly expected?: string | undefined;
  /** When the finding rests on another clause than the check. */
  readonly clause?: Clause | undefined;
}

/** Collects the steps of one verification in order. */
export class StepList {
  readonly steps: Step[] = [];

  private add(
    check: Check,
    outcome: Step['outcome'],
    code: string | undefined,
    sentence: string,
    held: Held,
  ): void {
    this.steps.push({
      id: check.id,
      part: check.part,
      title: check.title,
      outcome,
      code,
      sentence,
      actual: held.actual,
      expected: held.expected,
      clause: held.clause ?? check.clause,
    });
  }

  pass(check: Check, sentence: string, held: Held = {}): true {
    this.add(check, 'pass', undefined, sentence, held);
    return true;
  }

  fail(check: Check, code: string, sentence: string, held: Held = {}): false {
    this.add(check, 'fail', code, sentence, held);
    return false;
  }

  notAsked(check: Check, sentence: string, held: Held = {}): void {
    this.add(check, 'not-asked', undefined, sentence, held);
  }

  notReached(check: Check, code: string, sentence: string, held: Held = {}): void {
    this.add(check, 'not-reached', code, sentence, held);
  }

  /** A part fails with any failing step, is unknown with any step not reached, passes otherwise. */
  outcomeOf(part: VerdictPart): PartOutcome {
    let unknown = false;
    for (const step of this.steps) {
      if (step.part !== part) continue;
      if (step.outcome === 'fail') return 'fail';
      if (step.outcome === 'not-reached') unknown = true;
    }
    return unknown ? 'unknown' : 'pass';
  }
}

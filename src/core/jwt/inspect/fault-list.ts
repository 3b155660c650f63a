import { faultSentences } from '../fault-sentences.ts';
import type { FaultCode } from '../fault-sentences.ts';
import type { Fault } from '../fault.ts';
import type { PartName } from '../inspection.ts';
import type { Span } from '../span.ts';

/** More faults of one code are not listed one by one. */
const MOST_OF_A_CODE = 40;

/** Where a fault is found: the place in the pasted text and, where there is one, in part and JSON. */
export interface FaultPlace {
  readonly part: PartName | 'text';
  readonly index: number;
  readonly at: Span;
  readonly inPart: Fault['inPart'];
  readonly inJson: Fault['inJson'];
}

/** Gathers the faults of one token, at most 40 of each code. */
export class FaultList {
  readonly #faults: Fault[] = [];
  readonly #counts = new Map<FaultCode, number>();

  /** Whether no more of this code are listed: then nobody need look up where it is. */
  full(code: FaultCode): boolean {
    return (this.#counts.get(code) ?? 0) >= MOST_OF_A_CODE;
  }

  add(
    code: FaultCode,
    place: FaultPlace,
    values: Fault['values'] = {},
    severity: Fault['severity'] = faultSentences[code].severity,
  ): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > MOST_OF_A_CODE) return;
    const { part, index, at, inPart, inJson } = place;
    this.#faults.push({ code, severity, part, index, at, inPart, inJson, values });
  }

  /** In order of position; faults at one place in the order they were found. */
  sorted(): readonly Fault[] {
    return this.#faults.sort((a, b) => a.at.start - b.at.start);
  }
}

/** A place in the text that belongs to no part. */
export const textPlace = (at: Span): FaultPlace => ({
  part: 'text',
  index: 0,
  at,
  inPart: undefined,
  inJson: undefined,
});

import type { Clause } from '../../core/jwt/clause.ts';
import type { Fault } from '../../core/jwt/fault.ts';
import type { Inspection } from '../../core/jwt/inspection.ts';
import type { KeyReading } from '../../core/jwt/key-entry.ts';
import type { Verdict } from '../../core/jwt/verdict.ts';

/** What a fault says in words. */
export interface FaultWords {
  readonly name: string;
  readonly sentence: string;
  readonly mend: string;
  readonly clause: Clause | undefined;
}

/** The first frame, computed at build by the same engine that answers in the browser. */
export interface Rendered {
  /** The text it belongs to. */
  readonly text: string;
  readonly now: number;
  readonly inspection: Inspection;
  readonly reading: KeyReading;
  readonly verdict: Verdict | undefined;
  /** By `faultKey`. */
  readonly words: Readonly<Record<string, FaultWords>>;
}

/** What tells one fault of a text from another. */
export const faultKey = (fault: Fault): string => `${fault.code}@${String(fault.at.start)}`;

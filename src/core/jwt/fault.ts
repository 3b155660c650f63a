import type { PartName } from './inspection.ts';
import type { Span } from './span.ts';
import type { FaultCode } from './fault-sentences.ts';

/** Something wrong or noteworthy in a text, located. Its words come from `describeFault`. */
export interface Fault {
  readonly code: FaultCode;
  /** error: a conforming reader must or will refuse it · warning: readers disagree or it will bite · note: worth knowing. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly part: PartName | 'text';
  /** Signer or recipient index, 0 unless general serialization. */
  readonly index: number;
  /** Where to underline, in the inspected text. */
  readonly at: Span;
  /** Where in the part's own characters, counted from its first one. */
  readonly inPart: Span | undefined;
  /** Where in the decoded JSON: span in the JSON text, 1-based line and column, path like `sub` or `aud[1]`. */
  readonly inJson:
    | { readonly span: Span; readonly line: number; readonly column: number; readonly path: string }
    | undefined;
  /** What the sentence needs: names, characters, counts, both values of a duplicate. */
  readonly values: Readonly<Record<string, string | number>>;
}

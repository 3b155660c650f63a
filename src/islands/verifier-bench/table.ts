import type { Attack } from '../../core/attacks/attack.ts';
import type { Shown } from '../../core/bench/shown.ts';
import type { Verifier } from '../../core/verifiers/verifier.ts';

/** The head of a row. */
export type AttackHead = Pick<Attack, 'id' | 'name' | 'group' | 'needs' | 'bcp'> & {
  /** Its token is honest: the refusal is what should not happen. */
  readonly honest: boolean;
};

/** The head of a column. */
export type VerifierHead = Pick<Verifier, 'id' | 'name' | 'sound'>;

/** One computed cell as the table shows it. */
export interface Mark {
  readonly shown: Shown;
  /** False where it, or its control, is not what it must be. */
  readonly agrees: boolean;
}

/** The computed cells of an attack, by verifier. */
export type Row = ReadonlyMap<string, Mark>;

/** The computed cells, by attack. */
export type Rows = ReadonlyMap<string, Row>;

/** Which cell. */
export interface CellId {
  readonly attack: string;
  readonly verifier: string;
}

export const sameCell = (a: CellId | undefined, b: CellId | undefined): boolean =>
  a?.attack === b?.attack && a?.verifier === b?.verifier;

/** The address of a cell's own page; `cells` is the folder they are in, with the site's base. */
export const cellAddress = (cells: string, { attack, verifier }: CellId): string =>
  `${cells}${attack}/${verifier}/`;

import type { AttackGroup, Need } from '../../core/attacks/attack.ts';
import type { Shown } from '../../core/bench/shown.ts';
import type { AttackHead, VerifierHead } from './table.ts';

/** Which rows are wanted; empty = any. */
export interface Filters {
  /** Only rows in which columns differ, and only columns that differ from the first one. */
  readonly differ: boolean;
  readonly need: Need | '';
  /** A section of RFC 8725: `3.1`. */
  readonly bcp: string;
  readonly group: AttackGroup | '';
}

/** The filters of a bench nobody has touched. */
export const everything: Filters = { differ: true, need: '', bcp: '', group: '' };

/** What a cell shows, or must show where it has not been computed. */
export type OutcomeOf = (attack: string, verifier: string) => Shown;

const wanted = (attack: AttackHead, { need, bcp, group }: Filters): boolean =>
  (need === '' || attack.needs.includes(need)) &&
  (bcp === '' || attack.bcp.includes(bcp)) &&
  (group === '' || attack.group === group);

/**
 * The rows and columns that are left. Sound verifiers always keep their columns: a table of failures with
 * nothing to hold them against says little.
 */
export const filtered = (
  attacks: readonly AttackHead[],
  verifiers: readonly VerifierHead[],
  filters: Filters,
  outcome: OutcomeOf,
): { readonly attacks: readonly AttackHead[]; readonly verifiers: readonly VerifierHead[] } => {
  const chosen = attacks.filter((attack) => wanted(attack, filters));
  if (!filters.differ) return { attacks: chosen, verifiers };
  const rows = chosen.filter(({ id }) => {
    const seen = new Set(
      verifiers
        .map((verifier) => outcome(id, verifier.id))
        .filter((shown) => shown !== 'elsewhere'),
    );
    return seen.size > 1;
  });
  const measure = verifiers.find((verifier) => verifier.sound)?.id;
  return {
    attacks: rows,
    verifiers: verifiers.filter(
      ({ id, sound }) =>
        sound ||
        measure === undefined ||
        rows.some((attack) => {
          const shown = outcome(attack.id, id);
          return shown !== 'elsewhere' && shown !== outcome(attack.id, measure);
        }),
    ),
  };
};

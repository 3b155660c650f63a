import type { Filters } from './filters.ts';
import { everything } from './filters.ts';
import type { CellId } from './table.ts';

/** The bench as its reader has set it up. What was computed is not in here: it is computed again. */
export interface BenchState {
  /** All attacks and verifiers, rather than one and two. */
  readonly all: boolean;
  readonly filters: Filters;
  readonly chosen: CellId;
}

export type Action =
  | { readonly type: 'show'; readonly all: boolean }
  | { readonly type: 'filter'; readonly filters: Partial<Filters> }
  | { readonly type: 'choose'; readonly cell: CellId }
  | { readonly type: 'restore'; readonly state: BenchState }
  | { readonly type: 'reset' };

/** The cell the bench opens with. */
export const firstCell: CellId = { attack: 'alg-none', verifier: 'header-alg' };
/** The column that every small view begins with. */
export const sound = 'pinned';

export const beginning: BenchState = { all: false, filters: everything, chosen: firstCell };

/** What the small view shows: the chosen attack, Pinned, and beside it the chosen verifier. */
export const smallView = ({
  chosen,
}: BenchState): { readonly attack: string; readonly verifiers: readonly [string, string] } => ({
  attack: chosen.attack,
  verifiers: [sound, chosen.verifier === sound ? firstCell.verifier : chosen.verifier],
});

export function reduce(state: BenchState, action: Action): BenchState {
  switch (action.type) {
    case 'show':
      return { ...state, all: action.all };
    case 'filter':
      return { ...state, filters: { ...state.filters, ...action.filters } };
    case 'choose':
      return { ...state, chosen: action.cell };
    case 'restore':
      return action.state;
    case 'reset':
      return beginning;
  }
}

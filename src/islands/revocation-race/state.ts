import type { Ms, Scenario } from '../../core/revocation/index.ts';
import { draftOf, scenarioOf } from './edit.ts';
import type { Draft } from './edit.ts';
import { judged } from './judged.ts';
import type { Fault } from './judged.ts';

export type SideName = 'main' | 'branch';

/** One course of events: as the reader has it before them, and as it last could be run. */
export interface Side {
  readonly draft: Draft;
  /** The last state that could be run: what the picture shows. */
  readonly good: Scenario;
  /** What is wrong with the draft now. Empty: it is what the picture shows. */
  readonly faults: readonly Fault[];
}

/** Which request is looked at. Its place in the log changes with every edit; who asked, and when, does not. */
export interface Chosen {
  readonly side: SideName;
  readonly lane: number;
  readonly at: Ms;
  readonly device: number;
}

/** The lab as its reader has set it up. What was computed is not in here: it is computed again. */
export interface RaceState {
  /** The id of the preset that this was begun from; empty for a pasted document. */
  readonly preset: string;
  readonly main: Side;
  /** “What if …”: a copy with changes of its own. */
  readonly branch: Side | undefined;
  /** Which of the two is being changed. */
  readonly editing: SideName;
  /** The moment that is shown. */
  readonly at: Ms;
  readonly chosen: Chosen | undefined;
}

export type Action =
  | { readonly type: 'open'; readonly preset: string; readonly scenario: Scenario }
  | { readonly type: 'restore'; readonly state: RaceState }
  | { readonly type: 'paste'; readonly scenario: Scenario }
  | { readonly type: 'edit'; readonly change: (draft: Draft) => Draft }
  /** `after`: only if the moment still stands there. What plays must not take it out of somebody's hand. */
  | { readonly type: 'scrub'; readonly at: Ms; readonly after?: Ms | undefined }
  | { readonly type: 'branch' }
  | { readonly type: 'drop-branch' }
  | { readonly type: 'keep-branch' }
  | { readonly type: 'turn-to'; readonly side: SideName }
  | { readonly type: 'look-at'; readonly chosen: Chosen | undefined };

/** A side that holds a scenario which can be run. */
export const sideOf = (scenario: Scenario): Side => ({
  draft: draftOf(scenario),
  good: scenario,
  faults: [],
});

/** A lab that opens with this scenario, at the end of its run. */
export const opened = (preset: string, scenario: Scenario): RaceState => ({
  preset,
  main: sideOf(scenario),
  branch: undefined,
  editing: 'main',
  at: scenario.until,
  chosen: undefined,
});

/** The side that is being changed. */
export const edited = (state: RaceState): Side =>
  state.editing === 'branch' ? (state.branch ?? state.main) : state.main;

/** The end of the picture: that of the longer course. */
export const endOf = ({ main, branch }: Pick<RaceState, 'main' | 'branch'>): Ms =>
  Math.max(main.good.until, branch?.good.until ?? 0);

const withSide = (state: RaceState, side: Side): RaceState => {
  const next =
    state.editing === 'branch' && state.branch !== undefined
      ? { ...state, branch: side }
      : { ...state, main: side };
  const end = endOf(next);
  // Whoever stands at the end stays at the end.
  const at = state.at >= endOf(state) ? end : Math.min(state.at, end);
  return { ...next, at };
};

const afterEdit = (side: Side, draft: Draft): Side => {
  const verdict = judged(scenarioOf(draft));
  return verdict.ok
    ? { draft, good: verdict.scenario, faults: [] }
    : { draft, good: side.good, faults: verdict.faults };
};

export function reduce(state: RaceState, action: Action): RaceState {
  switch (action.type) {
    case 'open':
      return opened(action.preset, action.scenario);
    case 'restore':
      return action.state;
    case 'paste':
      return {
        ...withSide(state, sideOf(action.scenario)),
        preset: state.editing === 'main' ? '' : state.preset,
        chosen: undefined,
      };
    case 'edit': {
      const side = edited(state);
      const draft = action.change(side.draft);
      return draft === side.draft ? state : withSide(state, afterEdit(side, draft));
    }
    case 'scrub': {
      if (action.after !== undefined && action.after !== state.at) return state;
      const at = Math.round(Math.max(0, Math.min(endOf(state), action.at)));
      return at === state.at ? state : { ...state, at };
    }
    case 'branch':
      return { ...state, branch: state.main, editing: 'branch' };
    case 'drop-branch':
      return withoutBranch(state, state.main);
    case 'keep-branch':
      return withoutBranch(state, state.branch ?? state.main);
    case 'turn-to':
      return {
        ...state,
        editing: action.side === 'branch' && state.branch === undefined ? 'main' : action.side,
      };
    case 'look-at':
      return { ...state, chosen: action.chosen };
  }
}

const withoutBranch = (state: RaceState, main: Side): RaceState => {
  const next: RaceState = {
    ...state,
    main,
    branch: undefined,
    editing: 'main',
    chosen: state.chosen?.side === 'branch' ? undefined : state.chosen,
  };
  return { ...next, at: state.at >= endOf(state) ? endOf(next) : Math.min(state.at, endOf(next)) };
};

import { hasPredicted as predicted } from '../../ui/predicting.ts';
import type { Sureness } from '../../ui/predicting.ts';
import type { Story, StoryRule } from './story.ts';

/** Where a reader stands in a story. */
export interface Telling {
  /** Id of a wrong rule, `right` or `unknown`. */
  readonly answer: string | undefined;
  readonly sureness: Sureness | undefined;
  /** Moves of the forging that have been made. */
  readonly moves: number;
  readonly sent: boolean;
  readonly fixed: boolean;
  /** The fix has been on once: what comes after it stays open. */
  readonly sawFix: boolean;
  readonly transfer: string | undefined;
}

export type Action =
  | { readonly type: 'answer'; readonly answer: string }
  | { readonly type: 'sureness'; readonly sureness: Sureness }
  | { readonly type: 'move' }
  | { readonly type: 'send' }
  | { readonly type: 'fix'; readonly on: boolean }
  | { readonly type: 'transfer'; readonly answer: string }
  | { readonly type: 'show-all' }
  | { readonly type: 'restore'; readonly telling: Telling }
  | { readonly type: 'reset' };

export const beginning: Telling = {
  answer: undefined,
  sureness: undefined,
  moves: 0,
  sent: false,
  fixed: false,
  sawFix: false,
  transfer: undefined,
};

/** An answer is needed, and how sure it is; “don't know” is sure enough. */
export const hasPredicted = ({ answer, sureness }: Telling): boolean => predicted(answer, sureness);

/** Their wrong rule, once the token has been sent. */
export const shownRule = (story: Story, { answer, sent }: Telling): StoryRule | undefined =>
  sent ? story.rules.find(({ id }) => id === answer) : undefined;

/** The reducer of a story whose forging has this many moves. Pure. */
export const reducerFor =
  (lastMove: number) =>
  (state: Telling, action: Action): Telling => {
    switch (action.type) {
      case 'answer':
        return state.moves > 0 ? state : { ...state, answer: action.answer };
      case 'sureness':
        return state.moves > 0 ? state : { ...state, sureness: action.sureness };
      case 'move':
        return hasPredicted(state) && state.moves < lastMove
          ? { ...state, moves: state.moves + 1 }
          : state;
      case 'send':
        return state.moves === lastMove ? { ...state, sent: true } : state;
      case 'fix':
        return state.sent ? { ...state, fixed: action.on, sawFix: true } : state;
      case 'transfer':
        return { ...state, transfer: action.answer };
      case 'show-all':
        return hasPredicted(state)
          ? { ...state, moves: lastMove, sent: true, fixed: true, sawFix: true }
          : state;
      case 'restore':
        return action.telling;
      case 'reset':
        return beginning;
    }
  };

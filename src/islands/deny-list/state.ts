import type { DenyListId } from '../../core/deny-lists/deny-list.ts';
import type { NudgeId } from '../../core/deny-lists/nudge.ts';
import type { SceneAlgorithm } from '../../core/deny-lists/scene.ts';
import { hasPredicted } from '../../ui/predicting.ts';
import type { Sureness } from '../../ui/predicting.ts';
import { ruleOf } from './rules.ts';
import type { AnswerId, TransferId } from './rules.ts';

export type Decoder = 'lenient' | 'strict';

/** What the reader has chosen. Tokens and answers are computed from it, with keys that are in no state. */
export interface Experiment {
  readonly answer: AnswerId | undefined;
  readonly sureness: Sureness | undefined;
  /** Once true, the prediction stands as it was. */
  readonly ran: boolean;
  /** The scene's present in seconds, which its tokens are issued round; 0 before the run. */
  readonly at: number;
  readonly algorithm: SceneAlgorithm;
  readonly nudge: NudgeId;
  /** Which of the texts that the nudge makes, from 0. */
  readonly spelling: number;
  readonly decoder: Decoder;
  /** Something of these four has been tried. */
  readonly nudged: boolean;
  /** What the list of the repair is keyed by. */
  readonly list: DenyListId;
  /** (iss, jti) has been tried there. */
  readonly repaired: boolean;
  /** All parts at once, for those who come back. */
  readonly all: boolean;
  readonly transfer: TransferId | undefined;
}

export type Action =
  | { readonly type: 'answer'; readonly answer: AnswerId }
  | { readonly type: 'sureness'; readonly sureness: Sureness }
  | { readonly type: 'run'; readonly at: number }
  | { readonly type: 'algorithm'; readonly algorithm: SceneAlgorithm }
  | { readonly type: 'nudge'; readonly nudge: NudgeId }
  | { readonly type: 'spelling'; readonly spelling: number }
  | { readonly type: 'decoder'; readonly decoder: Decoder }
  | { readonly type: 'list'; readonly list: DenyListId }
  | { readonly type: 'show-all' }
  | { readonly type: 'transfer'; readonly answer: TransferId }
  | { readonly type: 'restore'; readonly experiment: Experiment }
  | { readonly type: 'reset' };

export const beginning: Experiment = {
  answer: undefined,
  sureness: undefined,
  ran: false,
  at: 0,
  algorithm: 'ES256',
  nudge: 'trailing-bits',
  spelling: 0,
  decoder: 'lenient',
  nudged: false,
  list: 'string-hash',
  repaired: false,
  all: false,
  transfer: undefined,
};

/** An answer is needed, and how sure it is; “don’t know” is sure enough. */
export const canRun = ({ answer, sureness, ran }: Experiment): boolean =>
  !ran && hasPredicted(answer, sureness);

/** Which parts of the experiment stand open. */
export const openParts = ({ ran, all, nudged, repaired }: Experiment) => ({
  nudges: ran,
  repair: ran && (all || nudged),
  rest: ran && (all || (nudged && repaired)),
});

/** Their wrong rule, once it has been run. */
export const shownRule = (state: Experiment) => (state.ran ? ruleOf(state.answer) : undefined);

/** The n − s nudge is of ES256 alone. */
const suits = (algorithm: SceneAlgorithm, nudge: NudgeId): boolean =>
  algorithm === 'ES256' || nudge !== 'other-s';

/** Pure: the page's clock, the keys and the answers stay outside. */
export function reduce(state: Experiment, action: Action): Experiment {
  switch (action.type) {
    case 'answer':
      return state.ran ? state : { ...state, answer: action.answer };
    case 'sureness':
      return state.ran ? state : { ...state, sureness: action.sureness };
    case 'run':
      return canRun(state) ? { ...state, ran: true, at: action.at } : state;
    case 'algorithm': {
      const { algorithm } = action;
      const nudge = suits(algorithm, state.nudge) ? state.nudge : 'trailing-bits';
      return { ...state, algorithm, nudge, spelling: 0, nudged: true };
    }
    case 'nudge':
      return suits(state.algorithm, action.nudge)
        ? { ...state, nudge: action.nudge, spelling: 0, nudged: true }
        : state;
    case 'spelling':
      return { ...state, spelling: action.spelling, nudged: true };
    case 'decoder':
      return { ...state, decoder: action.decoder, nudged: true };
    case 'list':
      return {
        ...state,
        list: action.list,
        repaired: state.repaired || action.list === 'issuer-and-id',
      };
    case 'show-all':
      return { ...state, all: true };
    case 'transfer':
      return { ...state, transfer: action.answer };
    case 'restore':
      return action.experiment;
    case 'reset':
      return beginning;
  }
}

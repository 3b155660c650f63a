import type { Verdict } from '../../core/jwt/verdict.ts';
import { hasPredicted } from '../../ui/predicting.ts';
import type { Sureness } from '../../ui/predicting.ts';
import { ruleOf } from './rules.ts';
import type { AnswerId, TransferId } from './rules.ts';

/** A verdict and what it was about. */
export interface Judged {
  readonly verdict: Verdict;
  readonly token: string;
  /** Seconds. */
  readonly now: number;
}

/** The whole experiment. The page's clock is not in here: it belongs to the page. */
export interface Experiment {
  readonly answer: AnswerId | undefined;
  readonly sureness: Sureness | undefined;
  /** Once true, the prediction stands as it was. */
  readonly ran: boolean;
  /** The instant of that run in seconds, which the reveal speaks of; 0 before. */
  readonly ranAt: number;
  /** The payload's JSON as the reader changed it; undefined = as signed. */
  readonly payload: string | undefined;
  readonly judged: Judged | undefined;
  /** A sentence when the check could not run at all. */
  readonly failure: string | undefined;
  readonly seen: {
    readonly accepted: boolean;
    /** Refused by the signature while exp passed. */
    readonly forged: boolean;
  };
  /** All parts at once, for those who come back. */
  readonly all: boolean;
  readonly transfer: TransferId | undefined;
}

export type Action =
  | { readonly type: 'answer'; readonly answer: AnswerId }
  | { readonly type: 'sureness'; readonly sureness: Sureness }
  | { readonly type: 'run'; readonly now: number }
  | { readonly type: 'edit'; readonly payload: string | undefined }
  | { readonly type: 'judged'; readonly judged: Judged }
  | { readonly type: 'failed'; readonly sentence: string }
  | { readonly type: 'show-all' }
  | { readonly type: 'transfer'; readonly answer: TransferId }
  | { readonly type: 'restore'; readonly experiment: Experiment }
  | { readonly type: 'reset' };

export const beginning: Experiment = {
  answer: undefined,
  sureness: undefined,
  ran: false,
  ranAt: 0,
  payload: undefined,
  judged: undefined,
  failure: undefined,
  seen: { accepted: false, forged: false },
  all: false,
  transfer: undefined,
};

/** An answer is needed, and how sure it is; “don't know” is sure enough. */
export const canRun = ({ answer, sureness, ran }: Experiment): boolean =>
  !ran && hasPredicted(answer, sureness);

/** Which parts of the experiment stand open. */
export function openParts(state: Experiment): {
  clock: boolean;
  forgery: boolean;
  transfer: boolean;
} {
  const clock = state.ran;
  const forgery = clock && (state.all || state.seen.accepted);
  return { clock, forgery, transfer: clock && (state.all || (forgery && state.seen.forged)) };
}

/** Their wrong rule, once it has been run. */
export const shownRule = (state: Experiment) => (state.ran ? ruleOf(state.answer) : undefined);

const passes = (verdict: Verdict, id: string): boolean =>
  verdict.steps.some((step) => step.id === id && step.outcome === 'pass');

function judge(state: Experiment, judged: Judged): Experiment {
  const { verdict } = judged;
  const forged = verdict.parts.signature === 'fail' && passes(verdict, 'exp');
  return {
    ...state,
    judged,
    failure: undefined,
    seen: {
      accepted: state.seen.accepted || verdict.ok,
      forged: state.seen.forged || forged,
    },
  };
}

/** Pure: the page's clock and the verifier speak through actions. */
export function reduce(state: Experiment, action: Action): Experiment {
  switch (action.type) {
    case 'answer':
      return state.ran ? state : { ...state, answer: action.answer };
    case 'sureness':
      return state.ran ? state : { ...state, sureness: action.sureness };
    case 'run':
      return canRun(state) ? { ...state, ran: true, ranAt: action.now } : state;
    case 'edit':
      return { ...state, payload: action.payload };
    case 'judged':
      return state.ran ? judge(state, action.judged) : state;
    case 'failed':
      return { ...state, judged: undefined, failure: action.sentence };
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

import type { Ms } from '../../core/revocation/index.ts';
import type { Sureness } from '../../ui/predicting.ts';
import { flagLanes } from './morning.ts';
import type { FlagLane } from './morning.ts';
import type { NearerId, TransferId } from './rules.ts';

/** Where a flag stands: at an instant, waived with “don't know”, or parked beside the axis. */
export type Flag = Ms | 'unknown' | undefined;
export type Flags = Readonly<Record<FlagLane, Flag>>;

/** A request that is looked at: in the picture of which beat, in which lane, at which instant. */
export interface Look {
  readonly beat: 1 | 2 | 3;
  readonly lane: string;
  readonly at: Ms;
}

/** Where a reader stands in the experiment. */
export interface Experiment {
  readonly flags: Flags;
  readonly sureness: Sureness | undefined;
  /** Once true, the flags stand as they were. */
  readonly ran: boolean;
  /** The clock over the first picture: how far the morning is drawn. Undefined before the run, and at its end. */
  readonly at: Ms | undefined;
  /** The end was reached once: the result stays. */
  readonly arrived: boolean;
  readonly nearer: NearerId | undefined;
  /** The lanes from which somebody is turned away, as the reader thinks; `unknown` is an answer too. */
  readonly picks: readonly string[];
  readonly outageRan: boolean;
  /** How often the slider's lane asks. */
  readonly every: Ms;
  readonly transfer: TransferId | undefined;
  readonly look: Look | undefined;
  /** All beats at once, for those who come back. */
  readonly all: boolean;
}

export type Action =
  | { readonly type: 'flag'; readonly lane: FlagLane; readonly flag: Flag }
  | { readonly type: 'sureness'; readonly sureness: Sureness }
  | { readonly type: 'run'; readonly from: Ms }
  | { readonly type: 'clock'; readonly at: Ms }
  | { readonly type: 'arrive' }
  | { readonly type: 'nearer'; readonly answer: NearerId }
  | { readonly type: 'pick'; readonly lane: string; readonly on: boolean }
  | { readonly type: 'run-outage' }
  | { readonly type: 'every'; readonly every: Ms }
  | { readonly type: 'transfer'; readonly answer: TransferId }
  | { readonly type: 'look'; readonly look: Look | undefined }
  | { readonly type: 'show-all' }
  | { readonly type: 'restore'; readonly experiment: Experiment }
  | { readonly type: 'reset' };

export const beginning: Experiment = {
  flags: { session: undefined, 'jwt-long': undefined, 'jwt-refresh': undefined },
  sureness: undefined,
  ran: false,
  at: undefined,
  arrived: false,
  nearer: undefined,
  picks: [],
  outageRan: false,
  every: 300_000,
  transfer: undefined,
  look: undefined,
  all: false,
};

/** Nothing was claimed, so there is nothing to be sure of. */
export const allWaived = ({ flags }: Experiment): boolean =>
  flagLanes.every((lane) => flags[lane] === 'unknown');

/** Three flags are placed or waived, and how sure that is has been said. */
export const canRun = (state: Experiment): boolean =>
  !state.ran &&
  flagLanes.every((lane) => state.flags[lane] !== undefined) &&
  (state.sureness !== undefined || allWaived(state));

/** Lanes were picked, or it was said that one does not know. */
export const canRunOutage = ({ picks, outageRan }: Experiment): boolean =>
  !outageRan && picks.length > 0;

/** Which parts stand open. */
export const openParts = (
  state: Experiment,
): {
  readonly second: boolean;
  readonly together: boolean;
  readonly third: boolean;
  readonly turned: boolean;
  readonly dial: boolean;
} => {
  const { arrived, all } = state;
  const together = arrived && (all || state.nearer !== undefined);
  const turned = together && (all || state.outageRan);
  return { second: arrived, together, third: together, turned, dial: turned };
};

const picked = (picks: readonly string[], lane: string, on: boolean): readonly string[] => {
  if (!on) return picks.filter((one) => one !== lane);
  // Who does not know has picked no lane, and who picks one knows.
  if (lane === 'unknown') return ['unknown'];
  return [...picks.filter((one) => one !== lane && one !== 'unknown'), lane];
};

/** Pure: the clock of the page, the engine and the address speak through actions. */
export function reduce(state: Experiment, action: Action): Experiment {
  switch (action.type) {
    case 'flag':
      return state.ran
        ? state
        : { ...state, flags: { ...state.flags, [action.lane]: action.flag } };
    case 'sureness':
      return state.ran ? state : { ...state, sureness: action.sureness };
    case 'run':
      return canRun(state) ? { ...state, ran: true, at: action.from } : state;
    case 'clock':
      return state.ran ? { ...state, at: action.at } : state;
    case 'arrive':
      return state.ran ? { ...state, at: undefined, arrived: true } : state;
    case 'nearer':
      return state.arrived && state.nearer === undefined
        ? { ...state, nearer: action.answer }
        : state;
    case 'pick':
      return state.outageRan
        ? state
        : { ...state, picks: picked(state.picks, action.lane, action.on) };
    case 'run-outage':
      return canRunOutage(state) ? { ...state, outageRan: true } : state;
    case 'every':
      return { ...state, every: action.every };
    case 'transfer':
      return { ...state, transfer: action.answer };
    case 'look':
      return { ...state, look: action.look };
    case 'show-all':
      return state.ran ? { ...state, at: undefined, arrived: true, all: true } : state;
    case 'restore':
      return action.experiment;
    case 'reset':
      return beginning;
  }
}

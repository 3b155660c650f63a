import { openPolicy, strict } from '../../core/jwt/policy.ts';
import type { Policy, Strictness } from '../../core/jwt/policy.ts';
import type { SecretEncoding } from '../../core/jwt/key-entry.ts';
import type { Sample } from './sample.ts';

/** Above this many characters the box shows head and tail. */
export const WHOLE_IN_BOX = 64_000;
/** Above this many characters the work moves to a worker: no real token is as long, and no task of ours may take 50 ms. */
export const WORKED_IN_PAGE = 16_000;
/** Above this many characters (about 8 MB) a text is refused with a sentence. */
export const MOST_CHARACTERS = 8_000_000;

/** What the reader entered. Nothing here is ever written to storage, and only Share writes to a link. */
export interface Entered {
  /** The paste box, whole, whatever the box shows of it. */
  readonly text: string;
  /** Which of several found tokens is looked at. */
  readonly chosen: number;
  readonly keyText: string;
  readonly secretEncoding: SecretEncoding;
  readonly policy: Policy;
  readonly strictness: Strictness;
  /** The reader brought this key: it stays when a text of their own replaces a sample. */
  readonly ownKey: boolean;
  /** The sample this began as, until a text of the reader's own takes the box. */
  readonly sampleId: string | undefined;
}

export interface WorkbenchState {
  readonly entered: Entered;
  /** What stood there before a sample, a link, Reset or Clear replaced it. */
  readonly before: Entered | undefined;
  /** Characters of a text that was refused as too large; the text before it stays. */
  readonly refusedLength: number | undefined;
  /** Sign again with the given key after each edit of header or payload. */
  readonly resign: boolean;
}

export type WorkbenchAction =
  /** `fresh`: the new text replaced the whole box rather than changed what stood in it. */
  | { readonly type: 'enter-text'; readonly text: string; readonly fresh: boolean }
  | { readonly type: 'refuse-text'; readonly length: number }
  | { readonly type: 'replace-token'; readonly text: string }
  | { readonly type: 'choose-token'; readonly index: number }
  | { readonly type: 'enter-key'; readonly text: string; readonly ofSample?: boolean }
  | { readonly type: 'choose-secret-encoding'; readonly encoding: SecretEncoding }
  | { readonly type: 'set-policy'; readonly change: Partial<Policy> }
  | { readonly type: 'set-strictness'; readonly change: Partial<Strictness> }
  | { readonly type: 'set-resign'; readonly resign: boolean }
  | { readonly type: 'load-sample'; readonly sample: Sample }
  | { readonly type: 'load-entered'; readonly entered: Entered }
  | { readonly type: 'clear' }
  | { readonly type: 'bring-back' };

/** A policy with the sample's questions asked and no others. */
const policyFrom = ({ checkTimes, leeway, required, ...rest }: Sample['policy']): Policy => ({
  ...openPolicy,
  ...rest,
  checkTimes: checkTimes ?? openPolicy.checkTimes,
  leeway: leeway ?? openPolicy.leeway,
  required: required ?? openPolicy.required,
});

/** The fields a sample fills: its text, its public key, its policy. */
export const enteredFrom = (sample: Sample): Entered => ({
  text: sample.text,
  chosen: 0,
  keyText: sample.keys.verify,
  secretEncoding: sample.keys.secretEncoding,
  ownKey: false,
  policy: policyFrom(sample.policy),
  strictness: strict,
  sampleId: sample.id,
});

export const initialState = (sample: Sample): WorkbenchState => ({
  entered: enteredFrom(sample),
  before: undefined,
  refusedLength: undefined,
  resign: false,
});

const empty: Entered = {
  text: '',
  chosen: 0,
  keyText: '',
  secretEncoding: 'text',
  ownKey: false,
  policy: openPolicy,
  strictness: strict,
  sampleId: undefined,
};

const change = (state: WorkbenchState, part: Partial<Entered>): WorkbenchState => ({
  ...state,
  refusedLength: undefined,
  entered: { ...state.entered, ...part },
});

const replaceAll = (state: WorkbenchState, entered: Entered): WorkbenchState => ({
  ...state,
  refusedLength: undefined,
  before: state.entered,
  entered,
});

/** Two tokens of different makers can begin alike: {"alg":"HS256","typ":"JWT"} takes 36 characters. */
const LEAST_KEPT = 40;

/** Whether so little of the old text is left at both ends of the new one that it is another text. */
const isAnother = (old: string, text: string): boolean => {
  if (old.length < 2 * LEAST_KEPT) return false;
  let head = 0;
  while (head < LEAST_KEPT && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < LEAST_KEPT && old[old.length - 1 - tail] === text[text.length - 1 - tail])
    tail += 1;
  return head + tail < LEAST_KEPT;
};

/** Whether entering this text takes a sample off the bench, and with it the sample's time. */
export const endsSample = (
  { sampleId, text: old }: Entered,
  text: string,
  fresh: boolean,
): boolean =>
  sampleId !== undefined &&
  text.length <= MOST_CHARACTERS &&
  (fresh || text === '' || isAnother(old, text));

/**
 * A fresh text over a sample takes the sample's key and policy away: they belong to the sample's
 * token, and would only produce misleading refusals. They can be brought back.
 */
const enterText = (state: WorkbenchState, text: string, fresh: boolean): WorkbenchState => {
  const { ownKey, keyText, secretEncoding } = state.entered;
  return endsSample(state.entered, text, fresh)
    ? replaceAll(state, {
        ...empty,
        ...(ownKey ? { ownKey, keyText, secretEncoding } : {}),
        text,
      })
    : change(state, { text, chosen: 0 });
};

export const reduce = (state: WorkbenchState, action: WorkbenchAction): WorkbenchState => {
  switch (action.type) {
    case 'enter-text':
      return action.text.length > MOST_CHARACTERS
        ? { ...state, refusedLength: action.text.length }
        : enterText(state, action.text, action.fresh);
    case 'refuse-text':
      return { ...state, refusedLength: action.length };
    case 'replace-token':
      return change(state, { text: action.text });
    case 'choose-token':
      return change(state, { chosen: action.index });
    case 'enter-key':
      return change(state, {
        keyText: action.text,
        ownKey: action.ofSample !== true && action.text !== '',
      });
    case 'choose-secret-encoding':
      return change(state, { secretEncoding: action.encoding });
    case 'set-policy':
      return change(state, { policy: { ...state.entered.policy, ...action.change } });
    case 'set-strictness':
      return change(state, { strictness: { ...state.entered.strictness, ...action.change } });
    case 'set-resign':
      return { ...state, resign: action.resign };
    case 'load-sample':
      return replaceAll(state, enteredFrom(action.sample));
    case 'load-entered':
      return replaceAll(state, action.entered);
    case 'clear':
      return replaceAll(state, empty);
    case 'bring-back':
      return state.before === undefined ? state : replaceAll(state, state.before);
  }
};

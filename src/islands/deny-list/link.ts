import { createLinkCodec } from '../../links/link-codec.ts';
import { transferAnswers, wrongRules } from './rules.ts';
import type { AnswerId } from './rules.ts';
import { beginning } from './state.ts';
import type { Decoder, Experiment } from './state.ts';
import type { Sureness } from '../../ui/predicting.ts';

/** What a link to this lab holds. Keys and tokens are in none: whoever opens it gets their own. */
export interface LinkState {
  readonly answer: string;
  readonly sureness: string;
  readonly ran: boolean;
  readonly algorithm: string;
  readonly nudge: string;
  readonly spelling: number;
  readonly decoder: string;
  readonly nudged: boolean;
  readonly list: string;
  readonly repaired: boolean;
  readonly all: boolean;
  readonly transfer: string;
  /** The scene's present in seconds, where the page's clock was fixed; null = the day it is opened. */
  readonly at: number | null;
  /** Where the page's clock stood, in seconds; null = it followed the computer's. */
  readonly clock: number | null;
}

/** The words a field may hold. */
const words: Readonly<Partial<Record<keyof LinkState, readonly string[]>>> = {
  answer: ['', 'by-claims', 'unknown', ...wrongRules.map(({ id }) => id)],
  sureness: ['', 'sure', 'guessing'],
  algorithm: ['ES256', 'HS256', 'RS256', 'Ed25519'],
  nudge: ['trailing-bits', 'padding', 'space-inside', 'space-at-end', 'other-s'],
  decoder: ['lenient', 'strict'],
  list: ['raw-string', 'string-hash', 'issuer-and-id', 'not-before'],
  transfer: ['', ...transferAnswers.map(({ id }) => id)],
};

const isInstant = (value: unknown): boolean =>
  value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);

type Checked = { ok: true; state: LinkState } | { ok: false; sentence: string };

function validate(candidate: unknown): Checked {
  const state = candidate as LinkState;
  const refused = (field: string): Checked => ({
    ok: false,
    sentence: `“${field}” is not one it has.`,
  });
  for (const [field, known] of Object.entries(words))
    if (!known.includes(state[field as keyof LinkState] as string)) return refused(field);
  for (const field of ['at', 'clock'] as const) if (!isInstant(state[field])) return refused(field);
  const { spelling } = state;
  if (!Number.isInteger(spelling) || spelling < 0 || spelling > 14) return refused('spelling');
  if (state.nudge === 'other-s' && state.algorithm !== 'ES256') return refused('nudge');
  const open = (state.ran as unknown) === true && state.answer !== '';
  const flag = (value: unknown): boolean => open && value === true;
  return {
    ok: true,
    state: {
      ...state,
      ran: open,
      nudged: flag(state.nudged),
      repaired: flag(state.repaired),
      all: flag(state.all),
    },
  };
}

/** The lab as a link holds it; `clock` is null when the page's clock is live. */
export const toLink = (state: Experiment, clock: number | null): LinkState => ({
  answer: state.answer ?? '',
  sureness: state.sureness ?? '',
  ran: state.ran,
  algorithm: state.algorithm,
  nudge: state.nudge,
  spelling: state.spelling,
  decoder: state.decoder,
  nudged: state.nudged,
  list: state.list,
  repaired: state.repaired,
  all: state.all,
  transfer: state.transfer ?? '',
  at: clock === null || !state.ran ? null : state.at,
  clock,
});

export const linkCodec = createLinkCodec<LinkState>({
  widget: 'deny-list',
  version: 1,
  defaults: toLink(beginning, null),
  validate,
});

/** The lab again, its tokens signed anew as of `now` (seconds). Only `validate` makes a LinkState, so the casts hold. */
export const fromLink = (link: LinkState, now: number): Experiment => ({
  answer: link.answer === '' ? undefined : (link.answer as AnswerId),
  sureness: link.sureness === '' ? undefined : (link.sureness as Sureness),
  ran: link.ran,
  at: link.ran ? (link.at ?? now) : 0,
  algorithm: link.algorithm as Experiment['algorithm'],
  nudge: link.nudge as Experiment['nudge'],
  spelling: link.spelling,
  decoder: link.decoder as Decoder,
  nudged: link.nudged,
  list: link.list as Experiment['list'],
  repaired: link.repaired,
  all: link.all,
  transfer: transferAnswers.find(({ id }) => id === link.transfer)?.id,
});

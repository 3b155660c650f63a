import { createLinkCodec } from '../../links/link-codec.ts';
import type { Sureness } from '../../ui/predicting.ts';
import { transferAnswers, wrongRules } from './rules.ts';
import type { AnswerId } from './rules.ts';
import { beginning } from './state.ts';
import type { Experiment } from './state.ts';

/** What a link to this experiment holds. */
export interface LinkState {
  readonly answer: string;
  readonly sureness: string;
  readonly ran: boolean;
  readonly payload: string | null;
  /** Where the page's clock stood, in seconds; null = it followed the computer's. */
  readonly clock: number | null;
  readonly accepted: boolean;
  readonly forged: boolean;
  readonly all: boolean;
  readonly transfer: string;
}

const answers: readonly string[] = [
  '',
  'time-is-over',
  'unknown',
  ...wrongRules.map(({ id }) => id),
];
const transfers: readonly string[] = ['', ...transferAnswers.map(({ id }) => id)];
const longestPayload = 2000;

type Checked = { ok: true; state: LinkState } | { ok: false; sentence: string };

function validate(candidate: unknown): Checked {
  const { answer, sureness, ran, payload, clock, accepted, forged, all, transfer } =
    candidate as Partial<Record<keyof LinkState, unknown>>;
  const refused = (field: string): Checked => ({
    ok: false,
    sentence: `“${field}” is not one it has.`,
  });
  if (typeof answer !== 'string' || !answers.includes(answer)) return refused('answer');
  if (sureness !== '' && sureness !== 'sure' && sureness !== 'guessing') return refused('sureness');
  if (typeof transfer !== 'string' || !transfers.includes(transfer)) return refused('transfer');
  if (payload !== null && (typeof payload !== 'string' || payload.length > longestPayload))
    return refused('payload');
  if (clock !== null && (typeof clock !== 'number' || !Number.isSafeInteger(clock)))
    return refused('clock');
  const open = ran === true && answer !== '';
  return {
    ok: true,
    state: {
      answer,
      sureness,
      ran: open,
      payload,
      clock,
      accepted: open && accepted === true,
      forged: open && forged === true,
      all: open && all === true,
      transfer,
    },
  };
}

export const linkCodec = createLinkCodec<LinkState>({
  widget: 'refused-today',
  version: 1,
  defaults: {
    answer: '',
    sureness: '',
    ran: false,
    payload: null,
    clock: null,
    accepted: false,
    forged: false,
    all: false,
    transfer: '',
  },
  validate,
});

/** The experiment as a link holds it; `clock` is null when the page's clock is live. */
export const toLink = (state: Experiment, clock: number | null): LinkState => ({
  answer: state.answer ?? '',
  sureness: state.sureness ?? '',
  ran: state.ran,
  payload: state.payload ?? null,
  clock,
  accepted: state.seen.accepted,
  forged: state.seen.forged,
  all: state.all,
  transfer: state.transfer ?? '',
});

/** The experiment again, its verdict computed anew as of `now` (seconds). Only `validate` makes a LinkState, so the casts hold. */
export const fromLink = (link: LinkState, now: number): Experiment => ({
  ...beginning,
  answer: link.answer === '' ? undefined : (link.answer as AnswerId),
  sureness: link.sureness === '' ? undefined : (link.sureness as Sureness),
  ran: link.ran,
  ranAt: link.ran ? now : 0,
  payload: link.payload ?? undefined,
  seen: { accepted: link.accepted, forged: link.forged },
  all: link.all,
  transfer: transferAnswers.find(({ id }) => id === link.transfer)?.id,
});

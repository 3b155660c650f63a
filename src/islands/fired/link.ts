import { createLinkCodec } from '../../links/link-codec.ts';
import type { Sureness } from '../../ui/predicting.ts';
import { everies, flagLanes } from './morning.ts';
import { nearerAnswers, transferAnswers } from './rules.ts';
import type { NearerId, TransferId } from './rules.ts';
import { beginning, canRun, openParts } from './state.ts';
import type { Experiment, Flag } from './state.ts';

/** What a link to this experiment holds. */
export interface LinkState {
  /** In milliseconds of the morning; `unknown` = waived, null = parked. In the order of the lanes. */
  readonly session: number | string | null;
  readonly long: number | string | null;
  readonly refresh: number | string | null;
  readonly sureness: string;
  readonly ran: boolean;
  readonly nearer: string;
  /** Ids of lanes with a space between. */
  readonly picks: string;
  readonly outageRan: boolean;
  readonly every: number;
  readonly transfer: string;
  readonly all: boolean;
  /** Beat, lane and instant of the request that is looked at; empty for none. */
  readonly look: string;
}

const pickable: readonly string[] = [...flagLanes, 'session-cache', 'unknown'];
const looked = /^([123]) ([a-z-]{1,20}) (\d{1,8})$/;

type Checked = { ok: true; state: LinkState } | { ok: false; sentence: string };

const isFlag = (value: unknown): value is Flag | null =>
  value === null ||
  value === 'unknown' ||
  (Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 86_400_000);

/** A state that the experiment could not have come to by itself is brought to the nearest one that it could. */
const validate = (candidate: unknown): Checked => {
  const link = candidate as Partial<Record<keyof LinkState, unknown>>;
  const refused = (field: string): Checked => ({
    ok: false,
    sentence: `“${field}” is not one it has.`,
  });
  const { session, long, refresh, sureness, ran, nearer, picks, outageRan, every, transfer } = link;
  if (!isFlag(session)) return refused('session');
  if (!isFlag(long)) return refused('long');
  if (!isFlag(refresh)) return refused('refresh');
  if (sureness !== '' && sureness !== 'sure' && sureness !== 'guessing') return refused('sureness');
  if (nearer !== '' && !nearerAnswers.some(({ id }) => id === nearer)) return refused('nearer');
  if (transfer !== '' && !transferAnswers.some(({ id }) => id === transfer))
    return refused('transfer');
  if (
    typeof picks !== 'string' ||
    !picks.split(' ').every((id) => id === '' || pickable.includes(id))
  )
    return refused('picks');
  if (typeof every !== 'number' || !everies.includes(every)) return refused('every');
  const look = typeof link.look === 'string' && looked.test(link.look) ? link.look : '';
  const state = fromLink({
    session: session ?? null,
    long: long ?? null,
    refresh: refresh ?? null,
    sureness,
    ran: ran === true,
    nearer: nearer as string,
    picks,
    outageRan: outageRan === true,
    every,
    transfer: transfer as string,
    all: link.all === true,
    look,
  });
  return { ok: true, state: toLink(state) };
};

export const linkCodec = createLinkCodec<LinkState>({
  widget: 'fired',
  version: 1,
  defaults: {
    session: null,
    long: null,
    refresh: null,
    sureness: '',
    ran: false,
    nearer: '',
    picks: '',
    outageRan: false,
    every: beginning.every,
    transfer: '',
    all: false,
    look: '',
  },
  validate,
});

/** The experiment as a link holds it. A clock on its way is not kept: whoever opens the link sees the end. */
export const toLink = (state: Experiment): LinkState => ({
  session: state.flags.session ?? null,
  long: state.flags['jwt-long'] ?? null,
  refresh: state.flags['jwt-refresh'] ?? null,
  sureness: state.sureness ?? '',
  ran: state.ran,
  nearer: state.nearer ?? '',
  picks: state.picks.join(' '),
  outageRan: state.outageRan,
  every: state.every,
  transfer: state.transfer ?? '',
  all: state.all,
  look:
    state.look === undefined
      ? ''
      : `${String(state.look.beat)} ${state.look.lane} ${String(state.look.at)}`,
});

/** The experiment again. Only `validate` makes a LinkState, so the casts hold. */
export const fromLink = (link: LinkState): Experiment => {
  const flag = (value: number | string | null): Flag =>
    value === null ? undefined : (value as Flag);
  const predicted: Experiment = {
    ...beginning,
    flags: {
      session: flag(link.session),
      'jwt-long': flag(link.long),
      'jwt-refresh': flag(link.refresh),
    },
    sureness: link.sureness === '' ? undefined : (link.sureness as Sureness),
    every: link.every,
  };
  if (!link.ran || !canRun(predicted)) return predicted;
  const [, beat = '', lane = '', at = ''] = looked.exec(link.look) ?? [];
  const open = openParts({
    ...predicted,
    arrived: true,
    all: link.all,
    nearer: link.nearer === '' ? undefined : (link.nearer as NearerId),
  });
  const picks = open.third ? link.picks.split(' ').filter((id) => id !== '') : [];
  return {
    ...predicted,
    ran: true,
    arrived: true,
    all: link.all,
    nearer: link.nearer === '' ? undefined : (link.nearer as NearerId),
    picks,
    outageRan: link.outageRan && picks.length > 0,
    transfer: link.transfer === '' || !open.third ? undefined : (link.transfer as TransferId),
    look: beat === '' ? undefined : { beat: Number(beat) as 1 | 2 | 3, lane, at: Number(at) },
  };
};

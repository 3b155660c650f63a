import { createLinkCodec } from '../../links/link-codec.ts';
import type { Sureness } from '../../ui/predicting.ts';
import { beginning } from './state.ts';
import type { Telling } from './state.ts';
import type { Story } from './story.ts';

/** What a link to a story holds. */
export interface LinkState {
  readonly answer: string;
  readonly sureness: string;
  readonly moves: number;
  readonly sent: boolean;
  readonly fixed: boolean;
  readonly sawFix: boolean;
  readonly transfer: string;
}

const defaults: LinkState = {
  answer: '',
  sureness: '',
  moves: 0,
  sent: false,
  fixed: false,
  sawFix: false,
  transfer: '',
};

type Checked = { ok: true; state: LinkState } | { ok: false; sentence: string };

/** A state that the story could not have come to by itself is brought to the nearest one that it could. */
const validatorOf =
  (story: Story, lastMove: number) =>
  (candidate: unknown): Checked => {
    const no = (sentence: string): Checked => ({ ok: false, sentence });
    if (typeof candidate !== 'object' || candidate === null) return no('It holds no story.');
    const { answer, sureness, moves, sent, fixed, sawFix, transfer } = candidate as Partial<
      Record<keyof LinkState, unknown>
    >;
    const answers = ['', 'right', 'unknown', ...story.rules.map(({ id }) => id)];
    const transfers = ['', ...story.transfer.answers.map(({ id }) => id)];
    if (typeof answer !== 'string' || !answers.includes(answer))
      return no('Its answer is none of this story.');
    if (typeof sureness !== 'string' || !['', 'sure', 'guessing'].includes(sureness))
      return no('How sure it is, is neither sure nor guessing.');
    if (typeof transfer !== 'string' || !transfers.includes(transfer))
      return no('Its second answer is none of this story.');
    if (typeof moves !== 'number' || !Number.isInteger(moves) || moves < 0)
      return no('Its count of moves is no count.');
    if (typeof sent !== 'boolean' || typeof fixed !== 'boolean' || typeof sawFix !== 'boolean')
      return no('Its switches are not on or off.');
    const predicted = answer !== '' && (answer === 'unknown' || sureness !== '');
    const made = predicted ? Math.min(moves, lastMove) : 0;
    const arrived = sent && made === lastMove;
    const mended = sawFix && arrived;
    return {
      ok: true,
      state: {
        answer,
        sureness,
        moves: made,
        sent: arrived,
        fixed: fixed && mended,
        sawFix: mended,
        transfer: mended ? transfer : '',
      },
    };
  };

/** `#story-alg-none=v1.…`, for a story whose forging has this many moves. */
export const linksOf = (story: Story, lastMove: number) =>
  createLinkCodec<LinkState>({
    widget: `story-${story.id}`,
    version: 1,
    defaults,
    validate: validatorOf(story, lastMove),
  });

export const toLink = (state: Telling): LinkState => ({
  ...state,
  answer: state.answer ?? '',
  sureness: state.sureness ?? '',
  transfer: state.transfer ?? '',
});

export const fromLink = (state: LinkState): Telling => ({
  ...beginning,
  ...state,
  answer: state.answer === '' ? undefined : state.answer,
  sureness: state.sureness === '' ? undefined : (state.sureness as Sureness),
  transfer: state.transfer === '' ? undefined : state.transfer,
});

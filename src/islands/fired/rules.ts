import { checks, howLong } from '../../core/revocation/index.ts';
import type { LaneLog, Ms, RequestEntry } from '../../core/revocation/index.ts';
import { flagLanes, outcomeOf, requestsOf } from './morning.ts';
import type { Course, FlagLane } from './morning.ts';
import type { Flags } from './state.ts';

/** What a sentence may speak of: the lane as it ran, and the reader's flag in it. All of it is computed. */
export interface Seen {
  readonly lane: string;
  readonly flag: Ms;
  readonly fired: Ms;
  readonly last: RequestEntry;
  readonly stayed: Ms;
  /** What the last answered request carried: since when, and up to when it holds. */
  readonly issued: Ms;
  readonly expires: Ms | undefined;
  readonly clock: (at: Ms) => string;
}

/** A way of thinking that puts a flag in the wrong place, and what answers it. */
export interface FlagRule {
  readonly id: string;
  /** The rule, in the words of who holds it. */
  readonly rule: string;
  /** Whether a flag, so far from the truth (negative: before it), follows this rule. */
  readonly follows: (lane: FlagLane, off: Ms, seen: Seen) => boolean;
  readonly reveal: (seen: Seen) => string;
}

/** A flag this near to the last request means that request: the laptop asks every 20 seconds. */
export const NEAR: Ms = 20_000;

const isToken = (lane: FlagLane): boolean => lane !== 'session';

/** The latest flag of somebody who counts the whole lifetime of the last token from the firing. */
const countedFrom = ({ fired, issued, expires }: Seen): Ms =>
  expires === undefined ? fired : fired + (expires - issued) + NEAR;

/** Who means the firing puts the flag on it, and somewhat beside it at most. */
const AT_ONCE: Ms = 60_000;
/** Past its end by less than this, a token is thought to lag rather than to last. */
const A_LITTLE: Ms = 180_000;

export const flagRules: readonly FlagRule[] = [
  {
    id: 'sign-out-reaches-it',
    rule: 'signing out reaches the token',
    follows: (lane, off, { flag, fired }) => isToken(lane) && off < 0 && flag <= fired + AT_ONCE,
    reveal: ({ lane, stayed, expires, clock }) =>
      `Whatever was deleted at sign-out, nothing reads it. ${lane}: each request was checked against a signature and a date, and both still held. It went on for ${howLong(stayed)}${expires === undefined ? '' : `, until exp came at ${clock(expires)}`}.`,
  },
  {
    id: 'cut-short',
    rule: 'something ends the token before its time',
    follows: (lane, off) => isToken(lane) && off < 0,
    reveal: ({ lane, flag, issued, expires, clock }) =>
      `Nothing came at ${clock(flag)}. ${lane}: this token was signed at ${clock(issued)}${expires === undefined ? '' : ` to hold until ${clock(expires)}`}, and nobody was asked in between. Only exp could end it.`,
  },
  {
    id: 'exp-lags',
    rule: 'a token is good for a while after exp',
    follows: (lane, off) => lane === 'jwt-long' && off > 0 && off < A_LITTLE,
    reveal: ({ expires, clock }) =>
      `Only where a service grants leeway, and this one grants none. ${expires === undefined ? '' : `exp is ${clock(expires)}, and from that second on every request is refused.`}`,
  },
  {
    id: 'nothing-ends-it',
    rule: 'a JWT cannot be ended at all',
    follows: (lane, off) => lane === 'jwt-long' && off > 0,
    reveal: ({ issued, expires, clock }) =>
      `One thing ends it, and it was written at ${clock(issued)}, when the laptop signed in: exp${expires === undefined ? '' : `, ${clock(expires)}`}. Nobody had to do anything at that moment, and nobody could have made it earlier.`,
  },
  {
    id: 'counted-from-the-firing',
    rule: 'the lifetime starts when they are fired',
    follows: (lane, off, seen) =>
      lane === 'jwt-refresh' && off > 0 && seen.flag <= countedFrom(seen),
    reveal: ({ fired, issued, expires, clock }) =>
      `Counted from there ${expires === undefined ? 'it is the worst case' : `the worst case is ${clock(fired + expires - issued)}`}: a refresh just before the firing. The last refresh was at ${clock(issued)}, so this token died${expires === undefined ? '' : ` at ${clock(expires)}`}. The next refresh asked, and was refused.`,
  },
  {
    id: 'a-refresh-goes-through',
    rule: 'who holds a refresh token is given the next one',
    follows: (lane, off) => lane === 'jwt-refresh' && off > 0,
    reveal: ({ last, expires, clock }) =>
      `A refresh is a look-up, and the account is disabled there. The last request that was answered came at ${clock(last.at)}${expires === undefined ? '' : `; at ${clock(expires)} the token ended`}, and the refresh was refused.`,
  },
  {
    id: 'a-session-lags',
    rule: 'a session needs a while to notice',
    follows: (lane, off) => lane === 'session' && off > 0,
    reveal: ({ last, clock }) =>
      `Not while every request asks. The row was gone, so the first request after ${clock(last.at)} was refused. There is no delay in a look-up. Hold that thought.`,
  },
];

/** A flag before the firing is a slip rather than a rule: nothing had happened yet. */
export const tooEarly: Pick<FlagRule, 'id' | 'reveal'> = {
  id: 'before-the-firing',
  reveal: ({ fired, flag, clock }) =>
    `You put a flag at ${clock(flag)}, and nothing had happened before ${clock(fired)}: up to there every lane answers every request.`,
};

/** Who waived all that they did not know is told the result and no more. */
export const waived =
  'You said that you do not know. Look at where each lane stops, and then at who was asked there.';

/** What the reveal of the first beat speaks of. */
export type FlagAnswer =
  | { readonly kind: 'right' }
  | { readonly kind: 'waived' }
  | {
      readonly kind: 'rule' | 'early';
      readonly id: string;
      readonly rule: string;
      readonly lane: FlagLane;
      readonly sentence: string;
      /** The mark that contradicts the flag. */
      readonly mark: RequestEntry;
    };

/** The first mark that could not be where the flag is right. */
const contradiction = (log: LaneLog, after: Ms, last: Ms): RequestEntry | undefined =>
  after < last
    ? requestsOf(log).find(({ at, accepted }) => accepted && at > after)
    : requestsOf(log).find(({ at, accepted }) => !accepted && at > last);

/** Answers the flag that is furthest off. */
export const answerFlags = (
  flags: Flags,
  course: Course,
  clock: (at: Ms) => string,
): FlagAnswer => {
  let worst: { lane: FlagLane; flag: Ms; off: Ms } | undefined;
  for (const lane of flagLanes) {
    const flag = flags[lane];
    if (typeof flag !== 'number') continue;
    const off = flag - outcomeOf(course, lane).last.at;
    if (Math.abs(off) > NEAR && Math.abs(off) > Math.abs(worst?.off ?? 0))
      worst = { lane, flag, off };
  }
  if (worst === undefined)
    return flagLanes.some((lane) => flags[lane] === 'unknown')
      ? { kind: 'waived' }
      : { kind: 'right' };
  const { lane, flag, off } = worst;
  const { log, last, stayed } = outcomeOf(course, lane);
  const carried = log.credentials[last.credential];
  const seen: Seen = {
    lane: log.label,
    flag,
    fired: course.fired,
    last,
    stayed,
    issued: carried?.at ?? 0,
    expires: carried?.expires,
    clock,
  };
  const early = flag < course.fired - NEAR;
  const rule = early ? undefined : flagRules.find(({ follows }) => follows(lane, off, seen));
  return {
    kind: rule === undefined ? 'early' : 'rule',
    id: rule?.id ?? tooEarly.id,
    rule: rule?.rule ?? '',
    lane,
    sentence: (rule ?? tooEarly).reveal(seen),
    mark: contradiction(log, early ? flag : Math.max(flag, course.fired), last.at) ?? last,
  };
};

/** The check of a mark, as the sentence about a contradiction quotes it. */
export const checkOf = ({ check }: RequestEntry): string => checks[check];

/** The second beat: which lane is the new one like? */
export type NearerId = 'session' | 'jwt-refresh' | 'unknown';

export interface Answer<Id extends string> {
  readonly id: Id;
  readonly answer: string;
  /** The wrong rule behind it; undefined for the right answer and for “don't know”. */
  readonly rule: string | undefined;
  readonly reveal: string;
}

export const nearerAnswers: readonly Answer<NearerId>[] = [
  {
    id: 'session',
    answer: 'Nearer the first: Session',
    rule: 'a session is a session',
    reveal:
      'The row was deleted on the spot here too. But for five minutes at a time nobody looks at it, and what is remembered is not deleted with it.',
  },
  {
    id: 'jwt-refresh',
    answer: 'Nearer the third: JWT, 5 minutes + refresh',
    rule: undefined,
    reveal: 'Nearer is too little: each mark is where the other lane has one.',
  },
  {
    id: 'unknown',
    answer: 'I don’t know',
    rule: undefined,
    reveal: 'See where its marks are: each is where the other lane has one.',
  },
];

/** The third beat: a wrong pick, and the lane that shows it. */
export interface PickRule {
  readonly id: string;
  readonly rule: string;
  readonly follows: (picks: ReadonlySet<string>) => boolean;
  /** The lane that contradicts it. */
  readonly lane: string;
  readonly reveal: string;
}

export const pickRules: readonly PickRule[] = [
  {
    id: 'a-token-needs-nobody',
    rule: 'a token needs nobody',
    follows: (picks) => !picks.has('jwt-refresh') && !picks.has('jwt-long'),
    lane: 'jwt-refresh',
    reveal:
      'Only until exp. Then the laptop has to refresh, and that is a look-up: it waits for the store like any session.',
  },
  {
    id: 'everybody-needs-the-store',
    rule: 'a token needs the store, too',
    follows: (picks) => picks.has('jwt-long'),
    lane: 'jwt-long',
    reveal:
      'Who never asks does not notice that there is nobody to ask. The lane that let the fired employee stay longest is the one that the outage leaves alone.',
  },
  {
    id: 'a-session-is-in-the-cookie',
    rule: 'the session is in the cookie',
    follows: (picks) => !picks.has('session') && !picks.has('session-cache'),
    lane: 'session',
    reveal:
      'Only its number is. What the number stands for is in the store, and every request had to ask there.',
  },
  {
    id: 'a-cache-bridges-it',
    rule: 'a cache bridges the outage',
    follows: (picks) => !picks.has('session-cache'),
    lane: 'session-cache',
    reveal:
      'For as long as it remembers. The answer grew too old in the middle of the outage, and then it had to ask.',
  },
  {
    id: 'who-asks-is-answered',
    rule: 'who asks every time is never caught out',
    follows: (picks) => !picks.has('session'),
    lane: 'session',
    reveal:
      'Every request had to ask, and for three minutes nobody answered: no lane is turned away more often.',
  },
];

/** The first rule that the picks follow. */
export const pickRuleOf = (picks: readonly string[]): PickRule | undefined =>
  picks.includes('unknown') ? undefined : pickRules.find(({ follows }) => follows(new Set(picks)));

/** The question at the end: the same rule where it looks different. */
export type TransferId = 'at-once' | 'five-minutes' | 'not-today' | 'unknown';

export const transferAnswers: readonly Answer<TransferId>[] = [
  {
    id: 'at-once',
    answer: 'At once: every request reads the row.',
    rule: 'what is read on every request is up to date',
    reveal:
      'Every request reads the row, and the row says what it was told at sign-in. The account, where the role was taken away, is never asked.',
  },
  {
    id: 'five-minutes',
    answer: 'Within five minutes, like the cache.',
    rule: 'copies are refreshed sooner or later',
    reveal:
      'A cache forgets, and that is why it asks again. A copy that was made at sign-in has no such date: nothing ever asks the account again.',
  },
  {
    id: 'not-today',
    answer: 'Not this morning: the copy stays until they sign in again.',
    rule: undefined,
    reveal:
      'Yes. It is a session, it is looked up on every request, and it is staler than any token here. Ask whether the one who knows is asked.',
  },
  {
    id: 'unknown',
    answer: 'I don’t know.',
    rule: undefined,
    reveal:
      'Follow the role: taken away in the account, copied into the row at sign-in, and read from the row on every request. Nobody asks the account again.',
  },
];

import { formatInstant, formatRelative } from '../../ui/instant.ts';

/** The answers a reader can give before the first run. `time-is-over` is right; `unknown` is an answer too. */
export type AnswerId = 'time-is-over' | WrongRuleId | 'unknown';
export type WrongRuleId = 'stale-signature' | 'revoked' | 'decodes' | 'far-future';

/** The instants a reveal speaks of, in seconds. */
export interface Seen {
  readonly exp: number;
  readonly now: number;
}

/** A way of thinking that gives a wrong answer, and the mark on the picture that contradicts it. */
export interface WrongRule {
  readonly id: WrongRuleId;
  /** The answer as the reader picks it. */
  readonly answer: string;
  /** The rule behind it, in its own words. */
  readonly rule: string;
  /** The check their answer bets on: a step of the verdict, or a check that no verifier makes. */
  readonly bet: { readonly step: string } | { readonly missing: string };
  /** What their mark on that check says. */
  readonly mark: string;
  /** The step that contradicts them, and the outcome with which it does. */
  readonly contradictedBy: { readonly step: string; readonly outcome: 'pass' | 'fail' };
  readonly reveal: (seen: Seen) => string;
}

export const rightAnswer = 'Refused: its time is over, though the signature still matches.';

export const wrongRules: readonly WrongRule[] = [
  {
    id: 'stale-signature',
    answer: 'Refused: after all this time the signature no longer matches.',
    rule: 'a signature goes stale',
    bet: { step: 'signature-arithmetic' },
    mark: 'you said: fails here',
    contradictedBy: { step: 'signature-arithmetic', outcome: 'pass' },
    reveal: () =>
      'A signature has no date in it. The same bytes and the same key give the same answer in every year, and this one passed just now, in this page. What grew old is a number inside the signed bytes: exp.',
  },
  {
    id: 'revoked',
    answer: 'Refused: the server that issued it has revoked it.',
    rule: 'somewhere a server keeps a list and is asked',
    bet: { missing: 'ask the issuer' },
    mark: 'you said: fails here',
    contradictedBy: { step: 'exp', outcome: 'fail' },
    reveal: () =>
      'No check in the list asks anybody: all of them together used the token, the key, the policy and the clock. The issuer could not have stopped this token either. It stopped because exp, written into it on the first day, has been reached.',
  },
  {
    id: 'decodes',
    answer: 'Accepted: it decodes cleanly and everything in it is in order.',
    rule: 'a token that can be read is a token that holds',
    bet: { missing: 'it decodes, so it is accepted' },
    mark: 'you said: passes here',
    contradictedBy: { step: 'exp', outcome: 'fail' },
    reveal: ({ exp }) =>
      `It does decode cleanly, and so does any forgery: reading needs no key and decides nothing. The checks come after, and the one on exp (${String(exp)}) failed.`,
  },
  {
    id: 'far-future',
    answer: 'Accepted: exp is a time that has not come yet.',
    rule: 'a number that large lies ahead',
    bet: { step: 'exp' },
    mark: 'you said: passes here',
    contradictedBy: { step: 'exp', outcome: 'fail' },
    reveal: ({ exp, now }) =>
      `${String(exp)} counts seconds since 1970: ${formatInstant(exp, 'UTC')}, ${formatRelative(exp, now)}. Read as milliseconds it would be even earlier, ${formatInstant(exp / 1000, 'UTC')}. Today, in seconds, is ${String(now)}.`,
  },
];

export const ruleOf = (answer: AnswerId | undefined): WrongRule | undefined =>
  wrongRules.find((rule) => rule.id === answer);

/** The answers to the question at the end: the same rule, dressed as arithmetic. */
export type TransferId = 'at-exp' | 'after-exp' | 'at-leeway' | 'after-leeway';

export interface TransferAnswer {
  readonly id: TransferId;
  /** Seconds after exp. */
  readonly after: number;
  readonly right: boolean;
  readonly reveal: string;
}

/** RFC 7519 §4.1.4: refused on or after exp; a small leeway may be allowed. */
export const transferLeeway = 60;
export const transferAnswers: readonly TransferAnswer[] = [
  {
    id: 'at-exp',
    after: 0,
    right: false,
    reveal:
      'That would be right without leeway. This verifier forgives clocks that run apart, so it goes on accepting for sixty seconds more.',
  },
  {
    id: 'after-exp',
    after: 1,
    right: false,
    reveal:
      'That forgets the leeway, and without it the first refusal would be one second earlier still: exp refuses “on or after”, so the second it names is already too late.',
  },
  {
    id: 'at-leeway',
    after: transferLeeway,
    right: true,
    reveal:
      'Yes. exp refuses “on or after”, and the leeway moves that edge by sixty seconds without changing its side.',
  },
  {
    id: 'after-leeway',
    after: transferLeeway + 1,
    right: false,
    reveal:
      'One second too late: exp refuses “on or after”, and the leeway moves that edge without changing its side.',
  },
];

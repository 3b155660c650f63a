import type { DenyListId } from '../../core/deny-lists/deny-list.ts';
import type { Presentation } from '../../core/deny-lists/present.ts';

/** The answers a reader can give before the first run. `by-claims` is right; `unknown` is an answer too. */
export type AnswerId = 'by-claims' | WrongRuleId | 'unknown';
export type WrongRuleId = 'signature-breaks' | 'all-four' | 'hash-holds' | 'only-id';

/** A row of the picture: the verifier, or a list that it asks about what it accepts. */
export type RowId = 'verifier' | DenyListId;
export type RowOutcome = 'accepted' | 'refused' | 'stopped' | 'let-in' | 'not-asked';

/** A way of thinking that gives a wrong answer, and the mark on the picture that contradicts it. */
export interface WrongRule {
  readonly id: WrongRuleId;
  /** The answer as the reader picks it. */
  readonly answer: string;
  /** The rule behind it, in its own words. */
  readonly rule: string;
  /** What their answer says of rows of the picture, where that is not so. */
  readonly said: Readonly<Partial<Record<RowId, RowOutcome>>>;
  /** The row that contradicts them, and the outcome with which it does. */
  readonly contradictedBy: { readonly row: RowId; readonly outcome: RowOutcome };
  readonly reveal: string;
}

export const rightAnswer = 'Two: (iss, jti) and the per-user not-before.';

export const wrongRules: readonly WrongRule[] = [
  {
    id: 'signature-breaks',
    answer: 'None has to: a changed token no longer verifies.',
    rule: 'a signature covers every character of the token',
    said: { verifier: 'refused' },
    contradictedBy: { row: 'verifier', outcome: 'accepted' },
    reveal:
      'It covers every character of the header and the payload. How the signature itself is spelt it cannot cover: base64url turns bytes into characters six bits at a time, the last character has bits to spare, and most decoders drop them. The bytes are the same, so the arithmetic agrees.',
  },
  {
    id: 'all-four',
    answer: 'All four: it is still the same token.',
    rule: 'a list of revoked tokens knows a token when it sees one',
    said: { 'raw-string': 'stopped', 'string-hash': 'stopped' },
    contradictedBy: { row: 'raw-string', outcome: 'let-in' },
    reveal:
      'The same token, yes, but not the same text, and two of the lists keep the text. They looked up what arrived, found nothing, and let it in.',
  },
  {
    id: 'hash-holds',
    answer: 'Three: all but the raw string.',
    rule: 'a hash stands for the token, however it is written',
    said: { 'string-hash': 'stopped' },
    contradictedBy: { row: 'string-hash', outcome: 'let-in' },
    reveal:
      'A hash stands for exact characters. One character more or less and it is another hash altogether, so this list is as blind as the first one. It only hides what it keeps.',
  },
  {
    id: 'only-id',
    answer: 'One: (iss, jti).',
    rule: 'only an entry that names this token can stop it',
    said: { 'not-before': 'let-in' },
    contradictedBy: { row: 'not-before', outcome: 'stopped' },
    reveal:
      'An entry can also cover it without naming it. The not-before list keeps one instant for the user, and this token says it was issued before that, in claims that nobody can change without the key.',
  },
];

export const ruleOf = (answer: AnswerId | undefined): WrongRule | undefined =>
  wrongRules.find((rule) => rule.id === answer);

/** What a row says of one presentation. */
export const outcomeOf = ({ refusal, answers }: Presentation, row: RowId): RowOutcome =>
  row === 'verifier'
    ? refusal === undefined
      ? 'accepted'
      : 'refused'
    : (answers.find(({ list }) => list === row)?.outcome ?? 'not-asked');

export const takeaway =
  'A deny-list that keeps the token’s text knows one spelling of it. Key it by (iss, jti).';

/** The answers to the question at the end: the same rule, in a store that has nothing to do with logging out. */
export type TransferId = 'once' | 'twice' | 'sixteen' | 'thirty-two';

export interface TransferAnswer {
  readonly id: TransferId;
  readonly words: string;
  readonly right: boolean;
  readonly reveal: string;
}

export const transferAnswers: readonly TransferAnswer[] = [
  {
    id: 'once',
    words: 'Once, as intended',
    right: false,
    reveal:
      'The strict decoder takes care of the spellings, not of the other signature: n − s in place of s is spelt correctly, and its hash is new.',
  },
  {
    id: 'twice',
    words: 'Twice',
    right: true,
    reveal:
      'Yes. One spelling for each signature, and two signatures that anybody can make from one: (r, s) and (r, n − s).',
  },
  {
    id: 'sixteen',
    words: '16 times',
    right: false,
    reveal:
      'That is how many last characters a lenient decoder forgives. This one is strict: fifteen of them are refused. What is left is the other signature, n − s in place of s.',
  },
  {
    id: 'thirty-two',
    words: '32 times',
    right: false,
    reveal:
      'With a lenient decoder, at least: 16 spellings of each of two signatures. This one is strict, so each signature has one spelling.',
  },
];

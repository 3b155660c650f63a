import type { Answer } from './cell.ts';
import type { Expected } from '../verifiers/verifier.ts';

/** What a cell of the table shows. */
export type Shown = Expected['outcome'] | 'elsewhere';

/**
 * The outcome as a reader is shown it. Where a verifier does not read tokens of that kind at all, its
 * refusal says nothing and the cell says so; anything else that it does there is shown as it is.
 */
export const shownOutcome = (outcome: Answer['outcome'], applies: boolean): Shown =>
  !applies && outcome === 'refuse' ? 'elsewhere' : outcome;

/** The word for it in a cell. */
export const shownWord: Readonly<Record<Shown, string>> = {
  accept: 'let in',
  refuse: 'refused',
  threw: 'threw',
  exhausted: 'ran out',
  'timed-out': 'timed out',
  elsewhere: 'not for this verifier',
};

const verbs: Readonly<Record<Shown, string>> = {
  accept: 'lets in',
  refuse: 'refuses',
  threw: 'throws at',
  exhausted: 'runs out of its allowance at',
  'timed-out': 'gives no answer in time to',
  elsewhere: 'does not read tokens of this kind',
};

/** The verdict as a sentence, by the names of the two: `Trusts the header lets in: alg: none`. */
export const verdictSentence = (shown: Shown, verifier: string, attack: string): string =>
  `${verifier} ${verbs[shown]}: ${attack}`;

import type { ReactNode } from 'react';
import type { Choice } from './Choices.tsx';

export type Sureness = 'sure' | 'guessing';

/** An answer is needed, and how sure it is; “don't know” is sure enough. */
export const hasPredicted = (
  answer: string | undefined,
  sureness: Sureness | undefined,
): answer is string => answer !== undefined && (answer === 'unknown' || sureness !== undefined);

/**
 * The answers in an order that puts the right one neither first nor last: after so many of the wrong ones,
 * and “I don't know” at the end.
 */
export const inOrder = <Id extends string>(
  wrong: readonly { readonly id: Id; readonly answer: ReactNode }[],
  right: Choice<Id>,
  before = 1,
): readonly Choice<Id | 'unknown'>[] => {
  const choices = wrong.map(({ id, answer }) => ({ id, words: answer }));
  return [
    ...choices.slice(0, before),
    right,
    ...choices.slice(before),
    { id: 'unknown', words: 'I don’t know.' },
  ];
};

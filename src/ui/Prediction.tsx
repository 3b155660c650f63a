import type { ReactNode } from 'react';
import { Choices } from './Choices.tsx';
import type { Choice } from './Choices.tsx';
import type { Sureness } from './predicting.ts';

const surenesses: readonly Choice<Sureness>[] = [
  { id: 'sure', words: 'sure' },
  { id: 'guessing', words: 'guessing' },
];

interface PredictionProps<Id extends string> {
  readonly question: ReactNode;
  readonly answers: readonly Choice<Id>[];
  readonly answer: Id | undefined;
  readonly sureness: Sureness | undefined;
  readonly onAnswer: (id: Id) => void;
  readonly onSureness: (sureness: Sureness) => void;
  /** It has been run: the prediction stands as it was. */
  readonly made: boolean;
}

/** Asked before the first run of a guided experiment: what will happen, and how sure are you? */
export function Prediction<Id extends string>({
  question,
  answers,
  answer,
  sureness,
  onAnswer,
  onSureness,
  made,
}: PredictionProps<Id>) {
  return (
    <>
      <Choices
        legend={question}
        choices={answers}
        chosen={answer}
        onChoose={onAnswer}
        disabled={made}
      />
      <Choices
        legend="How sure are you?"
        choices={surenesses}
        chosen={sureness}
        onChoose={onSureness}
        disabled={made || answer === 'unknown'}
        inline
      />
    </>
  );
}

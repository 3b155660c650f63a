import { shownRule } from '../state.ts';
import type { Experiment } from '../state.ts';

/** Answers the rule that the reader's prediction implies. */
export function Reveal({ state }: { readonly state: Experiment }) {
  const rule = shownRule(state);
  return (
    <>
      {rule !== undefined && (
        <>
          Your answer follows the rule <strong>“{rule.rule}”</strong>
          {state.sureness === 'sure' && ', and you were sure'}. {rule.reveal}{' '}
        </>
      )}
      {rule === undefined && state.answer === 'by-claims' && 'As you said. '}
      <strong>
        What was revoked is a text. What was presented is another text with the same bytes behind
        it.
      </strong>
    </>
  );
}

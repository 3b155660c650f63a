import { memo, useState } from 'react';
import type { PartOutcome, Step, Verdict, VerdictPart } from '../../../core/jwt/verdict.ts';
import styles from './VerdictPane.module.css';

const QUESTIONS: Readonly<Record<VerdictPart, { name: string; question: string }>> = {
  signature: { name: 'Signature', question: 'Does the arithmetic hold?' },
  key: { name: 'Key', question: 'Whose key is it, and why trust it?' },
  claims: { name: 'Claims', question: 'Does it say what this verifier asks?' },
};
const PARTS: readonly VerdictPart[] = ['signature', 'key', 'claims'];

const OUTCOMES: Readonly<Record<PartOutcome, string>> = {
  pass: 'holds',
  fail: 'refused',
  unknown: 'not known',
};
const STEP_OUTCOMES: Readonly<Record<Step['outcome'], string>> = {
  pass: 'pass',
  fail: 'fail',
  'not-asked': 'not asked',
  'not-reached': 'not reached',
};

/** What a passing part is best summed up by: whose key it was, how long it still lasts. */
const TELLING: ReadonlySet<string> = new Set(['signature-arithmetic', 'key-chosen', 'exp']);

/** The sentence that decides a part: its first failure, else what kept it unknown, else its most telling pass. */
const decidingStep = (steps: readonly Step[]): Step | undefined =>
  steps.find((step) => step.outcome === 'fail') ??
  steps.find((step) => step.outcome === 'not-reached') ??
  // A token that brings its own key: that it was ignored is the thing to know.
  steps.find((step) => step.id === 'key-in-token' && step.actual !== undefined) ??
  steps.find((step) => TELLING.has(step.id)) ??
  steps.findLast((step) => step.outcome === 'pass');

function StepRow({ step, decided }: { readonly step: Step; readonly decided: boolean }) {
  return (
    <li
      className={styles.step}
      data-outcome={step.outcome}
      aria-current={decided ? 'step' : undefined}
    >
      <span className={styles.mark} aria-hidden="true" />
      <div>
        <p className={styles.title}>
          <strong>{step.title}</strong>{' '}
          <span className={styles.word}>{STEP_OUTCOMES[step.outcome]}</span>
          {decided ? <span className={styles.decided}> this step decided</span> : null}
        </p>
        <p>
          {step.sentence}{' '}
          {step.clause === undefined ? null : <a href={step.clause.url}>{step.clause.label}</a>}
        </p>
        {step.outcome === 'fail' && step.actual !== undefined ? (
          <p className={styles.values}>
            token: <code>{step.actual}</code>
            {step.expected === undefined ? null : (
              <>
                {' '}
                asked: <code>{step.expected}</code>
              </>
            )}
          </p>
        ) : null}
      </div>
    </li>
  );
}

interface Props {
  readonly verdict: Verdict;
  /** Every step in the markup, opened or not: for the first frame, which must be whole without script. */
  readonly whole: boolean;
}

/** Three answers, never one tick; each opens into its steps. */
export const VerdictPane = memo(function VerdictPane({ verdict, whole }: Props) {
  const [opened, setOpened] = useState<ReadonlySet<VerdictPart>>(new Set());
  const failed = PARTS.filter((part) => verdict.parts[part] === 'fail').length;
  const summary = verdict.ok
    ? 'This verifier lets it in: all three parts hold.'
    : failed === 0
      ? 'This verifier cannot say yes: a part is not known.'
      : `This verifier refuses it. ${verdict.decidedBy?.sentence ?? ''}`;
  return (
    <section className={styles.pane} aria-label="Verdict">
      <p role="status" className={styles.summary}>
        {summary}
      </p>
      <div className={styles.parts}>
        {PARTS.map((part) => {
          const steps = verdict.steps.filter((step) => step.part === part);
          const outcome = verdict.parts[part];
          return (
            <details
              key={part}
              className={styles.part}
              data-outcome={outcome}
              onToggle={(event) => {
                if (event.currentTarget.open) setOpened(new Set([...opened, part]));
              }}
            >
              <summary>
                <span className={styles.mark} aria-hidden="true" />
                <span className={styles.name}>
                  {QUESTIONS[part].name}: {OUTCOMES[outcome]}
                </span>
                <span className={styles.question}>{QUESTIONS[part].question}</span>
                <span className={styles.reason}>{decidingStep(steps)?.sentence}</span>
              </summary>
              {whole || opened.has(part) ? (
                <ol className={styles.steps}>
                  {steps.map((step) => (
                    <StepRow
                      key={step.id}
                      step={step}
                      decided={step.id === verdict.decidedBy?.id}
                    />
                  ))}
                </ol>
              ) : null}
            </details>
          );
        })}
      </div>
    </section>
  );
});

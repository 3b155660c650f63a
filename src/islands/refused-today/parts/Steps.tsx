import type { Step, Verdict } from '../../../core/jwt/verdict.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import type { WrongRule } from '../rules.ts';
import styles from '../RefusedToday.module.css';

const outcomes: Readonly<Record<Step['outcome'], string>> = {
  pass: 'pass',
  fail: 'fail',
  'not-asked': 'not asked',
  'not-reached': 'not reached',
};

interface StepsProps {
  readonly verdict: Verdict;
  /** The reader's wrong rule: its bet stays on the picture as a dashed ghost. */
  readonly rule?: WrongRule | undefined;
}

/** The passing checks that the story is about; the other passes are counted, and open on a press. */
const told = ['algorithm-allowed', 'signature-arithmetic', 'iss', 'aud', 'exp'];

/** The checks in order, the deciding one lit. */
export function Steps({ verdict, rule }: StepsProps) {
  const shown = verdict.steps.filter(({ id, outcome }) =>
    outcome === 'pass' ? told.includes(id) : outcome !== 'not-asked',
  );
  const passed = verdict.steps.filter(
    ({ id, outcome }) => outcome === 'pass' && !told.includes(id),
  );
  const unasked = verdict.steps.filter(({ outcome }) => outcome === 'not-asked');
  const missing = rule !== undefined && 'missing' in rule.bet ? rule.bet.missing : undefined;
  return (
    <>
      <ol className={styles.steps} aria-label="The checks, in order">
        {shown.map((step) => (
          <StepLine
            key={step.id}
            step={step}
            decides={step.id === verdict.decidedBy?.id}
            rule={rule}
          />
        ))}
        {rule !== undefined && missing !== undefined && (
          <li className={styles.step} data-outcome="no-such-check">
            <span className={styles.outcome}>no check</span>
            <div className={styles.told}>
              <span className={styles.title}>{missing}</span>
              <Ghost rule={rule} />
            </div>
          </li>
        )}
      </ol>
      <Folded summary={`${String(passed.length)} more checks passed`} steps={passed} />
      <Folded summary={`${String(unasked.length)} more were not asked for`} steps={unasked} />
    </>
  );
}

function Folded({ summary, steps }: { readonly summary: string; readonly steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <Disclosure summary={summary}>
      <ul className={styles.rest}>
        {steps.map((step) => (
          <li key={step.id}>
            {step.title}: {step.sentence}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

interface StepLineProps {
  readonly step: Step;
  readonly decides: boolean;
  readonly rule: WrongRule | undefined;
}

function StepLine({ step, decides, rule }: StepLineProps) {
  const bet = rule !== undefined && 'step' in rule.bet && rule.bet.step === step.id;
  const against = rule?.contradictedBy;
  return (
    <li
      className={styles.step}
      data-step={step.id}
      data-outcome={step.outcome}
      data-decides={decides}
    >
      <span className={styles.outcome}>{outcomes[step.outcome]}</span>
      <div className={styles.told}>
        <span className={styles.title}>
          {step.title}
          {decides && (
            <>
              {' '}
              <strong className={styles.decides}>decides</strong>
            </>
          )}
        </span>
        <span className={styles.sentence}>
          {step.sentence}
          {step.clause !== undefined && (
            <>
              {' '}
              <a href={step.clause.url}>{step.clause.label}</a>
            </>
          )}
        </span>
        {step.outcome === 'fail' && step.actual !== undefined && (
          <span className={styles.held}>
            in the token: <code>{step.actual}</code>
            {step.expected !== undefined && (
              <>
                ; asked for: <code>{step.expected}</code>
              </>
            )}
          </span>
        )}
        {bet && <Ghost rule={rule} />}
        {against?.step === step.id && against.outcome === step.outcome && (
          <span className={styles.against}>This line contradicts “{rule?.rule}”.</span>
        )}
      </div>
    </li>
  );
}

function Ghost({ rule }: { readonly rule: WrongRule }) {
  return <span className={styles.ghost}>{rule.mark}</span>;
}

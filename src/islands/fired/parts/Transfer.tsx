import { useMemo } from 'react';
import type { Dispatch } from 'react';
import { howLong } from '../../../core/revocation/index.ts';
import type { Scenario } from '../../../core/revocation/index.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import styles from '../Fired.module.css';
import { requestsOf, roleCopied } from '../morning.ts';
import { transferAnswers } from '../rules.ts';
import type { Action, Experiment } from '../state.ts';
import { clockOf } from '../strips.ts';

interface TransferProps {
  readonly morning: Scenario;
  readonly state: Experiment;
  readonly dispatch: Dispatch<Action>;
}

/** The same rule where it looks different: a session, and nobody is fired. What happens is run, too. */
export function Transfer({ morning, state, dispatch }: TransferProps) {
  const course = useMemo(() => roleCopied(morning), [morning]);
  const clock = clockOf(course);
  const chosen = transferAnswers.find(({ id }) => id === state.transfer);
  const [log] = course.race.lanes;
  const change = course.race.scenario.happenings.find(({ kind }) => kind === 'role-changed');
  const last = log === undefined ? undefined : requestsOf(log).at(-1);
  return (
    <section className={styles.beat}>
      <h2>One more, where it looks different</h2>
      <Choices
        legend={`Another service keeps sessions, and every request reads the session’s row. At sign-in the user’s role is copied into that row. At ${change === undefined ? '' : clock(change.at).slice(0, 5)} nobody is fired, but the role “admin” is taken away in the account. When is the last request served as admin?`}
        choices={transferAnswers.map(({ id, answer }) => ({ id, words: answer }))}
        chosen={state.transfer}
        onChoose={(answer) => {
          dispatch({ type: 'transfer', answer });
        }}
      />
      <LiveRegion className={styles.reveal}>
        {chosen !== undefined && last !== undefined && change !== undefined && (
          <>
            {chosen.rule !== undefined && (
              <>
                That is the rule <strong>“{chosen.rule}”</strong>.{' '}
              </>
            )}
            {chosen.reveal} Run here: at {clock(last.at)}, the last request of the morning, it is
            served as {last.role}, {howLong(last.at - change.at)} after the role was taken away.
          </>
        )}
      </LiveRegion>
    </section>
  );
}

import { useState } from 'react';
import type { Dispatch } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Figure } from '../../../ui/Figure.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import { useRefocus } from '../../../ui/use-refocus.ts';
import styles from '../Fired.module.css';
import { outcomeOf } from '../morning.ts';
import type { Course } from '../morning.ts';
import { nearerAnswers } from '../rules.ts';
import { openParts } from '../state.ts';
import type { Action, Experiment } from '../state.ts';
import { clockOf, stripOf } from '../strips.ts';
import { useMeeting } from '../use-meeting.ts';
import { Looked } from './Looked.tsx';
import { Picture } from './Picture.tsx';
import { LastAnswered } from './Stayed.tsx';
import { Takeaway } from './Takeaway.tsx';

interface SecondBeatProps {
  readonly course: Course;
  readonly state: Experiment;
  readonly workbench: string;
  readonly dispatch: Dispatch<Action>;
}

const lanes = ['session', 'session-cache', 'jwt-refresh'] as const;

/** A session that is asked as seldom as a token: which lane is it like? */
export function SecondBeat({ course, state, workbench, dispatch }: SecondBeatProps) {
  const { together } = openParts(state);
  const [pulled, setPulled] = useState(false);
  const ref = useMeeting(together && !pulled, 'session-cache', 'jwt-refresh');
  const [apart, refocus] = useRefocus<HTMLButtonElement>();
  const clock = clockOf(course);
  const chosen = nearerAnswers.find(({ id }) => id === state.nearer);
  return (
    <section className={styles.beat}>
      <h2>One more lane</h2>
      <p>
        <b>Session, 5-minute cache</b>: the same store, looked up at most every five minutes. In
        between the API remembers the answer. Where does this lane stop: nearer the first, or nearer
        the third?
      </p>
      {!together && (
        <div className={styles.actions}>
          {nearerAnswers.map(({ id, answer }) => (
            <Button
              key={id}
              kind={id === 'unknown' ? 'secondary' : 'primary'}
              onClick={() => {
                refocus();
                dispatch({ type: 'nearer', answer: id });
              }}
            >
              {answer}
            </Button>
          ))}
        </div>
      )}
      <Figure label="The new lane between the two">
        <div
          ref={ref}
          className={styles.meeting}
          data-together={(together && !pulled) || undefined}
        >
          <Picture
            course={course}
            lanes={lanes.map((id) =>
              stripOf(course, id, together || id !== 'session-cache' ? course.to : course.fired),
            )}
            marked={state.look?.beat === 2 ? state.look : undefined}
            onPick={(lane, at) => {
              dispatch({ type: 'look', look: { beat: 2, lane, at } });
            }}
            below={(id) =>
              id === 'session-cache' && together && !pulled ? null : (
                <p className={styles.result}>
                  {id === 'session-cache' && !together ? (
                    'Not run yet.'
                  ) : (
                    <LastAnswered outcome={outcomeOf(course, id)} clock={clock} />
                  )}
                  {id === 'jwt-refresh' && together && <strong>: the same line</strong>}
                </p>
              )
            }
          />
        </div>
        {together && (
          <>
            <div className={styles.steps}>
              <Button
                ref={apart}
                onClick={() => {
                  setPulled(!pulled);
                }}
              >
                {pulled ? 'Lay them together' : 'Pull them apart'}
              </Button>
            </div>
            <Looked
              course={course}
              beat={2}
              lanes={lanes}
              upTo={course.to}
              first={{ lane: 'session-cache', at: outcomeOf(course, 'session-cache').last.at }}
              look={state.look}
              workbench={workbench}
              dispatch={dispatch}
            />
          </>
        )}
      </Figure>
      <LiveRegion className={styles.reveal}>
        {together && (
          <>
            {chosen?.rule !== undefined && (
              <>
                Your answer follows the rule <strong>“{chosen.rule}”</strong>.{' '}
              </>
            )}
            {chosen !== undefined && `${chosen.reveal} `}
            Last answered: session with the cache{' '}
            {clock(outcomeOf(course, 'session-cache').last.at)}, JWT with refresh{' '}
            {clock(outcomeOf(course, 'jwt-refresh').last.at)}.
          </>
        )}
      </LiveRegion>
      {together && <Takeaway />}
    </section>
  );
}

import type { Dispatch } from 'react';
import type { StripMark } from '../../../charts/strip.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import { Figure } from '../../../ui/Figure.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import { useRefocus } from '../../../ui/use-refocus.ts';
import styles from '../Fired.module.css';
import { flagLanes, outcomeOf, stepsOf } from '../morning.ts';
import type { Course, FlagLane } from '../morning.ts';
import { answerFlags, checkOf, waived } from '../rules.ts';
import { allWaived, canRun } from '../state.ts';
import type { Action, Experiment } from '../state.ts';
import { clockOf, stripOf } from '../strips.ts';
import { stepWords } from '../words.ts';
import { FlagControl } from './FlagControl.tsx';
import { Looked } from './Looked.tsx';
import { Picture } from './Picture.tsx';
import { LastAnswered } from './Stayed.tsx';

interface FirstBeatProps {
  readonly course: Course;
  readonly state: Experiment;
  readonly workbench: string;
  readonly dispatch: Dispatch<Action>;
}

const surenesses = [
  { id: 'sure', words: 'sure' },
  { id: 'guessing', words: 'guessing' },
] as const;

/** Three flags, a run, and the answer to the flag that is furthest off. */
export function FirstBeat({ course, state, workbench, dispatch }: FirstBeatProps) {
  const clock = clockOf(course);
  const { from, to, fired } = course;
  const drawn = state.ran ? (state.at ?? to) : fired;
  const [stepButton, refocusStep] = useRefocus<HTMLButtonElement>();
  const answer = state.arrived ? answerFlags(state.flags, course, clock) : undefined;
  const mark =
    answer?.kind === 'rule' || answer?.kind === 'early'
      ? { lane: answer.lane, at: answer.mark.at }
      : undefined;
  const marksOf = (lane: FlagLane): StripMark[] => {
    const flag = state.flags[lane];
    if (typeof flag !== 'number') return [];
    return [
      { at: flag, kind: state.ran ? 'ghost' : 'flag', label: state.ran ? 'you' : clock(flag) },
    ];
  };
  const below = (id: string) => {
    const lane = flagLanes.find((one) => one === id);
    if (lane === undefined) return null;
    if (state.ran)
      return (
        <p className={styles.result}>
          {state.arrived && <LastAnswered outcome={outcomeOf(course, lane)} clock={clock} />}
        </p>
      );
    return (
      <FlagControl
        lane={course.race.lanes.find(({ strategy }) => strategy === lane)?.label ?? lane}
        flag={state.flags[lane]}
        from={from}
        to={to}
        clock={clock}
        onFlag={(flag) => {
          dispatch({ type: 'flag', lane, flag });
        }}
      />
    );
  };
  return (
    <form
      className={styles.beat}
      onSubmit={(event) => {
        event.preventDefault();
        if (!canRun(state)) return;
        refocusStep();
        dispatch({ type: 'run', from });
      }}
    >
      <Figure label="The morning in three lanes">
        <Picture
          course={course}
          lanes={flagLanes.map((lane) => stripOf(course, lane, drawn, marksOf(lane)))}
          cursor={state.ran ? state.at : undefined}
          marked={state.look?.beat === 1 ? state.look : mark}
          onPick={(lane, at) => {
            dispatch({ type: 'look', look: { beat: 1, lane, at } });
          }}
          below={below}
        />
        {state.ran ? (
          <Steps course={course} state={state} dispatch={dispatch} button={stepButton} />
        ) : (
          <div className={styles.predicting}>
            <Choices
              legend="How sure are you?"
              choices={surenesses}
              chosen={state.sureness}
              onChoose={(sureness) => {
                dispatch({ type: 'sureness', sureness });
              }}
              disabled={allWaived(state)}
              inline
            />
            <Button type="submit" kind="primary" disabled={!canRun(state)}>
              Run the morning
            </Button>
          </div>
        )}
        {state.arrived && (
          <Looked
            course={course}
            beat={1}
            lanes={flagLanes}
            upTo={drawn}
            first={mark ?? { lane: 'jwt-long', at: outcomeOf(course, 'jwt-long').last.at }}
            look={state.look}
            workbench={workbench}
            dispatch={dispatch}
          />
        )}
      </Figure>
      <LiveRegion className={styles.reveal}>
        {answer !== undefined && (
          <>
            {answer.kind === 'right' && 'As you said, in all three lanes. '}
            {answer.kind === 'waived' && `${waived} `}
            {answer.kind === 'early' && `${answer.sentence} `}
            {answer.kind === 'rule' && (
              <>
                Your flag on {outcomeOf(course, answer.lane).log.label} follows the rule{' '}
                <strong>“{answer.rule}”</strong>
                {state.sureness === 'sure' && ', and you were sure'}. {answer.sentence}{' '}
              </>
            )}
            {(answer.kind === 'rule' || answer.kind === 'early') && (
              <>
                The mark at {clock(answer.mark.at)} contradicts it: {checkOf(answer.mark)}{' '}
              </>
            )}
          </>
        )}
      </LiveRegion>
      <LiveRegion visible={false}>
        {state.arrived &&
          flagLanes
            .map((lane) => {
              const { log, last } = outcomeOf(course, lane);
              return `${log.label} is last answered at ${clock(last.at)}.`;
            })
            .join(' ')}
      </LiveRegion>
    </form>
  );
}

interface StepsProps {
  readonly course: Course;
  readonly state: Experiment;
  readonly dispatch: Dispatch<Action>;
  readonly button: React.RefObject<HTMLButtonElement | null>;
}

/** The clock by hand: from one change to the next, either way. */
function Steps({ course, state, dispatch, button }: StepsProps) {
  const steps = stepsOf(course, flagLanes);
  const at = state.at ?? course.to;
  const before = steps.findLast((step) => step < at);
  const after = steps.find((step) => step > at);
  const go = (to: number | undefined): void => {
    if (!state.arrived || to === undefined) return;
    dispatch(to >= course.to ? { type: 'arrive' } : { type: 'clock', at: to });
  };
  return (
    <div className={styles.steps}>
      <Button
        ref={button}
        aria-disabled={!state.arrived || before === undefined}
        onClick={() => {
          go(before);
        }}
      >
        Step back
      </Button>
      <Button
        aria-disabled={!state.arrived || after === undefined}
        onClick={() => {
          go(after);
        }}
      >
        Step on
      </Button>
      <LiveRegion className={styles.stepSaid}>
        {state.arrived && state.at !== undefined && stepWords(course, flagLanes, state.at)}
      </LiveRegion>
    </div>
  );
}

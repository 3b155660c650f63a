import type { Dispatch } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Figure } from '../../../ui/Figure.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import { useRefocus } from '../../../ui/use-refocus.ts';
import styles from '../Fired.module.css';
import { turnedAwayFrom } from '../morning.ts';
import type { Mornings } from '../morning.ts';
import { pickRuleOf } from '../rules.ts';
import { canRunOutage, openParts } from '../state.ts';
import type { Action, Experiment } from '../state.ts';
import { clockOf, stripOf } from '../strips.ts';
import { Looked } from './Looked.tsx';
import { OutageTable } from './OutageTable.tsx';
import { Picture } from './Picture.tsx';

interface ThirdBeatProps {
  readonly mornings: Mornings;
  readonly state: Experiment;
  readonly workbench: string;
  readonly dispatch: Dispatch<Action>;
}

/** The same morning while the store cannot be asked: who is turned away who should not be? */
export function ThirdBeat({ mornings, state, workbench, dispatch }: ThirdBeatProps) {
  const course = mornings.outage;
  const { turned } = openParts(state);
  const [title, refocus] = useRefocus<HTMLParagraphElement>();
  const clock = clockOf(course);
  const down = course.race.scenario.happenings.find(({ kind }) => kind === 'store-down');
  if (down?.kind !== 'store-down') return null;
  const short = (at: number): string => clock(at).slice(0, 5).replace(/^0/, '');
  const lanes = course.race.lanes.map(({ strategy }) => strategy);
  const rule = state.outageRan ? pickRuleOf(state.picks) : undefined;
  const truth = turnedAwayFrom(course);
  const right =
    truth.length === state.picks.length && truth.every((lane) => state.picks.includes(lane));
  return (
    <section className={styles.beat}>
      <h2>The same morning, and the store is out of reach</h2>
      <p>
        From {short(down.at)} to {short(down.until)}, before anybody is fired, the store does not
        answer. The laptop is honest then and goes on asking. In which lanes is it turned away?
      </p>
      <form
        className={styles.picking}
        onSubmit={(event) => {
          event.preventDefault();
          if (!canRunOutage(state)) return;
          refocus();
          dispatch({ type: 'run-outage' });
        }}
      >
        <fieldset disabled={turned} className={styles.picks}>
          <legend>Turned away in the outage</legend>
          {[
            ...course.race.lanes.map(({ strategy, label }) => ({ id: strategy, label })),
            { id: 'unknown', label: 'I don’t know' },
          ].map(({ id, label }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={state.picks.includes(id)}
                onChange={({ currentTarget }) => {
                  dispatch({ type: 'pick', lane: id, on: currentTarget.checked });
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
        {!turned && (
          <Button type="submit" kind="primary" disabled={!canRunOutage(state)}>
            Run the outage
          </Button>
        )}
      </form>
      <Figure label="The morning with the outage, in four lanes">
        <Picture
          course={course}
          lanes={lanes.map((id) => stripOf(course, id, turned ? course.to : down.at))}
          marked={state.look?.beat === 3 ? state.look : undefined}
          onPick={(lane, at) => {
            dispatch({ type: 'look', look: { beat: 3, lane, at } });
          }}
        />
        {turned && (
          <>
            <OutageTable {...mornings} />
            <Looked
              course={course}
              beat={3}
              lanes={lanes}
              upTo={course.to}
              first={{ lane: rule?.lane ?? 'jwt-refresh', at: down.until - 10_000 }}
              look={state.look}
              workbench={workbench}
              dispatch={dispatch}
            />
          </>
        )}
      </Figure>
      <p ref={title} tabIndex={-1} className={styles.reveal}>
        <LiveRegion>
          {turned && (
            <>
              {state.outageRan && right && 'As you said. '}
              {rule !== undefined && (
                <>
                  Your answer follows the rule <strong>“{rule.rule}”</strong>. {rule.reveal}{' '}
                </>
              )}
              <strong>
                Asking often buys fast revocation and costs outages: that is the trade.
              </strong>
            </>
          )}
        </LiveRegion>
      </p>
    </section>
  );
}

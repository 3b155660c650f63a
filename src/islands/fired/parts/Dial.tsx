import { useId, useMemo } from 'react';
import type { Dispatch } from 'react';
import { howLong } from '../../../core/revocation/index.ts';
import type { Scenario } from '../../../core/revocation/index.ts';
import { Figure } from '../../../ui/Figure.tsx';
import styles from '../Fired.module.css';
import { dial, dialOverPhases, everies, requestsInOutage } from '../morning.ts';
import type { Action } from '../state.ts';
import { clockOf, stripOf } from '../strips.ts';
import { Picture } from './Picture.tsx';
import { Stayed } from './Stayed.tsx';

interface DialProps {
  readonly outage: Scenario;
  readonly every: number;
  readonly dispatch: Dispatch<Action>;
}

const often = (every: number): string =>
  every === 0 ? 'on every request' : `at most every ${howLong(every)}`;

const whole = (ms: number): string => howLong(Math.round(ms / 1000) * 1000);

/** The one dial behind all lanes, and the two figures that it moves against each other. */
export function Dial({ outage, every, dispatch }: DialProps) {
  const id = useId();
  const { course, outcome, lastAsked, bound } = useMemo(() => dial(outage, every), [outage, every]);
  const phases = useMemo(() => dialOverPhases(outage, every), [outage, every]);
  const all = requestsInOutage(course);
  const clock = clockOf(course);
  const short = (at: number): string => clock(at).slice(0, 5).replace(/^0/, '');
  const down = outage.happenings.find(({ kind }) => kind === 'store-down');
  const place = everies.indexOf(every);
  return (
    <section className={styles.beat}>
      <h2>
        <label htmlFor={id}>How often do you ask?</label>
      </h2>
      <div className={styles.dial}>
        <input
          id={id}
          className={styles.slider}
          type="range"
          min={0}
          max={everies.length - 1}
          value={place}
          aria-valuetext={often(every)}
          autoComplete="off"
          onChange={({ currentTarget }) => {
            const next = everies[Number(currentTarget.value)];
            if (next !== undefined) dispatch({ type: 'every', every: next });
          }}
        />
        <p className={styles.ends} aria-hidden="true">
          <span>on every request</span>
          <b>{often(every)}</b>
          <span>1 h</span>
        </p>
      </div>
      <Figure label="One lane, asked this often">
        <Picture
          course={course}
          lanes={[
            { ...stripOf(course, 'session-cache', course.to), asked: `looked up ${often(every)}` },
          ]}
        />
        <dl className={styles.readouts}>
          <div>
            <dt>Fired at {short(course.fired)}</dt>
            <dd>
              <output htmlFor={id}>
                <Stayed ms={outcome.stayed} />
              </output>
              <small>
                {lastAsked !== undefined && `asked last at ${clock(lastAsked)}; `}at most{' '}
                {howLong(bound)}
              </small>
            </dd>
          </div>
          <div>
            <dt>Store out of reach</dt>
            <dd>
              <output htmlFor={id}>
                {outcome.turnedAway === 0 ? (
                  'nobody turned away'
                ) : (
                  <span className={styles.wrong}>
                    turned away: {outcome.turnedAway} of {all}
                  </span>
                )}
              </output>
              <small>
                honest requests,{' '}
                {down?.kind === 'store-down' && `${short(down.at)} to ${short(down.until)}`}
              </small>
            </dd>
          </div>
        </dl>
        {phases.runs > 1 && (
          <p className={styles.phases}>
            One morning is one accident, and here the outage comes into it: after it, everybody asks
            anew. Each by itself, at {phases.runs} distances from the sign-in: fired, and in for{' '}
            {whole(phases.stayed.mean)} on average ({whole(phases.stayed.least)} to{' '}
            {whole(phases.stayed.most)}); the store out of reach, and{' '}
            {phases.turnedAway.mean.toFixed(1)} of {all} turned away ({phases.turnedAway.least} to{' '}
            {phases.turnedAway.most}).
          </p>
        )}
      </Figure>
    </section>
  );
}

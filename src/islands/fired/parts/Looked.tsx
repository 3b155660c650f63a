import { useEffect, useId, useRef } from 'react';
import type { Dispatch } from 'react';
import { checks } from '../../../core/revocation/index.ts';
import type { Ms } from '../../../core/revocation/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import { useRefocus } from '../../../ui/use-refocus.ts';
import styles from '../Fired.module.css';
import { placeOf, requestsOf } from '../morning.ts';
import type { Course } from '../morning.ts';
import type { Action, Look } from '../state.ts';
import { clockOf } from '../strips.ts';
import { judgementOf, whatItCarried, whoWasAsked } from '../words.ts';
import { Wire } from './Wire.tsx';

interface LookedProps {
  readonly course: Course;
  readonly beat: Look['beat'];
  /** The lanes of this picture. */
  readonly lanes: readonly string[];
  /** How far the picture is drawn: what is not there cannot be looked at. */
  readonly upTo: Ms;
  /** Where looking begins. */
  readonly first: { readonly lane: string; readonly at: Ms };
  readonly look: Look | undefined;
  /** The address of the workbench. */
  readonly workbench: string;
  readonly dispatch: Dispatch<Action>;
}

/** One request told whole: what it carried, which check decided, who was asked, and whether that was right. */
export function Looked({
  course,
  beat,
  lanes,
  upTo,
  first,
  look,
  workbench,
  dispatch,
}: LookedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  const [opener, refocusOpener] = useRefocus<HTMLButtonElement>();
  // The first picture stands under the page's own title, the others under a heading of theirs.
  const Heading = beat === 1 ? 'h2' : 'h3';
  const mine = look?.beat === beat && lanes.includes(look.lane) ? look : undefined;
  const open = mine !== undefined;
  const was = useRef(false);
  useEffect(() => {
    // Not for a link's state, which is there before anybody presses anything.
    if (open && !was.current) heading.current?.focus({ preventScroll: true });
    was.current = open;
  }, [open]);
  const clock = clockOf(course);
  const log = course.race.lanes[placeOf(course, mine?.lane ?? first.lane)];
  if (log === undefined) return null;
  const requests = requestsOf(log).filter(({ at }) => at >= course.from && at <= upTo);
  const nth = requests.findIndex(({ at }) => at === mine?.at);
  const request = requests[nth];
  const goTo = (place: number): void => {
    const wanted = requests[place];
    if (wanted !== undefined)
      dispatch({ type: 'look', look: { beat, lane: log.strategy, at: wanted.at } });
  };
  if (mine === undefined || request === undefined)
    return (
      <p className={`${styles.hint ?? ''} print:hidden`}>
        <Button
          ref={opener}
          onClick={() => {
            goTo(requests.findLastIndex(({ at }) => at <= first.at));
          }}
        >
          Look at a request
        </Button>
        or press any mark: you see which check decided, and who was asked.
      </p>
    );
  return (
    <section className={styles.looked} aria-labelledby={title}>
      <Heading id={title} ref={heading} tabIndex={-1}>
        {log.label}, {clock(request.at)}: {request.accepted ? 'answered' : 'refused'}
      </Heading>
      {/* The heading has the focus once; what comes by Previous and Next is said. */}
      <LiveRegion visible={false}>
        {`${clock(request.at)}: ${request.accepted ? 'answered' : 'refused'}. ${checks[request.check]}`}
      </LiveRegion>
      <dl>
        <dt>The check that decided</dt>
        <dd>{checks[request.check]}</dd>
        <dt>Who was asked</dt>
        <dd>{whoWasAsked(request)}</dd>
        <dt>What it carried</dt>
        <dd>{whatItCarried(log.credentials[request.credential], clock)}</dd>
        <dt>Was that right?</dt>
        <dd>
          <span className={request.judgement === 'right' ? undefined : styles.wrong}>
            {judgementOf(course, request)}
          </span>
        </dd>
      </dl>
      <Wire
        race={course.race}
        lane={placeOf(course, log.strategy)}
        request={request}
        workbench={workbench}
      />
      <div className={styles.actions}>
        <Button
          aria-disabled={nth === 0}
          onClick={() => {
            goTo(nth - 1);
          }}
        >
          Previous request
        </Button>
        <Button
          aria-disabled={nth === requests.length - 1}
          onClick={() => {
            goTo(nth + 1);
          }}
        >
          Next request
        </Button>
        <label className={styles.lanes}>
          Lane
          <select
            value={mine.lane}
            onChange={({ currentTarget }) => {
              dispatch({ type: 'look', look: { ...mine, lane: currentTarget.value } });
            }}
          >
            {lanes.map((id) => (
              <option key={id} value={id}>
                {course.race.lanes[placeOf(course, id)]?.label}
              </option>
            ))}
          </select>
        </label>
        <Button
          onClick={() => {
            refocusOpener();
            dispatch({ type: 'look', look: undefined });
          }}
        >
          Close
        </Button>
      </div>
    </section>
  );
}

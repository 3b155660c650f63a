import { useCallback, useMemo, useReducer, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { drawnToken } from '../../ui/drawn-token.ts';
import { Figure } from '../../ui/Figure.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { pageClock } from '../../ui/page-clock.ts';
import { TokenText } from '../../ui/TokenText.tsx';
import { useRefocus } from '../../ui/use-refocus.ts';
import { usePageClock } from '../../ui/use-page-clock.ts';
import { useWebCrypto } from '../../ui/use-web-crypto.ts';
import { forgetWidget, useWidgetLink, widgetLinks } from '../../ui/use-widget-link.ts';
import styles from './DenyListLab.module.css';
import type { Example } from './example.ts';
import { Finished } from './parts/Finished.tsx';
import { DenyListPrediction } from './parts/DenyListPrediction.tsx';
import { beginning, openParts, reduce } from './state.ts';
import type { Action } from './state.ts';
import { useBench } from './use-bench.ts';

interface DenyListLabProps {
  readonly example: Example;
  /** Seconds; the instant the server drew with. */
  readonly initialNow: number;
}

/** The lab: predict, revoke and nudge, nudge otherwise, mend, and one question more. */
export function DenyListLab({ example, initialNow }: DenyListLabProps) {
  const [state, send] = useReducer(reduce, beginning);
  // The reader who pressed Run has lost the button under the fingers; whoever opened a link has not.
  const [pressed, setPressed] = useState(false);
  const [round, setRound] = useState(0);
  const [resetButton, refocusReset] = useRefocus<HTMLButtonElement>();
  // Where the reader who pressed Show all goes on: the first part that it opened.
  const [entered, setEntered] = useState<'repair' | 'rest'>();
  const dispatch = useCallback((action: Action) => {
    if (action.type === 'run') setPressed(true);
    if (action.type === 'restore' || action.type === 'reset') setPressed(false);
    if (action.type !== 'show-all') setEntered(undefined);
    send(action);
  }, []);
  const time = usePageClock(initialNow);
  const clock = time.mode === 'fixed' ? time.now : null;
  const shared = useMemo(() => ({ state, clock }), [state, clock]);
  const { link, complaint } = useWidgetLink({
    widget: 'deny-list',
    name: 'The lab',
    state: shared,
    untouched: state === beginning,
    load: async () => {
      const { fromLink, linkCodec, toLink } = await import('./link.ts');
      return widgetLinks(linkCodec, toLink(state, clock), (read) => {
        pageClock.live();
        dispatch({ type: 'restore', experiment: fromLink(read, pageClock.get().now) });
        if (read.clock !== null) pageClock.fix(read.clock);
      });
    },
  });
  const subtle = useWebCrypto();
  const { Bench, failure, again } = useBench(state.ran && subtle);
  const drawn = drawnToken(example.token);

  return (
    <div className={styles.lab} key={round}>
      {complaint !== '' && <LiveRegion className={styles.said}>{complaint}</LiveRegion>}
      <Figure
        label="The token"
        caption={
          state.ran
            ? 'The token of the question. Those below are signed in this page, with keys made just now.'
            : 'Signed when this page was built. The run below signs one of its own, in your browser.'
        }
      >
        {drawn !== undefined && <TokenText token={drawn} showPartNames />}
        <pre className={styles.payload}>{example.payload}</pre>
      </Figure>
      <div className={styles.question}>
        <p>An admin revokes this token, in four deny-lists at once. They keep</p>
        <ul>
          <li>the raw string</li>
          <li>the SHA-256 of the string</li>
          <li>
            the pair <code>(iss, jti)</code>
          </li>
          <li>
            per user an instant: no token with an <code>iat</code> up to then is good
          </li>
        </ul>
        <p>
          Its holder changes one character that carries no data, the last one, and presents it
          again.
        </p>
      </div>
      <DenyListPrediction state={state} dispatch={dispatch} without={!subtle} />
      {!subtle && (
        <>
          <p className={styles.said}>
            This page came over plain http, and there browsers keep their crypto from pages, so
            nothing can be signed or verified here. Open the site by https, or as localhost. Below
            is what came out when the page was built.
          </p>
          <Finished example={example} />
        </>
      )}
      {failure && (
        <p role="alert" className={styles.said}>
          The part of the page that signs and verifies did not arrive. Nothing is lost.{' '}
          <Button onClick={again}>Load it again</Button>
        </p>
      )}
      {state.ran && subtle && Bench === undefined && !failure && (
        <p role="status">Loading the part that signs and verifies…</p>
      )}
      {state.ran && Bench !== undefined && (
        <Bench
          state={state}
          dispatch={dispatch}
          now={time.now}
          initialNow={initialNow}
          pressed={pressed}
          entered={entered}
        />
      )}
      <div className={styles.actions}>
        {state.ran && !openParts(state).rest && (
          <Button
            onClick={() => {
              setEntered(openParts(state).repair ? 'rest' : 'repair');
              dispatch({ type: 'show-all' });
            }}
          >
            Show all
          </Button>
        )}
        <CopyButton label="Copy a link to this state" text={link} />
        <Button
          ref={resetButton}
          onClick={() => {
            refocusReset();
            dispatch({ type: 'reset' });
            setRound(round + 1);
            pageClock.live();
            forgetWidget('deny-list');
          }}
        >
          Reset
        </Button>
      </div>
    </div>
  );
}

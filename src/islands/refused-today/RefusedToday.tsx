import { useCallback, useMemo, useReducer, useState } from 'react';
import type { InspectedToken } from '../../core/jwt/inspection.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { pageClock } from '../../ui/page-clock.ts';
import { TimeBar } from '../../ui/TimeBar.tsx';
import { TokenText } from '../../ui/TokenText.tsx';
import { useRefocus } from '../../ui/use-refocus.ts';
import { usePageClock } from '../../ui/use-page-clock.ts';
import { useWebCrypto } from '../../ui/use-web-crypto.ts';
import { forgetWidget, useWidgetLink, widgetLinks } from '../../ui/use-widget-link.ts';
import { payloadText, withPayload } from './forge.ts';
import { Forgery } from './parts/Forgery.tsx';
import { RefusedPrediction } from './parts/RefusedPrediction.tsx';
import { Reveal } from './parts/Reveal.tsx';
import { Says } from './parts/Says.tsx';
import { Steps } from './parts/Steps.tsx';
import { Transfer } from './parts/Transfer.tsx';
import styles from './RefusedToday.module.css';
import { beginning, openParts, reduce, shownRule } from './state.ts';
import type { Action } from './state.ts';
import { useInspected } from './use-inspected.ts';
import { useVerdict } from './use-verdict.ts';
import type { ArticleSample } from './verifier.ts';

interface RefusedTodayProps {
  readonly sample: ArticleSample;
  /** The sample's token taken apart, as the page was built. */
  readonly inspected: InspectedToken;
  /** Seconds; the instant the server drew with. */
  readonly initialNow: number;
  /** Told of the payload as it is typed, so that the error boundary can keep it. */
  readonly onTyped: (payload: string) => void;
}

/** The claims of our own token, which are known to be numbers. */
function timesOf(payload: string): { iat: number; nbf: undefined; exp: number } {
  const { iat, exp } = JSON.parse(payload) as { iat: number; exp: number };
  return { iat, nbf: undefined, exp };
}

/** The experiment: predict, check, move the clock, forge, and one question more. */
export function RefusedToday({ sample, inspected, initialNow, onTyped }: RefusedTodayProps) {
  const [state, send] = useReducer(reduce, beginning);
  const dispatch = useCallback(
    (action: Action) => {
      // Before React renders it: a crash in that very render must not lose it.
      if (action.type === 'edit') onTyped(action.payload ?? '');
      send(action);
    },
    [onTyped],
  );
  const time = usePageClock(initialNow);
  const clock = time.mode === 'fixed' ? time.now : null;
  const shared = useMemo(() => ({ state, clock }), [state, clock]);
  const { link, complaint } = useWidgetLink({
    widget: 'refused-today',
    name: 'The experiment',
    state: shared,
    untouched: state === beginning && clock === null,
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
  const [round, setRound] = useState(0);
  const [resetButton, refocusReset] = useRefocus<HTMLButtonElement>();
  const signed = useMemo(() => payloadText(sample.text), [sample]);
  const times = useMemo(() => timesOf(signed), [signed]);
  const token = useMemo(() => withPayload(sample.text, state.payload), [sample, state.payload]);
  const found = useInspected(token, inspected);
  useVerdict(sample, token, time.now, state.ran, dispatch);
  const open = openParts(state);
  const { judged } = state;
  // Where the reader who pressed Show all goes on: the first part that it opened.
  const [entered, setEntered] = useState<'forgery' | 'transfer'>();

  return (
    <div className={styles.experiment} key={round}>
      {complaint !== '' && <LiveRegion className={styles.said}>{complaint}</LiveRegion>}
      <Figure label="The token">
        <TokenText token={found} showPartNames />
        <pre className={styles.payload}>{state.payload ?? signed}</pre>
      </Figure>
      <RefusedPrediction state={state} dispatch={dispatch} />
      {!subtle && <NoSubtle />}
      {state.failure !== undefined && <p role="alert">{state.failure}</p>}
      {judged !== undefined && (
        <Figure label="What the verifier did">
          <p className={styles.verdict} role="status">
            {judged.verdict.ok ? 'accepted' : 'refused'}
          </p>
          <Steps verdict={judged.verdict} rule={shownRule(state)} />
        </Figure>
      )}
      {judged !== undefined && <Reveal state={state} seen={{ exp: times.exp, now: state.ranAt }} />}
      {open.clock && (
        <section className={styles.beat}>
          <h3>Move the clock</h3>
          <p>
            Nothing in the token can be changed without breaking it. The clock can: put it into the
            hour that the token was made for.
          </p>
          <TimeBar times={times} leeway={0} initialNow={initialNow} />
          <Says judged={judged} />
          {state.seen.accepted && (
            <p className={styles.said}>
              Inside its hour it was accepted: the same token, byte for byte.
            </p>
          )}
        </section>
      )}
      {open.forgery && (
        <Forgery
          state={state}
          signed={signed}
          dispatch={dispatch}
          entered={entered === 'forgery'}
        />
      )}
      {open.transfer && (
        <Transfer
          state={state}
          sample={sample}
          exp={times.exp}
          dispatch={dispatch}
          entered={entered === 'transfer'}
        />
      )}
      <div className={styles.actions}>
        {state.ran && !open.transfer && (
          <Button
            onClick={() => {
              setEntered(open.forgery ? 'transfer' : 'forgery');
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
            setEntered(undefined);
            dispatch({ type: 'reset' });
            setRound(round + 1);
            pageClock.live();
            forgetWidget('refused-today');
          }}
        >
          Reset
        </Button>
      </div>
    </div>
  );
}

function NoSubtle() {
  return (
    <p className={styles.said}>
      This page came over plain http, and there browsers keep their crypto from pages, so the RS256
      signature cannot be checked here. Open the site by https, or as localhost, for the whole
      experiment. Reading the token and the checks on its claims and its times still work.
    </p>
  );
}

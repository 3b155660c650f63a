import { useEffect, useMemo, useReducer, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { useWebCrypto } from '../../ui/use-web-crypto.ts';
import { forgetWidget, useWidgetLink, widgetLinks } from '../../ui/use-widget-link.ts';
import { Forging } from './parts/Forging.tsx';
import { Outcome } from './parts/Outcome.tsx';
import { Source } from './parts/Source.tsx';
import { StoryPrediction } from './parts/StoryPrediction.tsx';
import { StoryTransfer } from './parts/StoryTransfer.tsx';
import { beginning, hasPredicted, reducerFor, shownRule } from './state.ts';
import type { Story } from './story.ts';
import type { Told } from './tell-story.ts';
import { useTold } from './use-told.ts';
import styles from './VerifierStory.module.css';

interface VerifierStoryProps {
  readonly story: Story;
  /** The whole story, as it came out when the page was built. */
  readonly built: Told;
}

/** Predict, forge move by move, send, see the line that decides, mend one line, send again. */
export function VerifierStory({ story, built }: VerifierStoryProps) {
  const lastMove = built.moves.length;
  const reducer = useMemo(() => reducerFor(lastMove), [lastMove]);
  const [state, dispatch] = useReducer(reducer, beginning);
  const widget = `story-${story.id}`;
  const { link, complaint } = useWidgetLink({
    widget,
    name: 'The story',
    state,
    untouched: state === beginning,
    load: async () => {
      const { fromLink, linksOf, toLink } = await import('./link.ts');
      return widgetLinks(linksOf(story, lastMove), toLink(state), (read) => {
        dispatch({ type: 'restore', telling: fromLink(read) });
      });
    },
  });
  const { told, fresh, failure } = useTold(story, built, state.answer !== undefined);
  const subtle = useWebCrypto();
  const rule = shownRule(story, state);
  const next = told.moves[state.moves];
  const run = state.fixed ? told.fixed : told.broken;
  const outcomes = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone, and the keyboard must not be left nowhere.
    if (state.sent && pressed.current) outcomes.current?.focus();
    pressed.current = false;
  }, [state.sent, state.sawFix]);

  return (
    <div className={styles.story}>
      {complaint !== '' && <LiveRegion className={styles.said}>{complaint}</LiveRegion>}
      {failure !== undefined && <p role="alert">{failure}</p>}
      {!subtle && (
        <p className={styles.said}>
          This page came over plain http, and there browsers keep their crypto from pages. What you
          see was computed when the page was built. Open the site by https, or as localhost, and
          tokens are signed and checked here.
        </p>
      )}
      <div className={styles.columns}>
        <Source told={told} sent={state.sent} fixed={state.fixed} rule={rule} />
        <Forging told={told} made={state.moves} />
      </div>
      <StoryPrediction story={story} state={state} dispatch={dispatch} />
      {!state.sent && (
        <div className={styles.actions}>
          {next === undefined ? (
            <Button
              kind="primary"
              onClick={() => {
                pressed.current = true;
                dispatch({ type: 'send' });
              }}
            >
              Send it to the verifier
            </Button>
          ) : (
            <Button
              kind="primary"
              disabled={!hasPredicted(state)}
              onClick={() => {
                dispatch({ type: 'move' });
              }}
            >
              {state.moves === 0 ? 'Forge: ' : 'Next: '}
              {next.say}
            </Button>
          )}
        </div>
      )}
      {state.sent && (
        <Figure label="What the verifier did">
          <div className={styles.outcomes} ref={outcomes} tabIndex={-1}>
            <Outcome what="The forged token" lit={run.forged} run={run} forged live />
            <Outcome what="The honest token" lit={run.honest} run={run} forged={false} />
          </div>
        </Figure>
      )}
      {state.sent && (
        <LiveRegion className={styles.reveal}>
          {rule !== undefined && (
            <>
              Your answer follows the rule <strong>“{rule.rule}”</strong>
              {state.sureness === 'sure' && ', and you were sure'}. {rule.reveal}{' '}
            </>
          )}
          {state.answer === 'right' && 'As you said. '}
          <strong>{story.takeaway}</strong>
        </LiveRegion>
      )}
      {state.sent && (
        <label className={styles.fix}>
          <input
            type="checkbox"
            role="switch"
            checked={state.fixed}
            onChange={(event) => {
              dispatch({ type: 'fix', on: event.currentTarget.checked });
            }}
          />
          Mend one line: {story.fix}
        </label>
      )}
      {state.sawFix && (
        <StoryTransfer story={story} told={told} state={state} dispatch={dispatch} />
      )}
      <p className={styles.source}>
        {fresh
          ? 'Tokens signed and checked in this page, just now.'
          : subtle && state.answer === undefined
            ? 'Tokens signed and checked when this page was built; in your browser as soon as you begin.'
            : 'Tokens signed and checked when this page was built.'}
      </p>
      <div className={styles.actions}>
        {hasPredicted(state) && !state.sawFix && (
          <Button
            onClick={() => {
              pressed.current = true;
              dispatch({ type: 'show-all' });
            }}
          >
            Show all
          </Button>
        )}
        <CopyButton label="Copy a link to this state" text={link} />
        <Button
          onClick={() => {
            dispatch({ type: 'reset' });
            forgetWidget(widget);
          }}
        >
          Reset
        </Button>
      </div>
    </div>
  );
}

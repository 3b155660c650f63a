import { useEffect, useEffectEvent, useMemo, useReducer, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { useRefocus } from '../../ui/use-refocus.ts';
import { forgetWidget, useWidgetLink, widgetLinks } from '../../ui/use-widget-link.ts';
import styles from './Fired.module.css';
import { runMornings } from './morning.ts';
import type { Given } from './morning.ts';
import { Dial } from './parts/Dial.tsx';
import { FirstBeat } from './parts/FirstBeat.tsx';
import { SecondBeat } from './parts/SecondBeat.tsx';
import { ThirdBeat } from './parts/ThirdBeat.tsx';
import { Transfer } from './parts/Transfer.tsx';
import { beginning, openParts, reduce } from './state.ts';
import { useSweep } from './use-sweep.ts';

interface FiredAtProps extends Given {
  /** The address of the workbench, with the site's base. */
  readonly workbench: string;
  /** Told when the page has taken the experiment over. */
  readonly onAwake: () => void;
}

/** The experiment of the first page: three flags, a lane more, an outage, and the dial behind them all. */
export function FiredAt({ morning, outage, workbench, onAwake }: FiredAtProps) {
  const [state, dispatch] = useReducer(reduce, beginning);
  const [round, setRound] = useState(0);
  const [resetButton, refocusReset] = useRefocus<HTMLButtonElement>();
  const tell = useEffectEvent(onAwake);
  useEffect(() => {
    tell();
  }, []);
  const mornings = useMemo(() => runMornings({ morning, outage }), [morning, outage]);
  const { link, complaint } = useWidgetLink({
    widget: 'fired',
    name: 'The experiment',
    state,
    untouched: state === beginning,
    load: async () => {
      const { fromLink, linkCodec, toLink } = await import('./link.ts');
      return widgetLinks(linkCodec, toLink(state), (read) => {
        dispatch({ type: 'restore', experiment: fromLink(read) });
        setRound((before) => before + 1);
      });
    },
  });
  useSweep(
    state.ran && !state.arrived,
    mornings.morning.from,
    mornings.morning.to,
    (at) => {
      dispatch({ type: 'clock', at });
    },
    () => {
      dispatch({ type: 'arrive' });
    },
  );
  const open = openParts(state);
  return (
    <div className={styles.experiment} key={round}>
      {complaint !== '' && <LiveRegion className={styles.said}>{complaint}</LiveRegion>}
      <FirstBeat
        course={mornings.morning}
        state={state}
        workbench={workbench}
        dispatch={dispatch}
      />
      {open.second && (
        <SecondBeat
          course={mornings.morning}
          state={state}
          workbench={workbench}
          dispatch={dispatch}
        />
      )}
      {open.third && (
        <ThirdBeat mornings={mornings} state={state} workbench={workbench} dispatch={dispatch} />
      )}
      {open.dial && (
        <>
          <Dial outage={outage} every={state.every} dispatch={dispatch} />
          <Transfer morning={morning} state={state} dispatch={dispatch} />
        </>
      )}
      <p className={styles.source}>
        Server and network are a model that runs in this page. Requests sent for it: 0. A token that
        you look at is signed here, and the workbench checks it.
      </p>
      <div className={styles.actions}>
        {state.arrived && !open.dial && (
          <Button
            onClick={() => {
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
            forgetWidget('fired');
          }}
        >
          Reset
        </Button>
      </div>
    </div>
  );
}

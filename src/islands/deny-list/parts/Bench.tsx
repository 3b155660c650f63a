import { useEffect, useRef, useState } from 'react';
import type { Dispatch } from 'react';
import { NUDGES } from '../../../core/deny-lists/nudges/index.ts';
import type { Scene } from '../../../core/deny-lists/scene.ts';
import { Figure } from '../../../ui/Figure.tsx';
import { LiveRegion } from '../../../ui/LiveRegion.tsx';
import styles from '../DenyListLab.module.css';
import { openParts, shownRule } from '../state.ts';
import type { Action, Experiment } from '../state.ts';
import { headline, toldRows } from '../told.ts';
import { usePresentations } from '../use-presentations.ts';
import { useScene } from '../use-scene.ts';
import type { Scenes } from '../use-scene.ts';
import { HighS } from './HighS.tsx';
import { Nudges } from './Nudges.tsx';
import { Repair } from './Repair.tsx';
import { Reveal } from './Reveal.tsx';
import { Rows } from './Rows.tsx';
import { SpeltOut } from './SpeltOut.tsx';
import { Transfer } from './Transfer.tsx';

export interface BenchProps {
  readonly state: Experiment;
  readonly dispatch: Dispatch<Action>;
  /** Seconds: the page's clock, and what the server drew with. */
  readonly now: number;
  readonly initialNow: number;
  /** The reader pressed Run just now: the focus goes to what came of it. */
  readonly pressed: boolean;
  /** The first part that Show all opened just now: the focus goes there. */
  readonly entered: 'repair' | 'rest' | undefined;
}

/** Everything after the prediction. Loaded with the first run. */
export function Bench({ state, dispatch, now, initialNow, pressed, entered }: BenchProps) {
  const [scenes] = useState<Scenes>(() => new Map());
  const predicted = useScene(scenes, 'ES256', state.at);
  const open = openParts(state);
  if (predicted === undefined) return <p role="status">Signing four tokens…</p>;
  if (!predicted.ok) return <p role="alert">{predicted.sentence}</p>;
  return (
    <>
      <Predicted scene={predicted.scene} state={state} pressed={pressed} />
      {open.nudges && <Nudges scenes={scenes} state={state} dispatch={dispatch} now={now} />}
      {open.repair && (
        <Repair
          scene={predicted.scene}
          state={state}
          dispatch={dispatch}
          now={now}
          initialNow={initialNow}
          entered={entered === 'repair'}
        />
      )}
      {open.rest && (
        <>
          <HighS scene={predicted.scene} entered={entered === 'rest'} />
          <Transfer scene={predicted.scene} state={state} dispatch={dispatch} />
        </>
      )}
    </>
  );
}

interface PredictedProps {
  readonly scene: Scene;
  readonly state: Experiment;
  readonly pressed: boolean;
}

/** The run that was predicted, and what it says to the prediction. It stays as it was. */
function Predicted({ scene, state, pressed }: PredictedProps) {
  const { revoked } = scene.tokens;
  const spelt = NUDGES.find(({ id }) => id === 'trailing-bits')?.others(revoked)[0] ?? revoked;
  const [presentation] = usePresentations(scene, [spelt], 'lenient', state.at) ?? [];
  const rows = presentation === undefined ? undefined : toldRows(scene, presentation);
  const title = useRef<HTMLHeadingElement>(null);
  const shown = rows !== undefined;
  useEffect(() => {
    if (pressed && shown) title.current?.focus({ preventScroll: true });
  }, [pressed, shown]);
  return (
    <>
      <Figure label="What the lists did">
        <h3 className={styles.headline} tabIndex={-1} ref={title}>
          {rows === undefined ? 'Presenting it…' : headline(rows)}
        </h3>
        <SpeltOut before={revoked} after={spelt} />
        {rows !== undefined && <Rows rows={rows} rule={shownRule(state)} />}
      </Figure>
      <LiveRegion className={styles.reveal}>{shown && <Reveal state={state} />}</LiveRegion>
    </>
  );
}

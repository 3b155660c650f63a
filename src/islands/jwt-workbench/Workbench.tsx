import { lazy, memo, Suspense, useCallback, useLayoutEffect, useMemo } from 'react';
import type { Fault } from '../../core/jwt/fault.ts';
import { Button } from '../../ui/Button.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { TimeBar } from '../../ui/TimeBar.tsx';
import { TokenText } from '../../ui/TokenText.tsx';
import { pageClock } from '../../ui/page-clock.ts';
import { algorithmOf, timesOf } from './claims.ts';
import { kindOf } from './kinds.ts';
import { FaultList } from './parts/FaultList.tsx';
import { FoundTokens } from './parts/FoundTokens.tsx';
import { KeyPane } from './parts/KeyPane.tsx';
import { NoWebCrypto } from './parts/NoWebCrypto.tsx';
import { Panel } from './parts/Panel.tsx';
import { PartEditor } from './parts/PartEditor.tsx';
import { PasteBox } from './parts/PasteBox.tsx';
import { PolicyPane } from './parts/PolicyPane.tsx';
import { SignBar } from './parts/SignBar.tsx';
import { StartBar } from './parts/StartBar.tsx';
import type { SampleTitle } from './parts/StartBar.tsx';
import { VerdictSection } from './parts/VerdictSection.tsx';
import type { Rendered } from './rendered.ts';
import type { Sample } from './sample.ts';
import { endsSample, WHOLE_IN_BOX, WORKED_IN_PAGE } from './state.ts';
import { useBench } from './use-bench.ts';
import styles from './Workbench.module.css';

const SharePane = lazy(() =>
  import('./parts/SharePane.tsx').then((module) => ({ default: module.SharePane })),
);
const PartList = lazy(() =>
  import('./parts/PartList.tsx').then((module) => ({ default: module.PartList })),
);
// Drawn again only when what they show has changed: a keystroke renders the bench twice.
const Clock = memo(TimeBar);
const Token = memo(TokenText);

/** `full`: every panel open · `inline`: beside prose. */
export type Place = 'full' | 'inline';

export interface WorkbenchProps {
  readonly place: Place;
  readonly sample: Sample;
  readonly samples: readonly SampleTitle[];
  /** What the server computed for the first frame. */
  readonly rendered: Rendered;
  /** Told of every text and key, so that a crash can give them back. */
  readonly onEntered: (text: string, keyText: string) => void;
}

export function Workbench({ place, sample, samples, rendered, onEntered }: WorkbenchProps) {
  const bench = useBench(sample, rendered, place === 'full');
  const { state, dispatch, box, clock, token, faults, reading, editing, canEdit } = bench;
  const { entered } = state;
  const open = place === 'full';
  // Once the engine is there, no key press need ask for it.
  const stir = bench.core === undefined ? bench.wake : undefined;

  useLayoutEffect(() => {
    onEntered(entered.text, entered.keyText);
  }, [entered.text, entered.keyText, onEntered]);

  const { iat, nbf, exp } = timesOf(token);
  const times = useMemo(() => ({ iat, nbf, exp }), [iat, nbf, exp]);
  const { edit } = editing;
  const [editHeader, editPayload] = useMemo(
    () =>
      canEdit
        ? (['header', 'payload'] as const).map((part) => (json: string) => {
            edit(part, json);
          })
        : [],
    [canEdit, edit],
  );
  const show = useCallback(
    (fault: Fault): void => {
      box.current?.focus();
      box.current?.setSelectionRange(fault.at.start, Math.max(fault.at.end, fault.at.start + 1));
    },
    [box],
  );
  // Notes speak of the sample's own time.
  const inItsTime = clock.mode === 'fixed' && clock.now === bench.sample?.clock;
  const inner = token?.traits.nested === true ? token.payload?.text : undefined;

  return (
    <div
      className={styles.bench}
      data-place={place}
      onFocusCapture={stir}
      onPointerDownCapture={stir}
      onKeyDownCapture={stir}
      onDragEnterCapture={stir}
    >
      <PasteBox
        label="Paste a token, or whatever it came in"
        text={entered.text}
        refusedLength={state.refusedLength}
        untouched={bench.sample !== undefined && entered.text === bench.sample.text}
        boxRef={box}
        onText={(text, fresh) => {
          dispatch({ type: 'enter-text', text, fresh });
          if (endsSample(entered, text, fresh)) pageClock.live();
        }}
        onTooLong={(length) => {
          dispatch({ type: 'refuse-text', length });
        }}
      />
      <StartBar
        samples={samples}
        chosen={entered.sampleId}
        canBringBack={state.before !== undefined}
        onSample={bench.chooseSample}
        onReset={bench.reset}
        onClear={bench.clear}
        onBringBack={bench.bringBack}
      />
      {bench.sample === undefined || !inItsTime ? null : (
        <p className={styles.note}>{bench.sample.note}</p>
      )}
      <LiveRegion className={styles.note}>{bench.said}</LiveRegion>
      <NoWebCrypto />
      <FoundTokens
        inspection={bench.inspected.inspection}
        chosen={entered.chosen}
        dispatch={dispatch}
      />
      {token === undefined ? null : (
        <div className={styles.kinds}>
          {kindOf(token).map((kind) => (
            <p key={kind.name}>
              <strong>{kind.name}.</strong> {kind.sentence}{' '}
              <a href={kind.clause.url}>{kind.clause.label}</a>
            </p>
          ))}
        </div>
      )}
      {inner === undefined ? null : (
        <p>
          <Button
            onClick={() => {
              dispatch({ type: 'enter-text', text: inner, fresh: true });
            }}
          >
            Open the inner token
          </Button>
        </p>
      )}
      <div className={styles.columns}>
        {token === undefined ? null : (
          <div className={styles.token}>
            <Token token={token} showPartNames showFaults />
          </div>
        )}
        <VerdictSection core={bench.core} request={bench.request} rendered={rendered} />
      </div>
      <Panel
        title="What stands out"
        hint={`${String(faults.length)} in this text, each with its place`}
        open
        hidden={faults.length === 0}
      >
        <FaultList
          faults={faults}
          describe={bench.describe}
          onShow={entered.text.length > WHOLE_IN_BOX ? undefined : show}
        />
      </Panel>
      {token === undefined || token.serialization === 'jws-compact' ? null : (
        <Panel title="Every part" hint="As far as it can be read without a key" open>
          <Suspense fallback={<p>Loading…</p>}>
            <PartList token={token} />
          </Suspense>
        </Panel>
      )}
      <Panel title="Read, edit and sign" hint="Every pane follows every other" open>
        <div className={styles.columns}>
          <PartEditor
            part="header"
            segment={token?.header}
            waiting={editing.waiting.header}
            empty={token === undefined}
            tooLong={entered.text.length > WORKED_IN_PAGE}
            ready={bench.core !== undefined}
            onJson={editHeader}
          />
          <PartEditor
            part="payload"
            segment={token?.payload}
            waiting={editing.waiting.payload}
            empty={token === undefined}
            tooLong={entered.text.length > WORKED_IN_PAGE}
            ready={bench.core !== undefined}
            onJson={editPayload}
          />
        </div>
        <SignBar
          signer={canEdit ? bench.signer : undefined}
          resign={state.resign}
          notSigned={token !== undefined && !canEdit}
          refusal={editing.refusal}
          onSign={editing.signNow}
          sampleKey={bench.signer === undefined ? bench.sample?.keys.sign : undefined}
          dispatch={dispatch}
        />
      </Panel>
      <Panel title="Clock" hint="Drag it over the life of the token" open>
        <Clock times={times} leeway={entered.policy.leeway} initialNow={rendered.now} />
      </Panel>
      <Panel
        title="Key"
        hint="Yours to give: never taken from the token, never fetched"
        open={open}
      >
        <KeyPane
          core={bench.core}
          text={entered.keyText}
          encoding={entered.secretEncoding}
          reading={reading}
          algorithms={bench.algorithms}
          tokenAlgorithm={algorithmOf(token)}
          dispatch={dispatch}
        />
      </Panel>
      <Panel title="Policy" hint="What this verifier asks" open={open}>
        <PolicyPane policy={entered.policy} strictness={entered.strictness} dispatch={dispatch} />
      </Panel>
      <Panel title="Share" hint="Nothing leaves this page unless you make a link" open={false}>
        {() => (
          <Suspense fallback={<p>Loading…</p>}>
            <SharePane
              entered={entered}
              sample={bench.sample}
              reading={bench.keyIsRead ? reading : undefined}
              clock={clock}
              onFile={(text) => {
                void bench.openFile(text);
              }}
            />
          </Suspense>
        )}
      </Panel>
    </div>
  );
}

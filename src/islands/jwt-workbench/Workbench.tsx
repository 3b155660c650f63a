import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import type { Fault } from '../../core/jwt/fault.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { TimeBar } from '../../ui/TimeBar.tsx';
import { TokenText } from '../../ui/TokenText.tsx';
import { pageClock } from '../../ui/page-clock.ts';
import { usePageClock } from '../../ui/use-page-clock.ts';
import { useCore } from './core.ts';
import type { VerifyJob } from './engine-protocol.ts';
import { kindOf } from './kinds.ts';
import { FaultList } from './parts/FaultList.tsx';
import { FoundTokens } from './parts/FoundTokens.tsx';
import { KeyPane } from './parts/KeyPane.tsx';
import { Panel } from './parts/Panel.tsx';
import { PartEditor } from './parts/PartEditor.tsx';
import { PasteBox } from './parts/PasteBox.tsx';
import { PolicyPane } from './parts/PolicyPane.tsx';
import { SignBar } from './parts/SignBar.tsx';
import { StartBar } from './parts/StartBar.tsx';
import type { SampleTitle } from './parts/StartBar.tsx';
import { VerdictPane } from './parts/VerdictPane.tsx';
import { faultKey } from './rendered.ts';
import type { Rendered } from './rendered.ts';
import type { Sample } from './sample.ts';
import { initialState, reduce, WHOLE_IN_BOX } from './state.ts';
import { useAlgorithms, useInspection, useKeyReading, useVerdict } from './use-engine.ts';
import { useEditing } from './use-editing.ts';
import { useIncomingLink } from './use-incoming-link.ts';
import { algorithmOf, timesOf } from './claims.ts';
import styles from './Workbench.module.css';

const SharePane = lazy(() =>
  import('./parts/SharePane.tsx').then((module) => ({ default: module.SharePane })),
);

/** `full`: every panel open · `inline`: beside prose · `home`: the box, the verdict, the rest closed. */
export type Place = 'full' | 'inline' | 'home';

export interface WorkbenchProps {
  readonly place: Place;
  readonly sample: Sample;
  readonly samples: readonly SampleTitle[];
  /** What the server computed for the first frame. */
  readonly rendered: Rendered;
  /** Told of every text, so that a crash can give it back. */
  readonly onEntered: (text: string) => void;
}

export function Workbench({ place, sample, samples, rendered, onEntered }: WorkbenchProps) {
  const [state, dispatch] = useReducer(reduce, sample, initialState);
  const [loaded, setLoaded] = useState(sample);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const { entered } = state;
  const clock = usePageClock(rendered.now);
  const { core, wake, failure: notLoaded } = useCore();
  const algorithms = useAlgorithms(core);
  const { inspection, pending: inspecting, failure } = useInspection(core, entered.text, rendered);
  const token = inspection.tokens[entered.chosen] ?? inspection.tokens[0];
  const reading = useKeyReading(core, entered.keyText, entered.secretEncoding, rendered.reading);

  useEffect(() => {
    onEntered(entered.text);
  }, [entered.text, onEntered]);

  const startFrom = useCallback((next: Sample): void => {
    setLoaded(next);
    dispatch({ type: 'load-sample', sample: next });
    pageClock.fix(next.clock);
  }, []);
  useEffect(() => {
    // A sample is looked at in its own time; beside prose the page's clock leads.
    if (place === 'full') pageClock.fix(sample.clock);
  }, [place, sample]);
  useIncomingLink(dispatch, setLoaded, setSaid, wake);
  useEffect(() => {
    // Another experiment on the page has moved the clock: the verdict must follow.
    if (clock.mode === 'fixed' && clock.now !== rendered.now) wake();
  }, [clock, rendered.now, wake]);

  const compact = token?.serialization === 'jws-compact' ? token.compact : undefined;
  const request = useMemo<VerifyJob | undefined>(
    () =>
      compact === undefined
        ? undefined
        : {
            token: compact,
            keys: reading.entries,
            policy: entered.policy,
            strictness: entered.strictness,
            now: clock.now,
          },
    [compact, reading.entries, entered.policy, entered.strictness, clock.now],
  );
  const { verdict, pending } = useVerdict(core, request, rendered.verdict);

  const signer = reading.entries.find((entry) => entry.holds !== 'public');
  const onText = useCallback((text: string): void => {
    dispatch({ type: 'replace-token', text });
  }, []);
  const editing = useEditing({
    core,
    text: entered.text,
    token,
    signer,
    strictness: entered.strictness,
    resign: state.resign,
    onText,
  });
  const { edit } = editing;
  const canEdit = compact !== undefined;
  const editHeader = useMemo(
    () =>
      canEdit
        ? (json: string) => {
            edit('header', json);
          }
        : undefined,
    [canEdit, edit],
  );
  const editPayload = useMemo(
    () =>
      canEdit
        ? (json: string) => {
            edit('payload', json);
          }
        : undefined,
    [canEdit, edit],
  );

  const show = (fault: Fault): void => {
    box.current?.focus();
    box.current?.setSelectionRange(fault.at.start, Math.max(fault.at.end, fault.at.start + 1));
  };
  const chooseSample = async (id: string): Promise<void> => {
    const { sampleById } = await import('./samples.ts');
    const found = sampleById(id);
    if (found !== undefined) startFrom(found);
  };

  const openFile = async (text: string): Promise<void> => {
    const [{ benchLinks, fromShared }, { sampleById }] = await Promise.all([
      import('./link.ts'),
      import('./samples.ts'),
    ]);
    const read = benchLinks.fromFile(text);
    if (read.ok) {
      const found = sampleById(read.state.sample);
      if (found !== undefined) setLoaded(found);
      dispatch({ type: 'load-entered', entered: fromShared(read.state, found) });
      if (read.state.now !== null) pageClock.fix(read.state.now);
    }
    setSaid(read.ok ? 'This state came from the file.' : read.sentence);
  };

  const faults = [...inspection.faults, ...(token?.faults ?? [])];
  const describe = (fault: Fault) =>
    core === undefined ? rendered.words[faultKey(fault)] : core.describeFault(fault);
  const times = timesOf(token);
  const open = place === 'full';
  // Notes speak of the sample's own time, in which only the lab looks at it at first.
  const inItsTime = clock.mode === 'fixed' && clock.now === loaded.clock;
  const sampleNote = entered.sampleId === loaded.id && inItsTime ? loaded.note : undefined;
  const signingKey = entered.sampleId === loaded.id ? loaded.keys.sign : undefined;

  return (
    <div
      className={styles.bench}
      data-place={place}
      onFocusCapture={wake}
      onPointerDownCapture={wake}
      onKeyDownCapture={wake}
      onDragEnterCapture={wake}
    >
      <PasteBox
        label={
          place === 'home'
            ? 'Paste the token, or the whole header, cookie, URL or response it came in'
            : 'Paste a token, or whatever it came in'
        }
        text={entered.text}
        refusedLength={state.refusedLength}
        boxRef={box}
        onText={(text, fresh) => {
          dispatch({ type: 'enter-text', text, fresh });
          if (fresh && entered.sampleId !== undefined) pageClock.live();
        }}
        onTooLong={(length) => {
          dispatch({ type: 'refuse-text', length });
        }}
      />
      <StartBar
        samples={samples}
        chosen={entered.sampleId}
        canBringBack={state.before !== undefined}
        onSample={(id) => {
          void chooseSample(id);
        }}
        onReset={() => {
          startFrom(sample);
        }}
        onClear={() => {
          dispatch({ type: 'clear' });
          pageClock.live();
          box.current?.focus();
        }}
        onBringBack={() => {
          dispatch({ type: 'bring-back' });
        }}
      />
      {sampleNote === undefined ? null : <p className={styles.note}>{sampleNote}</p>}
      <LiveRegion className={styles.note}>
        {notLoaded ?? failure ?? (inspecting ? 'Reading a long text…' : said)}
      </LiveRegion>
      <FoundTokens
        inspection={inspection}
        chosen={entered.chosen}
        onChoose={(index) => {
          dispatch({ type: 'choose-token', index });
        }}
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
      <div className={styles.columns}>
        {token === undefined ? null : (
          <div className={styles.token}>
            <TokenText token={token} showPartNames showFaults />
          </div>
        )}
        {verdict === undefined ? null : <VerdictPane verdict={verdict} pending={pending} />}
      </div>
      {faults.length === 0 ? null : (
        <Panel
          title="What stands out"
          hint={`${String(faults.length)} in this text, each with its place`}
          open
        >
          <FaultList
            faults={faults}
            describe={describe}
            onShow={entered.text.length > WHOLE_IN_BOX ? undefined : show}
          />
        </Panel>
      )}
      <Panel title="Read, edit and sign" hint="Every pane follows every other" open>
        <div className={styles.columns}>
          <PartEditor
            part="header"
            segment={token?.header}
            now={clock.now}
            zone={clock.zone}
            onJson={editHeader}
          />
          <PartEditor
            part="payload"
            segment={token?.payload}
            now={clock.now}
            zone={clock.zone}
            onJson={editPayload}
          />
        </div>
        <SignBar
          signer={canEdit ? signer : undefined}
          resign={state.resign}
          refusal={editing.refusal}
          onSign={editing.signNow}
          onResign={(resign) => {
            dispatch({ type: 'set-resign', resign });
          }}
          onSampleKey={
            signingKey === undefined || signer !== undefined
              ? undefined
              : () => {
                  dispatch({ type: 'enter-key', text: signingKey });
                }
          }
        />
      </Panel>
      <Panel title="Clock" hint="Drag it over the life of the token" open={place !== 'home'}>
        <TimeBar times={times} leeway={entered.policy.leeway} initialNow={rendered.now} />
      </Panel>
      <Panel
        title="Key"
        hint="Yours to give: never taken from the token, never fetched"
        open={open}
      >
        <KeyPane
          core={core}
          text={entered.keyText}
          encoding={entered.secretEncoding}
          reading={reading}
          algorithms={algorithms}
          tokenAlgorithm={algorithmOf(token)}
          onText={(text) => {
            dispatch({ type: 'enter-key', text });
          }}
          onEncoding={(encoding) => {
            dispatch({ type: 'choose-secret-encoding', encoding });
          }}
        />
      </Panel>
      <Panel title="Policy" hint="What this verifier asks" open={open}>
        <PolicyPane
          policy={entered.policy}
          strictness={entered.strictness}
          onPolicy={(change) => {
            dispatch({ type: 'set-policy', change });
          }}
          onStrictness={(change) => {
            dispatch({ type: 'set-strictness', change });
          }}
        />
      </Panel>
      <Panel title="Share" hint="Nothing leaves this page unless you make a link" open={false}>
        {() => (
          <Suspense fallback={<p>Loading…</p>}>
            <SharePane
              entered={entered}
              sample={entered.sampleId === loaded.id ? loaded : undefined}
              reading={reading}
              clock={clock}
              onFile={(text) => {
                void openFile(text);
              }}
            />
          </Suspense>
        )}
      </Panel>
    </div>
  );
}

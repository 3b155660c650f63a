import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Fault } from '../../core/jwt/fault.ts';
import { pageClock } from '../../ui/page-clock.ts';
import { usePageClock } from '../../ui/use-page-clock.ts';
import { useWebCrypto } from '../../ui/use-web-crypto.ts';
import { useCore } from './core.ts';
import type { VerifyJob } from './engine-protocol.ts';
import { faultKey } from './rendered.ts';
import type { FaultWords, Rendered } from './rendered.ts';
import type { Sample } from './sample.ts';
import { initialState, reduce } from './state.ts';
import { useAlgorithms, useInspection, useKeyReading } from './use-engine.ts';
import { useEditing } from './use-editing.ts';
import { useIncomingLink } from './use-incoming-link.ts';

const openSample = async (id: string): Promise<Sample | undefined> =>
  (await import('./samples.ts')).sampleById(id);

/** Everything the bench knows and can do; `Workbench` only shows it. */
export const useBench = (sample: Sample, rendered: Rendered, ownTime: boolean) => {
  const [state, dispatch] = useReducer(reduce, sample, initialState);
  const [loaded, setLoaded] = useState(sample);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const { entered } = state;
  const [initialEntered] = useState(entered);
  const clock = usePageClock(rendered.now);
  const { core, wake, failure: notLoaded } = useCore();
  const algorithms = useAlgorithms(core);
  const inspected = useInspection(core, entered.text, rendered);
  const token = inspected.inspection.tokens[entered.chosen] ?? inspected.inspection.tokens[0];
  const { reading, current: keyIsRead } = useKeyReading(
    core,
    entered.keyText,
    entered.secretEncoding,
    rendered.reading,
  );

  const startFrom = useCallback((next: Sample): void => {
    setLoaded(next);
    dispatch({ type: 'load-sample', sample: next });
    pageClock.fix(next.clock);
  }, []);
  useEffect(() => {
    // A sample is looked at in its own time; beside prose the page's clock leads.
    if (ownTime) pageClock.fix(sample.clock);
  }, [ownTime, sample]);
  useIncomingLink(dispatch, setLoaded, setSaid, wake);
  // What the server drew no longer holds: something was entered, or another experiment moved the clock.
  const untouched =
    entered === initialEntered && (clock.mode === 'live' || clock.now === rendered.now);
  // Nor does it hold where this browser could not have checked it.
  const hasCrypto = useWebCrypto();
  useEffect(() => {
    if (!untouched || !hasCrypto) wake();
  }, [untouched, hasCrypto, wake]);

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

  const chooseSample = useCallback(
    (id: string): void => {
      void openSample(id).then((found) => {
        if (found !== undefined) startFrom(found);
      });
    },
    [startFrom],
  );
  const reset = useCallback((): void => {
    startFrom(sample);
  }, [sample, startFrom]);
  const clear = useCallback((): void => {
    dispatch({ type: 'clear' });
    pageClock.live();
    box.current?.focus();
  }, []);
  const previous = state.before?.sampleId;
  const bringBack = useCallback((): void => {
    dispatch({ type: 'bring-back' });
    if (previous === undefined) {
      pageClock.live();
      return;
    }
    const standAt = (found: Sample | undefined): void => {
      if (found === undefined) return;
      setLoaded(found);
      pageClock.fix(found.clock);
    };
    if (previous === loaded.id) standAt(loaded);
    else void openSample(previous).then(standAt);
  }, [previous, loaded]);
  const openFile = useCallback(async (text: string): Promise<void> => {
    const { benchLinks, fromShared } = await import('./link.ts');
    const read = benchLinks.fromFile(text);
    if (read.ok) {
      const found = await openSample(read.state.sample);
      if (found !== undefined) setLoaded(found);
      dispatch({ type: 'load-entered', entered: fromShared(read.state, found) });
      if (read.state.now === null) pageClock.live();
      else pageClock.fix(read.state.now);
    }
    setSaid(read.ok ? 'This state came from the file.' : read.sentence);
  }, []);
  const describe = useCallback(
    (fault: Fault): FaultWords | undefined =>
      core === undefined ? rendered.words[faultKey(fault)] : core.describeFault(fault),
    [core, rendered],
  );
  const textFaults = inspected.inspection.faults;
  const faults = useMemo(() => [...textFaults, ...(token?.faults ?? [])], [textFaults, token]);

  return {
    state,
    dispatch,
    /** The sample the bench began from, while it still counts. */
    sample: entered.sampleId === loaded.id ? loaded : undefined,
    box,
    clock,
    core,
    wake,
    algorithms,
    inspected,
    token,
    canEdit: compact !== undefined,
    faults,
    describe,
    reading,
    keyIsRead,
    request,
    signer,
    editing,
    chooseSample,
    reset,
    clear,
    bringBack,
    openFile,
    /** What to say beside the box, the most urgent thing first. */
    said: notLoaded ?? inspected.failure ?? (inspected.pending ? 'Reading…' : said),
  };
};

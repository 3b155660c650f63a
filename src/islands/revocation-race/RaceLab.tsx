import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { StripFlag } from '../../charts/strip.ts';
import { StripTable } from '../../charts/StripTable.tsx';
import type { Ms, Race } from '../../core/revocation/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Field } from '../../ui/Field.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { useRefocus } from '../../ui/use-refocus.ts';
import { forgetWidget, useWidgetLink, widgetLinks } from '../../ui/use-widget-link.ts';
import { changeEvent, movedTo } from './edit.ts';
import { fromLink, initial, linkCodec, toLink } from './link.ts';
import { momentOf, requestAt, requestFrom } from './moment.ts';
import { Branches } from './parts/Branches.tsx';
import { Comparison } from './parts/Comparison.tsx';
import { Events } from './parts/Events.tsx';
import { Figures } from './parts/Figures.tsx';
import { KeptTables, WorkTable } from './parts/Kept.tsx';
import { Lanes } from './parts/Lanes.tsx';
import { Paper } from './parts/Paper.tsx';
import { Picture } from './parts/Picture.tsx';
import { Progress } from './parts/Progress.tsx';
import { Request } from './parts/Request.tsx';
import { Saving } from './parts/Saving.tsx';
import { World } from './parts/World.tsx';
import { presetOf, presets } from './presets.ts';
import { clockText } from './spans.ts';
import { edited, endOf, reduce } from './state.ts';
import type { Chosen } from './state.ts';
import { draftFlags, drawnLanes, partners } from './strips.ts';
import { useRace } from './use-race.ts';
import scrolled from './parts/Kept.module.css';
import styles from './RaceLab.module.css';

export interface RaceLabProps {
  /** The address of the workbench, with the site's base. */
  readonly workbench: string;
  /** Told of a document as it is typed, so that the error boundary can keep it. */
  readonly onTyped?: (text: string) => void;
  /** Told when it is there, in the place of the server's drawing. */
  readonly onAwake?: () => void;
}

const nobody = (): void => undefined;

/** The same events in many architectures: who is answered, who still is, and who keeps what, at any moment. */
export function RaceLab({ workbench, onTyped, onAwake }: RaceLabProps) {
  const [state, dispatch] = useReducer(reduce, initial);
  /** Counts what replaces the whole state: what stands typed in the fields is of the state before. */
  const [round, setRound] = useState(0);
  const awake = onAwake !== undefined;
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const focusNext = useRef(false);
  const [lookButton, refocusLook] = useRefocus<HTMLButtonElement>();
  const [resetButton, refocusReset] = useRefocus<HTMLButtonElement>();
  useEffect(() => {
    onAwake?.();
  }, [onAwake]);

  const { main, branch, editing, at, chosen } = state;
  const first = useRace(main.good);
  const second = useRace(branch?.good);
  const side = edited(state);
  const running = editing === 'branch' ? (second ?? first) : first;
  const here = useMemo(() => (first === undefined ? [] : momentOf(first.race, at)), [first, at]);
  const there = useMemo(
    () => (second === undefined ? undefined : momentOf(second.race, at)),
    [second, at],
  );
  const beside = useMemo(
    () => (first === undefined || second === undefined ? [] : partners(first.race, second.race)),
    [first, second],
  );
  const end = endOf(state);
  // Whoever moves events, or goes back before what is drawn at first, sees the whole run.
  const shown = main.good.shown?.from ?? 0;
  const from = opened['events'] === true || at < shown ? 0 : shown;
  const when = at >= end ? `${clockText(main.good, at)}, the end` : clockText(main.good, at);

  const { link, complaint } = useWidgetLink({
    widget: 'revocation-race',
    name: 'The lab',
    untouched: state === initial,
    state,
    load: () =>
      Promise.resolve(
        widgetLinks(linkCodec, toLink(state), (read) => {
          dispatch({ type: 'restore', state: fromLink(read) });
          setRound((before) => before + 1);
        }),
      ),
  });

  const flags = useMemo(() => draftFlags(side.draft, from, end), [side.draft, from, end]);
  const moveFlag = useCallback(({ happening: id }: StripFlag, to: Ms): void => {
    dispatch({
      type: 'edit',
      change: (draft) => {
        const event = draft.events.find((one) => one.id === id);
        return event === undefined
          ? draft
          : changeEvent(draft, event.id, movedTo(event.happening, to, draft.rest.until));
      },
    });
  }, []);
  const scrub = useCallback((to: Ms, after?: Ms): void => {
    dispatch({ type: 'scrub', at: to, after });
  }, []);
  const lookAt = useCallback((next: Chosen | undefined): void => {
    focusNext.current = next !== undefined;
    dispatch({ type: 'look-at', chosen: next });
    if (next !== undefined) dispatch({ type: 'scrub', at: next.at });
  }, []);
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    heading.current?.focus();
  });

  const race = (chosen?.side === 'branch' ? second : first)?.race;
  const log = chosen === undefined ? undefined : race?.lanes[chosen.lane];
  const place =
    chosen === undefined || log === undefined ? -1 : requestAt(log, chosen.at, chosen.device);

  const open =
    (name: string) =>
    (is: boolean): void => {
      setOpened((before) => ({ ...before, [name]: is }));
    };
  const about = side.good.about;

  return (
    <div className={styles.lab}>
      <LiveRegion className={styles.said}>{complaint}</LiveRegion>
      <div className={styles.top}>
        <Field label="Scenario">
          {(control) => (
            <select
              {...control}
              value={state.preset}
              onChange={({ currentTarget }) => {
                const preset = presetOf(currentTarget.value);
                if (preset === undefined) return;
                dispatch({ type: 'open', preset: preset.id, scenario: preset });
                setRound((before) => before + 1);
              }}
            >
              {state.preset === '' && <option value="">{main.good.title} (pasted)</option>}
              {presets.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p className={styles.about}>{about}</p>
      </div>
      <Branches state={state} dispatch={dispatch} />
      <Progress running={first} />
      <Progress running={second} />
      {first !== undefined && (
        <Picture
          first={first.race}
          second={second?.race}
          editing={editing}
          flags={flags}
          onMoveFlag={awake ? moveFlag : undefined}
          from={from}
          to={end}
          at={at}
          chosen={chosen}
          onAt={scrub}
          onChoose={lookAt}
        >
          <Disclosure summary="Change what happens" onOpen={open('events')}>
            {opened['events'] === true && (
              <Events
                key={`${String(round)} ${editing}`}
                draft={side.draft}
                faults={side.faults}
                at={at}
                dispatch={dispatch}
              />
            )}
          </Disclosure>
        </Picture>
      )}
      {side.faults.length > 0 && (
        <p role="status" className={styles.fault}>
          {side.faults.length === 1 ? 'Something keeps' : 'Some things keep'} the scenario from
          being run as it is now, so the picture shows it as it last could be:{' '}
          {side.faults[0]?.sentence} {side.faults[0]?.mend}
        </p>
      )}
      {there !== undefined && <Comparison main={here} branch={there} beside={beside} when={when} />}
      <Figures
        caption={`${there === undefined ? 'Up' : editing === 'branch' ? 'What if, up' : 'As it was, up'} to ${when}`}
        lanes={editing === 'branch' ? (there ?? here) : here}
      />
      {chosen !== undefined && race !== undefined && place >= 0 ? (
        <Request
          race={race}
          lane={chosen.lane}
          place={place}
          workbench={workbench}
          heading={heading}
          onStep={(way, onlyWrong) => {
            const found =
              log === undefined
                ? undefined
                : requestFrom(
                    log,
                    place,
                    way,
                    ({ judgement }) => !onlyWrong || judgement !== 'right',
                  );
            if (found !== undefined) lookAt({ ...chosen, at: found.at, device: found.device });
          }}
          onLane={(lane) => {
            lookAt({ ...chosen, lane });
          }}
          onClose={() => {
            refocusLook();
            lookAt(undefined);
          }}
        />
      ) : (
        <p className={`${styles.hint ?? ''} print:hidden`}>
          <Button
            ref={lookButton}
            onClick={() => {
              const lane = running?.race.lanes[0];
              if (lane === undefined) return;
              const wanted = requestFrom(
                lane,
                lane.entries.findLastIndex((entry) => entry.at <= at) + 1,
                -1,
              );
              if (wanted !== undefined)
                lookAt({ side: editing, lane: 0, at: wanted.at, device: wanted.device });
            }}
          >
            Look at the last request before this moment
          </Button>{' '}
          or press a mark in the picture.
        </p>
      )}
      <div>
        <Disclosure summary="Lanes and what they are set to" onOpen={open('lanes')}>
          {opened['lanes'] === true && (
            <Lanes
              key={`${String(round)} ${editing}`}
              draft={side.draft}
              faults={side.faults}
              dispatch={dispatch}
            />
          )}
        </Disclosure>
        <Disclosure summary="Services, their clocks, and the end of the run" onOpen={open('world')}>
          {opened['world'] === true && (
            <World
              key={`${String(round)} ${editing}`}
              draft={side.draft}
              faults={side.faults}
              dispatch={dispatch}
            />
          )}
        </Disclosure>
        <Disclosure summary={`Who keeps what at ${when}`} onOpen={open('kept')}>
          {opened['kept'] === true && running !== undefined && (
            <KeptTables
              race={running.race}
              lanes={editing === 'branch' ? (there ?? here) : here}
              when={when}
            />
          )}
        </Disclosure>
        <Disclosure summary="What it costs: store, issuer, lists" onOpen={open('work')}>
          {opened['work'] === true && (
            <WorkTable lanes={editing === 'branch' ? (there ?? here) : here} when={when} />
          )}
        </Disclosure>
        <Disclosure summary="All requests as a table" onOpen={open('table')}>
          {opened['table'] === true && first !== undefined && (
            <Requests first={first.race} second={second?.race} from={from} to={end} />
          )}
        </Disclosure>
        <Disclosure summary="The scenario as a document: paste in, copy out" onOpen={open('paper')}>
          {opened['paper'] === true && (
            <Paper
              key={`${String(round)} ${editing}`}
              scenario={side.good}
              onTyped={onTyped ?? nobody}
              onPaste={(scenario) => {
                dispatch({ type: 'paste', scenario });
              }}
            />
          )}
        </Disclosure>
      </div>
      <Saving
        saved={
          first === undefined || running === undefined
            ? undefined
            : { first: first.race, second: second?.race, editing: running.race, from, to: end }
        }
        link={link}
        reset={
          <Button
            ref={resetButton}
            onClick={() => {
              refocusReset();
              dispatch({ type: 'restore', state: initial });
              setRound((before) => before + 1);
              onTyped?.('');
              forgetWidget('revocation-race');
            }}
          >
            Reset
          </Button>
        }
      />
    </div>
  );
}

/** The picture as a table. */
function Requests({
  first,
  second,
  from,
  to,
}: {
  readonly first: Race;
  readonly second: Race | undefined;
  readonly from: Ms;
  readonly to: Ms;
}) {
  const lanes = useMemo(
    () =>
      [first, ...(second === undefined ? [] : [second])].flatMap((race, nth) =>
        drawnLanes(race, undefined, from, to).map(({ strip }) =>
          nth === 0
            ? strip
            : { ...strip, id: `second-${strip.id}`, name: `${strip.name}, what if` },
        ),
      ),
    [first, second, from, to],
  );
  return (
    <div className={scrolled.scroll} role="region" tabIndex={0} aria-label="All requests">
      <StripTable
        time={{ origin: first.scenario.origin, from, to }}
        lanes={lanes}
        caption="Requests that fare alike in every lane are one row."
        rest="the log, saved as CSV, has all of them."
      />
    </div>
  );
}

import { useRef, useState } from 'react';
import type { Dispatch } from 'react';
import { happeningKinds } from '../../../core/revocation/index.ts';
import type { Happening, HappeningKind, Ms } from '../../../core/revocation/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { addEvent, changeEvent, movedTo, newHappening, placeOf, removeEvent } from '../edit.ts';
import type { Draft, Planned } from '../edit.ts';
import type { Fault } from '../judged.ts';
import { clockText } from '../spans.ts';
import type { Action } from '../state.ts';
import { stepOf } from '../steps.ts';
import { EventFields } from './EventFields.tsx';
import { ClockField } from './fields.tsx';
import styles from './Editing.module.css';
import picture from './Picture.module.css';

interface EventsProps {
  readonly draft: Draft;
  readonly faults: readonly Fault[];
  /** Where a new event is put: the moment that is shown. */
  readonly at: Ms;
  readonly dispatch: Dispatch<Action>;
}

/** Rows that are drawn at first. */
const MOST = 40;

const kinds = Object.keys(happeningKinds) as HappeningKind[];

/** What happens, one row for each event: a slider along the time of the run, its clock, and its fields. */
export function Events({ draft, faults, at, dispatch }: EventsProps) {
  const [kind, setKind] = useState<HappeningKind>('stolen');
  const [said, setSaid] = useState('');
  const [all, setAll] = useState(false);
  const adding = useRef<HTMLButtonElement>(null);
  const change = (how: (draft: Draft) => Draft): void => {
    dispatch({ type: 'edit', change: how });
  };
  return (
    <div className={styles.editor}>
      <ol className={styles.events}>
        {draft.events.slice(0, all ? undefined : MOST).map((event) => (
          <Event
            key={event.id}
            event={event}
            draft={draft}
            faults={faultsUnder(faults, `/happenings/${String(placeOf(draft, event.id))}`)}
            onChange={(happening) => {
              change((before) => changeEvent(before, event.id, happening));
            }}
            onRemove={() => {
              change((before) => removeEvent(before, event.id));
              setSaid(`${happeningKinds[event.happening.kind].flag}: removed.`);
              adding.current?.focus();
            }}
          />
        ))}
      </ol>
      {!all && draft.events.length > MOST && (
        <p className={styles.buttons}>
          {MOST} of {draft.events.length} events.
          <Button
            onClick={() => {
              setAll(true);
              adding.current?.focus();
            }}
          >
            Show all
          </Button>
        </p>
      )}
      <div className={styles.add}>
        <Field label="Another event" hint={happeningKinds[kind].meaning}>
          {(control) => (
            <select
              {...control}
              value={kind}
              onChange={({ currentTarget }) => {
                setKind(currentTarget.value as HappeningKind);
              }}
            >
              {kinds.map((id) => (
                <option key={id} value={id}>
                  {happeningKinds[id].flag}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button
          ref={adding}
          onClick={() => {
            const { until } = draft.rest;
            // At the very end nothing could follow it.
            const when = at >= until ? Math.floor(until / 2000) * 1000 : at;
            change((before) => addEvent(before, newHappening(kind, when, before.rest)));
            setSaid(
              `${happeningKinds[kind].flag}: added at ${clockText(draft.rest, when)}. Move it by its slider.`,
            );
          }}
        >
          Add at{' '}
          {clockText(
            draft.rest,
            at >= draft.rest.until ? Math.floor(draft.rest.until / 2000) * 1000 : at,
          )}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}

/** The faults of one part of the document, their paths counted from there. */
export const faultsUnder = (faults: readonly Fault[], path: string): readonly Fault[] =>
  faults.flatMap((fault) =>
    fault.path === path || fault.path.startsWith(`${path}/`)
      ? [{ ...fault, path: fault.path.slice(path.length + 1) }]
      : [],
  );

interface EventProps {
  readonly event: Planned;
  readonly draft: Draft;
  readonly faults: readonly Fault[];
  readonly onChange: (happening: Happening) => void;
  readonly onRemove: () => void;
}

function Event({ event: { happening }, draft, faults, onChange, onRemove }: EventProps) {
  const { rest } = draft;
  const { flag, meaning } = happeningKinds[happening.kind];
  const time = clockText(rest, happening.at);
  const faultOf = (name: string): string | undefined => {
    const found = faults.find(({ path }) => path === name);
    return found === undefined ? undefined : `${found.sentence} ${found.mend}`;
  };
  const general = faults.filter(
    ({ path }) => path === '' || !(path === 'at' || Object.hasOwn(happening, path)),
  );
  return (
    <li className={styles.event}>
      <fieldset className={styles.bare}>
        <legend className={styles.unseen}>
          {flag}: {meaning}
        </legend>
        <div className={picture.along}>
          <span aria-hidden="true" className={styles.flag}>
            {flag}
          </span>
          <input
            className={`${picture.scrubber ?? ''} ${picture.event ?? ''}`}
            type="range"
            aria-label={`When: ${flag}`}
            min={0}
            max={rest.until}
            step={stepOf(rest.until)}
            value={happening.at}
            aria-valuetext={time}
            onChange={({ currentTarget }) => {
              onChange(movedTo(happening, currentTarget.valueAsNumber, rest.until));
            }}
          />
        </div>
        <div className={styles.fields}>
          <ClockField
            label="At"
            span={rest}
            least={0}
            most={rest.until}
            value={happening.at}
            fault={faultOf('at')}
            onChange={(at) => {
              onChange(movedTo(happening, at, rest.until));
            }}
          />
          <EventFields happening={happening} rest={rest} faultOf={faultOf} onChange={onChange} />
          <Button
            className={styles.remove}
            aria-label={`Remove: ${flag}, ${time}`}
            onClick={onRemove}
          >
            Remove
          </Button>
        </div>
        {general.map((fault) => (
          <p key={fault.path + fault.code} className={styles.fault}>
            {fault.sentence} {fault.mend}
          </p>
        ))}
      </fieldset>
    </li>
  );
}

import { useRef, useState } from 'react';
import type { Dispatch, RefObject } from 'react';
import { strategies, strategyOf, valuesOf } from '../../../core/revocation/index.ts';
import type { LaneChoice, Parameter, Strategy } from '../../../core/revocation/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useRefocus } from '../../../ui/use-refocus.ts';
import { setLanes } from '../edit.ts';
import type { Draft } from '../edit.ts';
import type { Fault } from '../judged.ts';
import type { Action } from '../state.ts';
import { faultsUnder } from './Events.tsx';
import { CountField, LengthField } from './fields.tsx';
import styles from './Editing.module.css';

interface LanesProps {
  readonly draft: Draft;
  readonly faults: readonly Fault[];
  readonly dispatch: Dispatch<Action>;
}

/** Which architectures the same events happen to, and what each is set to. */
export function Lanes({ draft, faults, dispatch }: LanesProps) {
  const { lanes } = draft.rest;
  const [next, setNext] = useState(() => unused(lanes));
  const adding = useRef<HTMLButtonElement>(null);
  /** Where the lane stands that was moved last: its button goes on from there. */
  const [moved, setMoved] = useState(-1);
  const [mover, refocusMover] = useRefocus<HTMLButtonElement>();
  const set = (change: (lanes: readonly LaneChoice[]) => readonly LaneChoice[]): void => {
    dispatch({ type: 'edit', change: (before) => setLanes(before, change(before.rest.lanes)) });
  };
  return (
    <div className={styles.editor}>
      <ol className={styles.lanes}>
        {lanes.map((lane, nth) => {
          const strategy = strategyOf(lane.strategy);
          if (strategy === undefined) return null;
          return (
            <Lane
              // Lanes of one strategy are told apart by their place.
              key={`${lane.strategy} ${String(nth)}`}
              lane={lane}
              strategy={strategy}
              faults={faultsUnder(faults, `/lanes/${String(nth)}`)}
              first={nth === 0}
              only={lanes.length === 1}
              mover={nth === moved ? mover : undefined}
              onChange={(changed) => {
                set((all) => all.map((one, place) => (place === nth ? changed : one)));
              }}
              onUp={() => {
                setMoved(nth - 1);
                refocusMover();
                set((all) => all.with(nth - 1, lane).with(nth, all[nth - 1] ?? lane));
              }}
              onRemove={() => {
                set((all) => all.filter((_, place) => place !== nth));
                adding.current?.focus();
              }}
            />
          );
        })}
      </ol>
      <div className={styles.add}>
        <Field label="Another lane" hint={strategyOf(next)?.about}>
          {(control) => (
            <select
              {...control}
              value={next}
              onChange={({ currentTarget }) => {
                setNext(currentTarget.value);
              }}
            >
              {strategies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button
          ref={adding}
          onClick={() => {
            const added = [...lanes, { strategy: next, values: {} }];
            set(() => added);
            setNext(unused(added));
          }}
        >
          Add this lane
        </Button>
        <Button
          onClick={() => {
            set((all) => [
              ...all,
              ...strategies
                .filter(({ id }) => all.every(({ strategy }) => strategy !== id))
                .map(({ id }) => ({ strategy: id, values: {} })),
            ]);
          }}
        >
          Show all {strategies.length}
        </Button>
      </div>
      {faults
        .filter(({ path }) => path === '/lanes')
        .map(({ code, sentence, mend }) => (
          <p key={code} className={styles.fault}>
            {sentence} {mend}
          </p>
        ))}
    </div>
  );
}

/** The first architecture that has no lane yet. */
const unused = (lanes: readonly LaneChoice[]): string =>
  (strategies.find(({ id }) => lanes.every(({ strategy }) => strategy !== id)) ?? strategies[0])
    ?.id ?? '';

interface LaneProps {
  readonly lane: LaneChoice;
  readonly strategy: Strategy;
  readonly faults: readonly Fault[];
  readonly first: boolean;
  readonly only: boolean;
  /** Goes on the button that moves this lane, or on its other one where it cannot go further. */
  readonly mover: RefObject<HTMLButtonElement | null> | undefined;
  readonly onChange: (lane: LaneChoice) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

function Lane({ lane, strategy, faults, first, only, mover, onChange, onUp, onRemove }: LaneProps) {
  const name = lane.label ?? strategy.name;
  const values = valuesOf(strategy, lane.values);
  return (
    <li className={styles.event}>
      <fieldset className={styles.bare}>
        <legend className={styles.flag}>{name}</legend>
        <p className={styles.about}>{strategy.about}</p>
        <div className={styles.fields}>
          {strategy.parameters.map((parameter) => (
            <ParameterField
              key={parameter.name}
              parameter={parameter}
              value={values[parameter.name] ?? parameter.fallback}
              fault={faults.find(({ path }) => path === `values/${parameter.name}`)?.sentence}
              onChange={(value) => {
                onChange({ ...lane, values: { ...lane.values, [parameter.name]: value } });
              }}
            />
          ))}
          <Field label="Called" fault={faults.find(({ path }) => path === 'label')?.sentence}>
            {(control) => (
              <input
                {...control}
                type="text"
                maxLength={60}
                autoComplete="off"
                value={name}
                onChange={({ currentTarget }) => {
                  onChange({ ...lane, label: currentTarget.value });
                }}
              />
            )}
          </Field>
          <div className={styles.buttons}>
            {!first && (
              <Button ref={mover} aria-label={`Move up: ${name}`} onClick={onUp}>
                Up
              </Button>
            )}
            <Button
              ref={first ? mover : undefined}
              aria-label={`Remove the lane: ${name}`}
              aria-disabled={only}
              onClick={() => {
                if (!only) onRemove();
              }}
            >
              Remove
            </Button>
          </div>
        </div>
      </fieldset>
    </li>
  );
}

interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly value: number;
  readonly fault: string | undefined;
  readonly onChange: (value: number) => void;
}

function ParameterField({ parameter, value, fault, onChange }: ParameterFieldProps) {
  const { label, about, least, most, step, unit } = parameter;
  const common = { label, hint: about, least, most, value, fault, onChange };
  if (unit === 'ms') return <LengthField {...common} step={step} />;
  if (unit === 'count') return <CountField {...common} />;
  return (
    <Field label={label} hint={about} fault={fault}>
      {(control) => (
        <select
          {...control}
          value={String(value)}
          onChange={({ currentTarget }) => {
            onChange(Number(currentTarget.value));
          }}
        >
          <option value="0">no</option>
          <option value="1">yes</option>
        </select>
      )}
    </Field>
  );
}

import { useRef } from 'react';
import type { Dispatch } from 'react';
import type { Service } from '../../../core/revocation/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { setEnd, setServices } from '../edit.ts';
import type { Draft } from '../edit.ts';
import type { Fault } from '../judged.ts';
import type { Action } from '../state.ts';
import { faultsUnder } from './Events.tsx';
import { ClockField, LengthField } from './fields.tsx';
import styles from './Editing.module.css';

interface WorldProps {
  readonly draft: Draft;
  readonly faults: readonly Fault[];
  readonly dispatch: Dispatch<Action>;
}

const DAY = 86_400_000;

/** What all lanes stand in: the services and their clocks, and when the run ends. */
export function World({ draft, faults, dispatch }: WorldProps) {
  const adding = useRef<HTMLButtonElement>(null);
  const { services, until } = draft.rest;
  const set = (change: (services: readonly Service[]) => readonly Service[]): void => {
    dispatch({
      type: 'edit',
      change: (before) => setServices(before, change(before.rest.services)),
    });
  };
  const ofEnd = faults.find(({ path }) => path === '/until');
  const general = faults.filter(({ path }) => path === '' || path === '/services');
  return (
    <div className={styles.editor}>
      <ol className={styles.lanes}>
        {services.map((service, nth) => {
          const own = faultsUnder(faults, `/services/${String(nth)}`);
          return (
            <li key={nth} className={styles.event}>
              <fieldset className={styles.bare}>
                <legend className={styles.flag}>Service “{service.name}”</legend>
                <div className={styles.fields}>
                  <LengthField
                    label="Its clock is ahead by"
                    hint="Against the issuer’s; below zero it is behind."
                    least={-DAY}
                    most={DAY}
                    value={service.skew}
                    fault={own.find(({ path }) => path === 'skew')?.sentence}
                    onChange={(skew) => {
                      set((all) => all.with(nth, { ...service, skew }));
                    }}
                  />
                  <LengthField
                    label="Leeway"
                    hint="How long after exp it still accepts."
                    least={0}
                    most={DAY}
                    value={service.leeway}
                    fault={own.find(({ path }) => path === 'leeway')?.sentence}
                    onChange={(leeway) => {
                      set((all) => all.with(nth, { ...service, leeway }));
                    }}
                  />
                  <Button
                    className={styles.remove}
                    aria-label={`Remove the service ${service.name}`}
                    aria-disabled={services.length === 1}
                    onClick={() => {
                      if (services.length === 1) return;
                      set((all) => all.filter((_, place) => place !== nth));
                      adding.current?.focus();
                    }}
                  >
                    Remove
                  </Button>
                </div>
              </fieldset>
            </li>
          );
        })}
      </ol>
      <p className={styles.buttons}>
        <Button
          ref={adding}
          onClick={() => {
            set((all) => [...all, { name: unused(all), skew: 0, leeway: 0 }]);
          }}
        >
          Add a service
        </Button>
        Requests go to the services in turn.
      </p>
      <div className={styles.fields}>
        <ClockField
          label="The run ends at"
          span={draft.rest}
          least={1000}
          most={366 * DAY}
          value={until}
          fault={ofEnd === undefined ? undefined : `${ofEnd.sentence} ${ofEnd.mend}`}
          onChange={(to) => {
            dispatch({ type: 'edit', change: (before) => setEnd(before, to) });
          }}
        />
      </div>
      {general.map(({ code, sentence, mend }) => (
        <p key={code} className={styles.fault}>
          {sentence} {mend}
        </p>
      ))}
    </div>
  );
}

/** A name that no service has yet. */
const unused = (services: readonly Service[]): string => {
  const taken = new Set(services.map(({ name }) => name));
  let nth = services.length + 1;
  while (taken.has(`service-${String(nth)}`)) nth += 1;
  return `service-${String(nth)}`;
};

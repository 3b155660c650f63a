import type { Dispatch } from 'react';
import { setEnd, setService } from '../edit.ts';
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
  const { services, until } = draft.rest;
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
                      dispatch({
                        type: 'edit',
                        change: (before) => setService(before, nth, { ...service, skew }),
                      });
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
                      dispatch({
                        type: 'edit',
                        change: (before) => setService(before, nth, { ...service, leeway }),
                      });
                    }}
                  />
                </div>
              </fieldset>
            </li>
          );
        })}
      </ol>
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

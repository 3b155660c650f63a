import { useState } from 'react';
import { Disclosure } from './Disclosure.tsx';
import { formatInstant, formatRelative } from './instant.ts';
import type { TokenTimes } from './time-bar-geometry.ts';
import styles from './TimeBar.module.css';

const meanings: Readonly<Record<keyof TokenTimes, string>> = {
  iat: 'issued at',
  nbf: 'not before',
  exp: 'expires: refused from this instant on',
};

interface TimesTableProps {
  readonly times: TokenTimes;
  readonly now: number;
  readonly zone: string;
}

/** What the bar shows, as data. */
export function TimesTable(present: TimesTableProps) {
  // Closed it stays as it was first drawn: nobody sees it, and the bar changes at every key press.
  const [first] = useState(present);
  const [open, setOpen] = useState(false);
  const { times, now, zone } = open ? present : first;
  return (
    <Disclosure summary="The same as a table" onOpen={setOpen}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">In the token</th>
            <th scope="col">Time</th>
            <th scope="col">From the clock</th>
          </tr>
        </thead>
        <tbody>
          {(['iat', 'nbf', 'exp'] as const).map((claim) => {
            const seconds = times[claim];
            return (
              <tr key={claim}>
                <th scope="row">
                  {claim}, {meanings[claim]}
                </th>
                <td>{seconds === undefined ? 'absent' : String(seconds)}</td>
                <td>{seconds === undefined ? '' : formatInstant(seconds, zone)}</td>
                <td>{seconds === undefined ? '' : formatRelative(seconds, now)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Disclosure>
  );
}

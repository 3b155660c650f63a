import { useMemo } from 'react';
import { timeOfDay, type Ms } from '../core/revocation/index.ts';
import type { StripLane, StripTime } from './strip.ts';
import { sayTick, tableRows } from './table-rows.ts';
import styles from './StripTable.module.css';

interface StripTableProps {
  readonly time: StripTime;
  readonly lanes: readonly StripLane[];
  /** What the table holds, for its caption. */
  readonly caption: string;
  /** Where the rest is, where there are more rows than this. */
  readonly rest: string;
  readonly most?: number;
}

/** The strip chart as a table: requests that fare alike in every lane are one row. */
export function StripTable({ time, lanes, caption, rest, most = 300 }: StripTableProps) {
  const rows = useMemo(() => tableRows(lanes), [lanes]);
  const clock = (at: Ms): string => timeOfDay(time.origin, at);
  const shown = rows.slice(0, most);
  return (
    <table className={styles.table}>
      <caption>
        {caption}
        {rows.length > most &&
          ` The first ${most.toLocaleString('en')} rows of ${rows.length.toLocaleString('en')}; ${rest}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Requests</th>
          {lanes.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ from, to, requests, thief, ticks }, nth) => (
          <tr key={nth}>
            <th scope="row">
              <span className={styles.time}>
                {from === to ? clock(from) : `${clock(from)} to ${clock(to)}`}
              </span>
              {requests > 1 && `, ${requests.toLocaleString('en')} requests`}
              {thief && ', the thief'}
            </th>
            {ticks.map((tick, lane) => (
              <td key={lanes[lane]?.id}>
                {tick === undefined ? (
                  'no request'
                ) : (
                  <span className={tick.judgement === 'right' ? undefined : styles.wrong}>
                    {sayTick(tick)}
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import styles from '../Fired.module.css';
import { outcomeOf, requestsInOutage } from '../morning.ts';
import type { Mornings } from '../morning.ts';
import { clockOf } from '../strips.ts';
import { Stayed } from './Stayed.tsx';

/** The trade, lane by lane: how long somebody stays who should not, and who is turned away that should not be. */
export function OutageTable({ morning, outage }: Mornings) {
  const all = requestsInOutage(outage);
  const fired = clockOf(morning)(morning.fired).slice(0, 5);
  return (
    <table className={styles.table}>
      <caption>What asking costs, and what it buys</caption>
      <thead>
        <tr>
          <th scope="col">Lane</th>
          <th scope="col">Turned away, of {all} honest requests in the outage</th>
          <th scope="col">After {fired}, on the first morning</th>
        </tr>
      </thead>
      <tbody>
        {outage.race.lanes.map(({ strategy, label }) => {
          const { turnedAway } = outcomeOf(outage, strategy);
          return (
            <tr key={strategy}>
              <th scope="row">{label}</th>
              <td>
                {turnedAway === 0 ? (
                  'none'
                ) : (
                  <span className={styles.wrong}>{turnedAway} turned away</span>
                )}
              </td>
              <td>
                <Stayed ms={outcomeOf(morning, strategy).stayed} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

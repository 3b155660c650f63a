import type { LaneLog, Race } from '../../../core/revocation/index.ts';
import type { LaneMoment } from '../moment.ts';
import { clockText } from '../spans.ts';
import { formNames, placeName } from '../words.ts';
import styles from './Kept.module.css';

interface KeptProps {
  readonly race: Race;
  readonly lanes: readonly LaneMoment[];
  /** The moment in words, for the captions. */
  readonly when: string;
}

/** What a place keeps, in words: the log writes credentials as #number, and people by their number. */
const valueWords = (race: Race, log: LaneLog, place: string, value: string): string => {
  const credential = value.startsWith('#') ? log.credentials[Number(value.slice(1))] : undefined;
  if (credential !== undefined)
    return `${formNames[credential.form]} of ${clockText(race.scenario, credential.at)}`;
  const person =
    /^\d+$/u.test(value) && place === 'store' ? race.scenario.people[Number(value)] : undefined;
  return person === undefined ? value : `the session of ${person.called}`;
};

/** Rows that are shown of a lane; more of them are counted. */
const MOST = 40;

/** Who keeps what at the moment that is shown, lane by lane. */
export function KeptTables({ race, lanes, when }: KeptProps) {
  return (
    <div className={styles.lanes}>
      {lanes.map(({ log, state }, nth) => {
        const rows = [...state.places].flatMap(([place, kept]) =>
          [...kept].map(([key, what]) => ({ place, key, ...what })),
        );
        return (
          <div
            key={nth}
            className={styles.scroll}
            role="region"
            tabIndex={0}
            aria-label={`Lane ${String(nth + 1)}: ${log.label}`}
          >
            <table className={styles.table}>
              <caption>
                {log.label}: who keeps what at {when}
              </caption>
              <thead>
                <tr>
                  <th scope="col">Who</th>
                  <th scope="col">keeps</th>
                  <th scope="col">as</th>
                  <th scope="col">since</th>
                  <th scope="col">until</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, MOST).map(({ place, key, value, since, until }) => (
                  <tr key={`${place} ${key}`}>
                    <th scope="row">{placeName(race, place)}</th>
                    <td>{key}</td>
                    <td>{valueWords(race, log, place, value)}</td>
                    <td>{clockText(race.scenario, since)}</td>
                    <td>
                      {until === undefined ? 'told otherwise' : clockText(race.scenario, until)}
                    </td>
                  </tr>
                ))}
                {rows.length === 0 && (
                  <tr>
                    <td colSpan={5}>Nobody keeps anything.</td>
                  </tr>
                )}
                {rows.length > MOST && (
                  <tr>
                    <td colSpan={5}>and {rows.length - MOST} more</td>
                  </tr>
                )}
              </tbody>
            </table>
          </div>
        );
      })}
    </div>
  );
}

interface WorkProps {
  readonly lanes: readonly LaneMoment[];
  readonly when: string;
}

/** The second figures: what the lanes cost up to this moment. */
export function WorkTable({ lanes, when }: WorkProps) {
  return (
    <div className={styles.scroll} role="region" tabIndex={0} aria-label="Work so far">
      <table className={styles.table}>
        <caption>Up to {when}</caption>
        <thead>
          <tr>
            <th scope="col">Lane</th>
            <th scope="col">requests</th>
            <th scope="col">answered</th>
            <th scope="col">turned away</th>
            <th scope="col">store reads</th>
            <th scope="col">store writes</th>
            <th scope="col">issuer asked</th>
            <th scope="col">keys fetched</th>
            <th scope="col">list fetched</th>
            <th scope="col">on the deny-list</th>
            <th scope="col">issued</th>
          </tr>
        </thead>
        <tbody>
          {lanes.map(({ log, state: { tally } }, nth) => (
            <tr key={nth}>
              <th scope="row">{log.label}</th>
              <td>{tally.requests}</td>
              <td>{tally.accepted}</td>
              <td>{tally.turnedAway}</td>
              <td>{tally.storeReads}</td>
              <td>{tally.storeWrites}</td>
              <td>{tally.issuerAsked}</td>
              <td>{tally.keysFetched}</td>
              <td>{tally.listFetched}</td>
              <td>
                {tally.listed}
                {tally.mostListed > tally.listed ? `, at most ${String(tally.mostListed)}` : ''}
              </td>
              <td>{tally.issued}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { howLong, sayHeadlines } from '../../../core/revocation/index.ts';
import type { Bound, Headlines, Lasted } from '../../../core/revocation/index.ts';
import type { Held, LaneMoment } from '../moment.ts';
import styles from './Figures.module.css';

interface FiguresProps {
  /** What the table is called: `At 10:05:50`. */
  readonly caption: string;
  readonly lanes: readonly LaneMoment[];
}

/** The three figures of every lane at the moment that is shown, and how long a change can go unnoticed at most. */
export function Figures({ caption, lanes }: FiguresProps) {
  const names =
    lanes[0] === undefined ? [] : sayHeadlines(lanes[0].figures).map(({ name }) => name);
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Lane</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">at most</th>
        </tr>
      </thead>
      <tbody>
        {lanes.map(({ log, figures, ended, stale }, nth) => (
          <tr key={nth}>
            <th scope="row">{log.label}</th>
            {sayHeadlines(figures).map(({ name, value }, column) => (
              <td key={name} data-name={name} data-wrong={wrong(figures)[column] || undefined}>
                <span>{value}</span>
              </td>
            ))}
            <td data-name="at most">
              <Bounds ended={ended} stale={stale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which of the three figures say that something happened that should not have. */
const wrong = ({
  loggedOut,
  tookEffectAfter,
  thiefStayed,
}: Headlines): readonly [boolean, boolean, boolean] => [
  loggedOut > 0,
  (tookEffectAfter?.ms ?? 0) > 0,
  (thiefStayed?.ms ?? 0) > 0,
];

const limit = ({ formula, ms }: Bound): string =>
  ms === 0
    ? 'at once'
    : Number.isFinite(ms)
      ? `${formula} = ${howLong(ms)}`
      : `${formula}: without end`;

const here = (measured: Lasted | undefined): string =>
  measured === undefined
    ? ''
    : measured.ms === 0
      ? '; here at once'
      : `; here ${howLong(measured.ms)}`;

/** “TTL + leeway = 5 min; here 3 min 50 s”; where a change of role has another bound, that as well. */
function Bounds({ ended, stale }: { readonly ended: Held; readonly stale: Held }) {
  const alike = ended.bound.ms === stale.bound.ms && ended.bound.formula === stale.bound.formula;
  if (alike)
    return (
      <span>
        {limit(ended.bound)}
        {here(worse(ended.measured, stale.measured))}
      </span>
    );
  return (
    <span>
      the end of a session: {limit(ended.bound)}
      {here(ended.measured)}
      <br />
      another role: {limit(stale.bound)}
      {here(stale.measured)}
    </span>
  );
}

const worse = (a: Lasted | undefined, b: Lasted | undefined): Lasted | undefined =>
  a === undefined || (b !== undefined && b.ms > a.ms) ? b : a;

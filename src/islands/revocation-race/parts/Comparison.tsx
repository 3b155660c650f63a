import { howLong, sayHeadlines } from '../../../core/revocation/index.ts';
import type { Headlines, Lasted } from '../../../core/revocation/index.ts';
import type { LaneMoment } from '../moment.ts';
import styles from './Kept.module.css';

interface ComparisonProps {
  readonly main: readonly LaneMoment[];
  readonly branch: readonly LaneMoment[];
  readonly when: string;
}

/** The figures of both courses side by side, and the difference in words. */
export function Comparison({ main, branch, when }: ComparisonProps) {
  const pairs = pairsOf(main, branch);
  return (
    <div className={styles.scroll} role="region" tabIndex={0} aria-label="Both courses compared">
      <table className={styles.table}>
        <caption>Both courses at {when}</caption>
        <thead>
          <tr>
            <th scope="col">Lane</th>
            <th scope="col">figure</th>
            <th scope="col">as it was</th>
            <th scope="col">what if</th>
            <th scope="col">difference</th>
          </tr>
        </thead>
        <tbody>
          {pairs.flatMap(({ label, first, second }, nth) =>
            ['logged out unexpectedly', 'change took effect after', 'thief stayed'].map(
              (name, column) => (
                <tr key={`${String(nth)} ${name}`}>
                  {column === 0 && (
                    <th scope="rowgroup" rowSpan={3}>
                      {label}
                    </th>
                  )}
                  <td>{name}</td>
                  <td>{valueOf(first, column)}</td>
                  <td>{valueOf(second, column)}</td>
                  <td>{difference(first?.figures, second?.figures, column)}</td>
                </tr>
              ),
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

interface Pair {
  readonly label: string;
  readonly first: LaneMoment | undefined;
  readonly second: LaneMoment | undefined;
}

/** The lanes of both courses, by place; where the places hold different architectures, each alone. */
export const pairsOf = (
  main: readonly LaneMoment[],
  branch: readonly LaneMoment[],
): readonly Pair[] => {
  const left = [...branch];
  const pairs = main.map((first, nth): Pair => {
    const there = left.findIndex(
      (second) =>
        second.strategy.id === first.strategy.id &&
        (second === branch[nth] || second.log.label === first.log.label),
    );
    const [second] = there < 0 ? [] : left.splice(there, 1);
    const label =
      second === undefined || second.log.label === first.log.label
        ? first.log.label
        : `${first.log.label} → ${second.log.label}`;
    return { label, first, second };
  });
  return [
    ...pairs,
    ...left.map((second): Pair => ({ label: second.log.label, first: undefined, second })),
  ];
};

const valueOf = (lane: LaneMoment | undefined, column: number): string =>
  lane === undefined ? 'no such lane' : (sayHeadlines(lane.figures)[column]?.value ?? '');

const difference = (a: Headlines | undefined, b: Headlines | undefined, column: number): string => {
  if (a === undefined) return 'only in the second course';
  if (b === undefined) return 'only in the first course';
  if (column === 0) {
    const more = b.loggedOut - a.loggedOut;
    if (more === 0) return 'none';
    return more > 0 ? `${String(more)} × more` : `${String(-more)} × less`;
  }
  return column === 1
    ? lengths(a.tookEffectAfter, b.tookEffectAfter, 'sooner', 'later')
    : lengths(a.thiefStayed, b.thiefStayed, 'shorter', 'longer');
};

const lengths = (
  a: Lasted | undefined,
  b: Lasted | undefined,
  less: string,
  more: string,
): string => {
  if (a === undefined || b === undefined) return a === b ? 'none' : 'not to be compared';
  if (a.ms === b.ms) return 'none';
  return `${howLong(Math.abs(b.ms - a.ms))} ${b.ms < a.ms ? less : more}`;
};

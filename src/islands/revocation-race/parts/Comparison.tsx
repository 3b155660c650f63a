import { howLong, sayHeadlines } from '../../../core/revocation/index.ts';
import type { Headlines, Lasted } from '../../../core/revocation/index.ts';
import type { LaneMoment } from '../moment.ts';
import styles from './Figures.module.css';

interface ComparisonProps {
  readonly main: readonly LaneMoment[];
  readonly branch: readonly LaneMoment[];
  /** Which lane of the branch goes with each of the first course. */
  readonly beside: readonly (number | undefined)[];
  readonly when: string;
}

/** The figures of both courses side by side, and the difference in words. */
export function Comparison({ main, branch, beside, when }: ComparisonProps) {
  const pairs: readonly Pair[] = [
    ...main.map((first, nth): Pair => {
      const there = beside[nth];
      return { first, second: there === undefined ? undefined : branch[there] };
    }),
    ...branch
      .filter((_, nth) => !beside.includes(nth))
      .map((second): Pair => ({ first: undefined, second })),
  ];
  // A figure that nothing in either course could move is left out.
  const names = (sayHeadlines(noFigures).map(({ name }) => name) as readonly string[]).map(
    (name, column) => ({ name, column }),
  );
  const told = names.filter(({ column }) =>
    [...main, ...branch].some(({ figures }) => happens(figures, column)),
  );
  return (
    <table className={styles.table}>
      <caption>Both courses up to {when}</caption>
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
        {pairs.flatMap(({ first, second }, nth) =>
          told.map(({ name, column }) => {
            const difference = differenceOf(first?.figures, second?.figures, column);
            return (
              <tr key={`${String(nth)} ${name}`}>
                <th scope="row">{labelOf(first, second)}</th>
                <td data-name="figure">{name}</td>
                <td data-name="as it was">{valueOf(first, column)}</td>
                <td data-name="what if">{valueOf(second, column)}</td>
                <td data-name="difference" data-differs={difference !== 'none' || undefined}>
                  <span>{difference}</span>
                </td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}

interface Pair {
  readonly first: LaneMoment | undefined;
  readonly second: LaneMoment | undefined;
}

const noFigures: Headlines = {
  loggedOut: 0,
  tookEffectAfter: undefined,
  thiefStayed: undefined,
};

const happens = (figures: Headlines, column: number): boolean =>
  column === 0
    ? figures.loggedOut > 0
    : (column === 1 ? figures.tookEffectAfter : figures.thiefStayed) !== undefined;

const labelOf = (first: LaneMoment | undefined, second: LaneMoment | undefined): string => {
  const [a, b] = [first?.log.label, second?.log.label];
  return a === undefined || b === undefined || a === b ? (a ?? b ?? '') : `${a} → ${b}`;
};

const valueOf = (lane: LaneMoment | undefined, column: number): string =>
  lane === undefined ? 'no such lane' : (sayHeadlines(lane.figures)[column]?.value ?? '');

const differenceOf = (
  a: Headlines | undefined,
  b: Headlines | undefined,
  column: number,
): string => {
  if (a === undefined) return 'only in the second';
  if (b === undefined) return 'only in the first';
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

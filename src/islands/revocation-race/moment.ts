import {
  conditionsOf,
  entriesUpTo,
  headlines,
  lastedOf,
  stateAt,
  strategyOf,
  valuesOf,
} from '../../core/revocation/index.ts';
import type {
  Bound,
  HappeningKind,
  Headlines,
  LaneLog,
  LaneState,
  Lasted,
  Ms,
  Race,
  RequestEntry,
  Strategy,
} from '../../core/revocation/index.ts';

/** A bound, and what was measured of the changes that it is about; undefined: nothing of that kind so far. */
export interface Held {
  readonly bound: Bound;
  readonly measured: Lasted | undefined;
}

/** One lane as it stands at a moment. */
export interface LaneMoment {
  readonly log: LaneLog;
  readonly strategy: Strategy;
  readonly state: LaneState;
  readonly figures: Headlines;
  readonly ended: Held;
  readonly stale: Held;
}

const endings: ReadonlySet<HappeningKind> = new Set([
  'fired',
  'password-changed',
  'signed-out',
  'signed-out-everywhere',
]);

const worst = (all: readonly (Lasted | undefined)[]): Lasted | undefined =>
  all.reduce((a, b) => (a === undefined || (b !== undefined && b.ms > a.ms) ? b : a), undefined);

/** Every lane of a run at this instant, folded from its log and from nothing else. */
export const momentOf = ({ scenario, lanes }: Race, at: Ms): readonly LaneMoment[] => {
  const conditions = conditionsOf(scenario);
  return lanes.flatMap((log, nth) => {
    const strategy = strategyOf(log.strategy);
    if (strategy === undefined) return [];
    const values = valuesOf(strategy, scenario.lanes[nth]?.values ?? {});
    const state = stateAt(log, at);
    const { tally } = state;
    const measured = (kinds: ReadonlySet<HappeningKind>): Lasted | undefined =>
      worst(
        scenario.happenings.map((happening, index) =>
          kinds.has(happening.kind) ? lastedOf(scenario, tally, index) : undefined,
        ),
      );
    return [
      {
        log,
        strategy,
        state,
        figures: headlines(scenario, tally),
        ended: { bound: strategy.ended(values, conditions), measured: measured(endings) },
        stale: {
          bound: strategy.stale(values, conditions),
          measured: measured(new Set<HappeningKind>(['role-changed'])),
        },
      },
    ];
  });
};

/** The nearest instant after (or before) this one at which anything happens in any lane. */
export const stepFrom = (races: readonly Race[], at: Ms, way: 1 | -1): Ms | undefined => {
  let nearest: Ms | undefined;
  for (const { lanes } of races)
    for (const log of lanes) {
      const { entries } = log;
      const upTo = entriesUpTo(log, at);
      let nth = way === 1 ? upTo : upTo - 1;
      // Everything of this instant is behind it already.
      while (way === -1 && entries[nth]?.at === at) nth -= 1;
      const found = entries[nth]?.at;
      if (found === undefined) continue;
      if (nearest === undefined || way * (found - nearest) < 0) nearest = found;
    }
  return nearest;
};

/** Where in a lane's log a request stands: the one of this device at this instant. */
export const requestAt = (log: LaneLog, at: Ms, device: number): number => {
  for (let nth = entriesUpTo(log, at) - 1; nth >= 0; nth -= 1) {
    const entry = log.entries[nth];
    if (entry === undefined || entry.at < at) break;
    if (entry.kind === 'request' && entry.device === device) return nth;
  }
  return -1;
};

/** The next (or previous) request of a lane after this place in its log, of those that are wanted. */
export const requestFrom = (
  log: LaneLog,
  place: number,
  way: 1 | -1,
  wanted: (request: RequestEntry) => boolean = () => true,
): RequestEntry | undefined => {
  for (let nth = place + way; nth >= 0 && nth < log.entries.length; nth += way) {
    const entry = log.entries[nth];
    if (entry?.kind === 'request' && wanted(entry)) return entry;
  }
  return undefined;
};

import { fold, headlines, run, strategyOf } from '../../core/revocation/index.ts';
import type {
  Happening,
  LaneChoice,
  LaneLog,
  Ms,
  Race,
  RequestEntry,
  Scenario,
} from '../../core/revocation/index.ts';

/** The lanes of the first question. */
export type FlagLane = 'session' | 'jwt-long' | 'jwt-refresh';

export const flagLanes: readonly FlagLane[] = ['session', 'jwt-long', 'jwt-refresh'];

/** The lane of the second question; the third scenario has it too. */
const cached: LaneChoice = {
  strategy: 'session-cache',
  values: { cache: 300_000 },
  label: 'Session, 5-minute cache',
};

/** Under a lane's name: who is asked, in the numbers of this morning. */
export const asked: Readonly<Partial<Record<string, string>>> = {
  session: 'looked up on every request',
  'session-cache': 'looked up at most every 5 minutes',
  'jwt-long': 'nobody is asked',
  'jwt-refresh': 'asked at each refresh',
};

/** What the page is given: both scenarios as they stand in `content/scenarios`. */
export interface Given {
  readonly morning: Scenario;
  /** The same morning with the store out of reach for a while. */
  readonly outage: Scenario;
}

/** A scenario that was run, and where its lanes and its firing are. */
export interface Course {
  readonly race: Race;
  readonly from: Ms;
  readonly to: Ms;
  readonly fired: Ms;
}

/** A lane after its run, in the figures that the page speaks of. */
export interface Outcome {
  readonly log: LaneLog;
  /** The last request that was answered. */
  readonly last: RequestEntry;
  /** From the firing to that request; 0 where it came before. */
  readonly stayed: Ms;
  /** Honest requests that failed because somebody did not answer. */
  readonly turnedAway: number;
}

const courseOf = (scenario: Scenario): Course => ({
  race: run(scenario),
  from: scenario.shown?.from ?? 0,
  to: scenario.shown?.to ?? scenario.until,
  fired: scenario.happenings.find(({ kind }) => kind === 'fired')?.at ?? 0,
});

/** Runs both mornings; the second lane of four is the one that the second question is about. */
export const runMornings = ({
  morning,
  outage,
}: Given): { readonly morning: Course; readonly outage: Course } => ({
  morning: courseOf({ ...morning, lanes: [...morning.lanes, cached] }),
  outage: courseOf(outage),
});

export type Mornings = ReturnType<typeof runMornings>;

export const requestsOf = (log: LaneLog): readonly RequestEntry[] =>
  log.entries.filter((entry) => entry.kind === 'request');

/** The place of a strategy's lane in the course; a scenario of this page has it. */
export const placeOf = ({ race }: Course, id: string): number =>
  race.lanes.findIndex(({ strategy }) => strategy === id);

const cachedOutcomes = new WeakMap<LaneLog, Outcome>();

/** The figures of a lane. The lanes of this page all have requests that are answered. */
export const outcomeOf = (course: Course, id: string): Outcome => {
  const log = course.race.lanes[placeOf(course, id)];
  if (log === undefined) throw new Error(`The morning has no lane ${id}`);
  const known = cachedOutcomes.get(log);
  if (known !== undefined) return known;
  const last = requestsOf(log).findLast(({ accepted }) => accepted);
  if (last === undefined) throw new Error(`Nothing was answered in the lane ${id}`);
  const { tally } = fold(log);
  const outcome: Outcome = {
    log,
    last,
    stayed: headlines(course.race.scenario, tally).tookEffectAfter?.ms ?? 0,
    turnedAway: tally.turnedAway,
  };
  cachedOutcomes.set(log, outcome);
  return outcome;
};

/** The lanes from which honest requests were turned away: the answer to the third question. */
export const turnedAwayFrom = (course: Course): readonly string[] =>
  course.race.lanes
    .map(({ strategy }) => strategy)
    .filter((id) => outcomeOf(course, id).turnedAway > 0);

/** How many requests the laptop made while the store could not be asked: all of them honest. */
export const requestsInOutage = (course: Course): number => {
  const down = course.race.scenario.happenings.find(({ kind }) => kind === 'store-down');
  const log = course.race.lanes[0];
  if (down?.kind !== 'store-down' || log === undefined) return 0;
  return requestsOf(log).filter(({ at }) => at >= down.at && at < down.until).length;
};

/**
 * Where something changes, in order: the ends, the firing, and in each lane the first request that is handled
 * otherwise than the one before it. These are the steps of the clock.
 */
export const stepsOf = ({ race, from, to, fired }: Course, ids: readonly string[]): Ms[] => {
  const steps = new Set([from, fired, to]);
  for (const log of race.lanes) {
    if (!ids.includes(log.strategy)) continue;
    let before: RequestEntry | undefined;
    for (const request of requestsOf(log)) {
      if (
        request.at > from &&
        before !== undefined &&
        (before.accepted !== request.accepted || before.check !== request.check)
      )
        steps.add(request.at);
      before = request;
    }
  }
  return [...steps].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
};

/** How often the slider lets ask: these, in milliseconds. */
export const everies: readonly Ms[] = [
  0, 20, 40, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600, 720, 900, 1200, 1500, 1800, 2100,
  2400, 2700, 3000, 3300, 3600,
].map((seconds) => seconds * 1000);

/** What the slider's lane comes to. */
export interface Dialled {
  readonly course: Course;
  readonly outcome: Outcome;
  /** The last time before the firing that somebody was asked and answered. */
  readonly lastAsked: Ms | undefined;
  /** The most that a request may be answered after the firing. */
  readonly bound: Ms;
}

const withCache = (scenario: Scenario, every: Ms): Scenario => ({
  ...scenario,
  lanes: [{ strategy: 'session-cache', values: { cache: every }, label: 'Session behind a cache' }],
});

/** The morning of the outage for somebody who asks at most this often. */
export const dial = (outage: Scenario, every: Ms): Dialled => {
  const course = courseOf(withCache(outage, every));
  const outcome = outcomeOf(course, 'session-cache');
  const lastAsked = requestsOf(outcome.log).findLast(
    ({ at, reads }) => reads > 0 && at < course.fired,
  )?.at;
  const bound =
    strategyOf('session-cache')?.ended(
      { cache: every },
      { services: outage.services, lossy: false, outage: 0 },
    ).ms ?? 0;
  return { course, outcome, lastAsked, bound };
};

/** Least, greatest and mean. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly mean: number;
}

/** The mornings that are compared: as many as fit, at most so many. */
const MOST_PHASES = 30;

/**
 * One morning is one accident: how long since somebody was last asked. So the firing alone, and the outage alone, are
 * run at every distance from the sign-in, in steps of the laptop's requests, over one whole period of asking. Each
 * without the other: after an outage everybody asks anew at the same moment, and that would be an accident again.
 */
export const dialOverPhases = (
  outage: Scenario,
  every: Ms,
): { readonly stayed: Range; readonly turnedAway: Range; readonly runs: number } => {
  const pattern = outage.happenings.find(({ kind }) => kind === 'requests');
  const beat = pattern?.kind === 'requests' ? pattern.every : 1;
  const phases = Math.max(1, Math.round(every / beat));
  const stride = Math.ceil(phases / MOST_PHASES);
  const stayed: number[] = [];
  const turnedAway: number[] = [];
  for (let phase = 0; phase < phases; phase += stride) {
    const later = phase * beat;
    const moved = (left: 'fired' | 'store-down'): Scenario => ({
      ...outage,
      // Long enough for the last request that can be answered.
      until: outage.until + every + later,
      happenings: outage.happenings.flatMap((happening): Happening[] => {
        if (happening.kind === 'fired' || happening.kind === 'store-down') {
          if (happening.kind !== left) return [];
          const at = happening.at + later;
          return happening.kind === 'fired'
            ? [{ ...happening, at }]
            : [{ ...happening, at, until: happening.until + later }];
        }
        return [happening];
      }),
    });
    stayed.push(dial(moved('fired'), every).outcome.stayed);
    turnedAway.push(dial(moved('store-down'), every).outcome.turnedAway);
  }
  return { stayed: rangeOf(stayed), turnedAway: rangeOf(turnedAway), runs: stayed.length };
};

const rangeOf = (values: readonly number[]): Range => ({
  least: Math.min(...values),
  most: Math.max(...values),
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
});

/**
 * The question at the end: nobody is fired, a role is taken away, and the session is one whose row holds a copy of
 * the role. Everything else is the morning's.
 */
export const roleCopied = (morning: Scenario): Course =>
  courseOf({
    ...morning,
    happenings: morning.happenings.map((happening) =>
      happening.kind === 'fired'
        ? { kind: 'role-changed', at: happening.at, person: happening.person, role: 'reader' }
        : happening,
    ),
    lanes: [{ strategy: 'role-in-row', values: {}, label: 'Session, role copied into its row' }],
  });

import { expect } from 'vitest';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import type { LaneLog, RequestEntry } from '../../../../src/core/revocation/log.ts';
import { LogRecorder } from '../../../../src/core/revocation/recorder.ts';
import { runLane } from '../../../../src/core/revocation/run-lane.ts';
import type { Scenario, Service, Values } from '../../../../src/core/revocation/scenario.ts';
import {
  conditionsOf,
  valuesOf,
  type Bound,
  type Lane,
  type Setup,
  type Strategy,
} from '../../../../src/core/revocation/strategy.ts';

const calls = [
  'signIn',
  'request',
  'steal',
  'end',
  'roleChanged',
  'keyRotated',
  'keyPulled',
  'deployed',
  'restored',
  'loseRefresh',
  'wake',
] as const;

/** The same strategy, whose lanes are held against what they told the recorder after every call. */
const watched = (strategy: Strategy): Strategy => ({
  ...strategy,
  open: (setup: Setup): Lane => {
    const lane = strategy.open(setup);
    if (!(setup.record instanceof LogRecorder)) return lane;
    const { entries } = setup.record;
    const told = new Map<string, Map<string, string>>();
    let seen = 0;
    const compare = (call: string): void => {
      for (; seen < entries.length; seen += 1) {
        const entry = entries[seen];
        if (entry?.kind === 'put')
          told.set(
            entry.place,
            (told.get(entry.place) ?? new Map<string, string>()).set(entry.key, entry.value),
          );
        if (entry?.kind === 'dropped') {
          const there = told.get(entry.place);
          expect(there?.delete(entry.key), `${call} drops ${entry.key}`).toBe(true);
          if (there?.size === 0) told.delete(entry.place);
        }
      }
      expect(lane.contents(), `after ${call} at ${String(entries.at(-1)?.at)}`).toEqual(told);
    };
    const around: Record<string, unknown> = { ...lane };
    for (const call of calls) {
      const plain: unknown = Reflect.get(lane, call);
      if (typeof plain !== 'function') continue;
      around[call] = (...all: unknown[]): unknown => {
        const given: unknown = Reflect.apply(plain, lane, all);
        compare(call);
        return given;
      };
    }
    return around as unknown as Lane;
  },
});

/** Whom most courses are about. */
export const person = 'u-0';

export const signIn = (at: number, devices = 1): Happening => ({
  kind: 'sign-in',
  at,
  person,
  devices,
});

/** From the beginning on, regularly. */
export const asks = (every: number, who = person): Happening => ({
  kind: 'requests',
  at: 0,
  person: who,
  every,
  spread: 'regular',
});

/** What a test says of a scenario; the rest is one person, one service with an exact clock. */
export interface Course {
  readonly strategy: Strategy;
  readonly values?: Values;
  readonly services?: readonly Partial<Service>[];
  readonly people?: number;
  readonly happenings: readonly Happening[];
  readonly until: number;
  readonly seed?: number;
}

const scenarioOf = ({
  services = [{}],
  people = 1,
  happenings,
  until,
  seed = 1,
}: Course): Scenario => ({
  version: 1,
  id: 'course',
  title: '',
  about: '',
  origin: '2026-11-24T09:40:00Z',
  until,
  seed,
  people: Array.from({ length: people }, (_, nth) => ({
    id: `u-${String(nth)}`,
    called: 'somebody',
    role: 'admin',
  })),
  services: services.map((service, nth) => ({
    name: `service ${String(nth)}`,
    skew: 0,
    leeway: 0,
    ...service,
  })),
  happenings,
  lanes: [],
});

/** Runs the lane alone; its contents are held against the log after every call. */
export const runCourse = (course: Course): LaneLog =>
  runLane(scenarioOf(course), watched(course.strategy), {
    strategy: course.strategy.id,
    values: course.values ?? {},
  });

export const requestsOf = (log: LaneLog, device?: number): readonly RequestEntry[] =>
  log.entries.filter(
    (entry): entry is RequestEntry =>
      entry.kind === 'request' && (device === undefined || entry.device === device),
  );

/** “at check” of each request, those of one device where one is named. */
export const answersOf = (log: LaneLog, device?: number): readonly string[] =>
  requestsOf(log, device).map(({ at, check }) => `${String(at)} ${check}`);

/** The instant of the last request of this device that was accepted; -1 for none. */
export const lastAccepted = (log: LaneLog, device = 0): number =>
  requestsOf(log, device).findLast(({ accepted }) => accepted)?.at ?? -1;

/** Both bounds of a course. */
export const boundsOf = (course: Course): { readonly ended: Bound; readonly stale: Bound } => {
  const values = valuesOf(course.strategy, course.values ?? {});
  const conditions = conditionsOf(scenarioOf(course));
  return {
    ended: course.strategy.ended(values, conditions),
    stale: course.strategy.stale(values, conditions),
  };
};

import { describe, expect, it } from 'vitest';
import { statusList } from '../../../../src/core/revocation/strategies/status-list.ts';
import {
  answersOf,
  asks,
  boundsOf,
  lastAccepted,
  person,
  requestsOf,
  runCourse,
  signIn,
  type Course,
} from './course.ts';

/** Signed in at 0, asks every 500 ms; the list is fetched at 0, 60 s, 120 s …; fired at 60 s, just after. */
const fired: Course = {
  strategy: statusList,
  values: { ttl: 600_000, poll: 60_000 },
  happenings: [asks(500), signIn(0), { kind: 'fired', at: 60_000, person }],
  until: 200_000,
};

/** When the list was fetched, by which service, and whether in vain. */
const fetches = (course: Course): readonly string[] =>
  runCourse(course).entries.flatMap((entry) =>
    entry.kind === 'told' ? [`${String(entry.at)} ${String(entry.service)} ${entry.what}`] : [],
  );

describe('status-list', () => {
  it('accepts until the next fetch, and in its millisecond', () => {
    const log = runCourse(fired);
    // Set in the millisecond of the fetch at 60 s, after it; fetched at 120 s, after the request of 120 s.
    expect(lastAccepted(log)).toBe(120_000);
    expect(boundsOf(fired).ended.ms).toBe(60_000);
    expect(answersOf(log)[240]).toBe('120500 bit-set');
  });

  it('spreads the fetches of services evenly, so that they hear of it one after the other', () => {
    const course: Course = { ...fired, services: [{}, {}, {}], until: 110_000 };
    expect(fetches(course)).toEqual([
      '0 0 fetch',
      '20000 1 fetch',
      '40000 2 fetch',
      '60000 0 fetch',
      '80000 1 fetch',
      '100000 2 fetch',
    ]);
    // Requests go round: service 1 at 80.5 s, 2 at 81 s, 0 at 81.5 s. Service 0 fetched at 60 s before the
    // change, so it accepts to the end; service 1 refuses after 80 s, service 2 after 100 s.
    const last = [0, 1, 2].map(
      (nth) =>
        requestsOf(runCourse(course)).findLast(
          ({ accepted, service }) => accepted && service === nth,
        )?.at,
    );
    // The nth request, at 0.5 s · (n + 1), goes to service n mod 3: 110 s is n = 219, service 0. 80 s is
    // n = 159, service 0, so service 1’s last is n = 157 at 79 s; 100 s is n = 199, service 1, so service 2’s last
    // is n = 197 at 99 s.
    expect(last).toEqual([110_000, 79_000, 99_000]);
  });

  it('adds the age of the copy', () => {
    const course: Course = { ...fired, values: { ttl: 600_000, poll: 20_000, age: 40_000 } };
    // Fetched at 100 s is the list of 60 s, before the change; at 120 s that of 80 s.
    expect(lastAccepted(runCourse(course))).toBe(120_000);
    expect(boundsOf(course).ended.ms).toBe(60_000);
  });

  it('goes on with the old list while the issuer is down, and fetches when it is back', () => {
    const course: Course = {
      ...fired,
      happenings: [
        asks(500),
        signIn(0),
        { kind: 'fired', at: 60_000, person },
        // Down one millisecond before the fetch of 120 s, for 30.001 s.
        { kind: 'issuer-down', at: 119_999, until: 150_000 },
      ],
    };
    expect(fetches(course)).toEqual([
      '0 0 fetch',
      '60000 0 fetch',
      '120000 0 fetch-failed',
      '150000 0 fetch',
      '180000 0 fetch',
    ]);
    expect(lastAccepted(runCourse(course))).toBe(150_000);
    // 60 s + 30.001 s, reached within 1 ms.
    expect(boundsOf(course).ended.ms).toBe(90_001);
  });

  it('says no more than exp where the list is slower than the token', () => {
    const course: Course = {
      ...fired,
      services: [{ leeway: 1000 }],
      values: { ttl: 30_000, poll: 60_000 },
      happenings: [
        signIn(61_000),
        { kind: 'stolen', at: 61_000, person, device: 0, loot: 'everything', every: 30_999 },
        { kind: 'fired', at: 61_000, person },
      ],
    };
    // exp 91 s, 1 s of leeway: accepted up to 91.999 s, long before the fetch of 120 s.
    expect(answersOf(runCourse(course), 1)[0]).toBe('91999 bit-clear');
    expect(boundsOf(course).ended.ms).toBe(31_000);
  });

  it('frees the bit when the token is over', () => {
    const log = runCourse({ ...fired, values: { ttl: 70_000, poll: 60_000 } });
    // exp 70 s: gone at the issuer before the service ever fetched it.
    expect(log.entries.filter(({ kind }) => kind === 'listed')).toEqual([
      { kind: 'listed', at: 60_000, entries: 1 },
      { kind: 'listed', at: 70_000, entries: 0 },
    ]);
  });

  it('keeps the device at which the password was changed, and stops the copy of its old token', () => {
    const log = runCourse({
      ...fired,
      happenings: [
        asks(1000),
        signIn(0, 2),
        { kind: 'stolen', at: 4000, person, device: 0, loot: 'everything', every: 1000 },
        { kind: 'password-changed', at: 70_000, person, device: 0 },
      ],
      until: 150_000,
    });
    expect(lastAccepted(log, 1)).toBe(120_000);
    expect(lastAccepted(log, 2)).toBe(120_000);
    expect(requestsOf(log, 0).every(({ judgement }) => judgement === 'right')).toBe(true);
  });
});

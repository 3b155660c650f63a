import { describe, expect, it } from 'vitest';
import { denyList } from '../../../../src/core/revocation/strategies/deny-list.ts';
import {
  answersOf,
  asks,
  boundsOf,
  lastAccepted,
  person,
  runCourse,
  signIn,
  type Course,
} from './course.ts';

/** Signed in at 0, asks every 500 ms, fired at 10 s; the message takes 2 s. */
const fired: Course = {
  strategy: denyList,
  values: { ttl: 60_000, delay: 2000 },
  happenings: [asks(500), signIn(0), { kind: 'fired', at: 10_000, person }],
  until: 70_000,
};

describe('deny-list', () => {
  it('accepts until the message has arrived, and in the millisecond of its arrival', () => {
    const log = runCourse(fired);
    // 10 s + 2 s; there is a request at 12.000 exactly, and the message comes after it.
    expect(lastAccepted(log)).toBe(12_000);
    expect(boundsOf(fired).ended.ms).toBe(2000);
    expect(answersOf(log).slice(23, 26)).toEqual([
      '12000 unlisted',
      '12500 listed',
      '13000 listed',
    ]);
  });

  it('keeps an entry until exp and the most patient service’s leeway, then drops it everywhere', () => {
    const log = runCourse({ ...fired, services: [{}, { leeway: 3000 }, { skew: -1500 }] });
    // exp 60 s; leeway 3 s outlasts the clock that is 1.5 s behind: 63 s.
    expect(log.entries.filter(({ kind }) => kind === 'listed')).toEqual([
      { kind: 'listed', at: 10_000, entries: 1 },
      { kind: 'listed', at: 63_000, entries: 0 },
    ]);
    const gone = log.entries.filter((entry) => entry.kind === 'dropped' && entry.at === 63_000);
    // The issuer's entry and three copies.
    expect(gone).toHaveLength(4);
  });

  it('holds the message back while the issuer is down', () => {
    const course: Course = {
      ...fired,
      happenings: [
        asks(500),
        signIn(0),
        { kind: 'issuer-down', at: 10_000, until: 15_000 },
        { kind: 'fired', at: 10_000, person },
      ],
    };
    // Sent at 15 s, there at 17 s: 5 s of outage + 2 s on the way.
    expect(lastAccepted(runCourse(course))).toBe(17_000);
    expect(boundsOf(course).ended.ms).toBe(7000);
  });

  it('does not care about the store', () => {
    const course: Course = {
      ...fired,
      happenings: [
        asks(500),
        signIn(0),
        { kind: 'store-down', at: 10_000, until: 15_000 },
        { kind: 'fired', at: 10_000, person },
      ],
    };
    expect(lastAccepted(runCourse(course))).toBe(12_000);
    expect(boundsOf(course).ended.ms).toBe(2000);
  });

  it('falls back to exp where the message is lost', () => {
    const course: Course = {
      ...fired,
      happenings: [
        asks(500),
        signIn(0),
        { kind: 'event-lost', at: 9000 },
        { kind: 'fired', at: 10_000, person },
      ],
    };
    const log = runCourse(course);
    // exp refuses on or after 60 s.
    expect(lastAccepted(log)).toBe(59_500);
    expect(boundsOf(course).ended.ms).toBe(60_000);
    expect(log.entries.filter(({ kind }) => kind === 'told')).toMatchObject([
      { at: 10_000, what: 'message-lost' },
    ]);
  });

  it('never says more than exp: a message slower than the token lives', () => {
    const course: Course = { ...fired, values: { ttl: 5000, delay: 30_000 } };
    // The token of 0 is over at 5 s. Refused then, the device signs in at 5.5 s: iat 5 s, exp 10 s.
    expect(boundsOf(course).ended.ms).toBe(5000);
    expect(lastAccepted(runCourse(course))).toBe(9500);
  });

  it('lists what a thief copied: the copy has the same jti', () => {
    const log = runCourse({
      ...fired,
      happenings: [
        asks(500),
        signIn(0),
        { kind: 'stolen', at: 4000, person, device: 0, loot: 'everything', every: 250 },
        { kind: 'signed-out', at: 10_000, person, device: 0 },
      ],
    });
    expect(lastAccepted(log, 1)).toBe(12_000);
  });

  it('lists one device’s token at its sign-out and leaves the other devices alone', () => {
    const log = runCourse({
      ...fired,
      happenings: [asks(1000), signIn(0, 2), { kind: 'signed-out', at: 10_000, person, device: 0 }],
      until: 20_000,
    });
    expect(lastAccepted(log, 0)).toBeLessThanOrEqual(10_000);
    expect(lastAccepted(log, 1)).toBe(20_000);
  });

  it('lists the others at a change of password, and the old token of the device that stays', () => {
    const log = runCourse({
      ...fired,
      happenings: [
        asks(1000),
        signIn(0, 2),
        { kind: 'stolen', at: 4000, person, device: 0, loot: 'everything', every: 1000 },
        { kind: 'password-changed', at: 10_000, person, device: 0 },
      ],
      until: 30_000,
    });
    // Of two devices that ask every second the first asks at half seconds, the second at whole ones.
    expect(lastAccepted(log, 1)).toBe(12_000);
    expect(lastAccepted(log, 2)).toBe(12_000);
    expect(lastAccepted(log, 0)).toBe(29_500);
    expect(
      log.entries.filter((entry) => entry.kind === 'request' && entry.judgement === 'logged-out'),
    ).toEqual([]);
  });

  it('does not list a token for a change of role', () => {
    const course: Course = {
      ...fired,
      happenings: [asks(500), signIn(0), { kind: 'role-changed', at: 0, person, role: 'guest' }],
      until: 59_999,
    };
    // Issued and changed at 0, good up to 60 s.
    const log = runCourse(course);
    expect(log.entries.at(-1)).toMatchObject({ at: 59_500, judgement: 'stale' });
    expect(boundsOf(course).stale.ms).toBe(60_000);
  });
});

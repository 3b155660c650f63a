import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import { notBeforeGlobal } from '../../../../src/core/revocation/strategies/not-before-global.ts';
import { boundsOf, lastAccepted, requestsOf, runCourse, type Course } from './course.ts';

const signIn = (person: string, at = 0): Happening => ({
  kind: 'sign-in',
  at,
  person,
  devices: 1,
});
const asks = (person: string, every: number): Happening => ({
  kind: 'requests',
  at: 0,
  person,
  every,
  spread: 'regular',
});

/** Three people signed in at 0 who ask every second; the first is fired at 10.3 s; the date takes 2 s. */
const fired: Course = {
  strategy: notBeforeGlobal,
  values: { ttl: 60_000, delay: 2000 },
  people: 3,
  happenings: [
    asks('u-0', 100),
    asks('u-1', 1000),
    asks('u-2', 1000),
    signIn('u-0'),
    signIn('u-1'),
    signIn('u-2'),
    { kind: 'fired', at: 10_300, person: 'u-0' },
  ],
  until: 40_000,
};

/** When the honest device was refused. */
const loggedOut = (course: Course, device: number): readonly number[] =>
  requestsOf(runCourse(course), device).flatMap(({ at, judgement }) =>
    judgement === 'logged-out' ? [at] : [],
  );

describe('not-before-global', () => {
  it('locks out who is fired when the date is there, and everybody else with them', () => {
    expect(lastAccepted(runCourse(fired))).toBe(12_300);
    expect(boundsOf(fired).ended.ms).toBe(2000);
    // Each colleague is refused at the first request after 12.3 s, and signs in again at the next.
    expect(loggedOut(fired, 1)).toEqual([13_000]);
    expect(loggedOut(fired, 2)).toEqual([13_000]);
  });

  it('refuses once more who signs in again in the second of the date', () => {
    const course: Course = {
      ...fired,
      values: { ttl: 60_000, delay: 100 },
      happenings: [
        asks('u-0', 100),
        asks('u-1', 150),
        signIn('u-0'),
        signIn('u-1'),
        { kind: 'fired', at: 10_300, person: 'u-0' },
      ],
    };
    // Refused at 10.5 s; the sign-in at 10.65 s has iat 10 s and is refused; so are those of 10.8 and 10.95 s. The
    // one at 11.1 s has iat 11 s.
    expect(loggedOut(course, 1)).toEqual([10_500, 10_650, 10_800, 10_950]);
  });

  it('is moved for one person’s sign-out everywhere only where that is wanted', () => {
    const everywhere = (wanted: number): Course => ({
      ...fired,
      values: { ttl: 60_000, delay: 2000, everywhere: wanted },
      happenings: [
        asks('u-0', 100),
        asks('u-1', 1000),
        signIn('u-0'),
        signIn('u-1'),
        { kind: 'signed-out-everywhere', at: 10_300, person: 'u-0' },
      ],
      until: 70_000,
    });
    expect(lastAccepted(runCourse(everywhere(1)))).toBe(12_300);
    expect(boundsOf(everywhere(1)).ended.ms).toBe(2000);
    // Without it exp decides: 60 s. The colleague’s token is over then too.
    expect(lastAccepted(runCourse(everywhere(0)))).toBe(59_900);
    expect(boundsOf(everywhere(0)).ended.ms).toBe(60_000);
    expect(loggedOut(everywhere(0), 1)).toEqual([60_000]);
  });

  it('is not moved for a change of password, whose copies live to exp', () => {
    const course: Course = {
      ...fired,
      happenings: [
        asks('u-1', 1000),
        signIn('u-0'),
        signIn('u-1'),
        { kind: 'stolen', at: 0, person: 'u-0', device: 0, loot: 'everything', every: 59_999 },
        { kind: 'password-changed', at: 0, person: 'u-0', device: 0 },
      ],
      until: 59_999,
    };
    expect(lastAccepted(runCourse(course), 2)).toBe(59_999);
    expect(boundsOf(course).ended.ms).toBe(60_000);
    expect(loggedOut(course, 1)).toEqual([]);
  });

  it('waits for the issuer, and falls back to exp where the message is lost', () => {
    const outage: Course = {
      ...fired,
      happenings: [
        asks('u-0', 100),
        signIn('u-0'),
        { kind: 'issuer-down', at: 10_300, until: 15_000 },
        { kind: 'fired', at: 10_300, person: 'u-0' },
      ],
    };
    expect(lastAccepted(runCourse(outage))).toBe(17_000);
    expect(boundsOf(outage).ended.ms).toBe(6700);
    const lost: Course = {
      ...fired,
      happenings: [
        ...fired.happenings.slice(0, 6),
        { kind: 'event-lost', at: 100 },
        ...fired.happenings.slice(6),
      ],
      until: 70_000,
    };
    expect(lastAccepted(runCourse(lost))).toBe(59_900);
    // Nobody was logged out before exp.
    expect(loggedOut(lost, 1)).toEqual([60_000]);
    expect(boundsOf(lost).ended.ms).toBe(60_000);
  });

  it('is one date, and none when everything issued before is over', () => {
    const log = runCourse({
      ...fired,
      happenings: [
        { kind: 'fired', at: 10_300, person: 'u-0' },
        { kind: 'fired', at: 20_000, person: 'u-1' },
      ],
      until: 100_000,
    });
    expect(
      log.entries.flatMap((entry) => (entry.kind === 'listed' ? [[entry.at, entry.entries]] : [])),
    ).toEqual([
      [10_300, 1],
      [20_000, 1],
      [80_000, 0],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import { notBeforeUser } from '../../../../src/core/revocation/strategies/not-before-user.ts';
import {
  answersOf,
  asks,
  boundsOf,
  lastAccepted,
  requestsOf,
  runCourse,
  type Course,
} from './course.ts';

const signIn = (at: number, person = 'u-0', devices = 1): Happening => ({
  kind: 'sign-in',
  at,
  person,
  devices,
});

/** Signed in at 0, asks every 500 ms, fired at 10.3 s; the date takes 2 s. */
const fired: Course = {
  strategy: notBeforeUser,
  values: { ttl: 60_000, delay: 2000 },
  people: 2,
  happenings: [asks(100), signIn(0), { kind: 'fired', at: 10_300, person: 'u-0' }],
  until: 70_000,
};

describe('not-before-user', () => {
  it('accepts until the date has arrived, and in the millisecond of its arrival', () => {
    const log = runCourse(fired);
    // 10.3 s + 2 s.
    expect(lastAccepted(log)).toBe(12_300);
    expect(boundsOf(fired).ended.ms).toBe(2000);
    expect(answersOf(log)).toContain('12400 too-early');
  });

  it('lets nothing in that was issued before in the same second', () => {
    const log = runCourse({
      ...fired,
      values: { ttl: 60_000, delay: 0 },
      happenings: [asks(100), signIn(10_250), { kind: 'fired', at: 10_300, person: 'u-0' }],
      until: 11_500,
    });
    // iat 10 s, date 10.3 s. There is a request in the millisecond of the change, before it.
    expect(answersOf(log).slice(0, 2)).toEqual(['10300 late-enough', '10400 too-early']);
    expect(lastAccepted(log)).toBe(10_300);
  });

  it('costs whoever signs in after the change in the same second another sign-in', () => {
    const log = runCourse({
      ...fired,
      values: { ttl: 60_000, delay: 0 },
      happenings: [
        signIn(0),
        { kind: 'signed-out-everywhere', at: 10_300, person: 'u-0' },
        asks(500),
        signIn(10_400),
      ],
      until: 12_000,
    });
    // On a second device at 10.4 s, iat 10 s: refused at 10.5 s. It signs in at 11 s, iat 11 s. (Two devices that
    // ask every 500 ms are 250 ms apart.)
    const second = requestsOf(log, 1);
    expect(second.map(({ at, judgement }) => `${String(at)} ${judgement}`)).toEqual([
      '10500 logged-out',
      '11000 right',
      '11500 right',
      '12000 right',
    ]);
  });

  it('names the token of the device that stays as an exception, and stops copies of its old one', () => {
    const log = runCourse({
      ...fired,
      happenings: [
        asks(1000),
        signIn(0, 'u-0', 2),
        { kind: 'stolen', at: 4000, person: 'u-0', device: 0, loot: 'everything', every: 1000 },
        { kind: 'password-changed', at: 10_000, person: 'u-0', device: 0 },
      ],
      until: 30_000,
    });
    expect(requestsOf(log, 0).every(({ judgement }) => judgement === 'right')).toBe(true);
    expect(lastAccepted(log, 1)).toBe(12_000);
    expect(lastAccepted(log, 2)).toBe(12_000);
    // #2 is the third token: two devices signed in before.
    expect(log.entries).toContainEqual({
      kind: 'put',
      at: 10_000,
      place: 'issuer',
      key: 'user 0',
      value: 'not before 10000, except #2',
      until: 70_000,
    });
  });

  it('leaves the tokens of other people alone, and one device’s sign-out to exp', () => {
    const course: Course = {
      ...fired,
      services: [{ leeway: 500 }],
      happenings: [
        asks(1000, 'u-1'),
        signIn(0),
        signIn(0, 'u-1'),
        { kind: 'stolen', at: 0, person: 'u-0', device: 0, loot: 'everything', every: 60_499 },
        { kind: 'signed-out', at: 0, person: 'u-0', device: 0 },
        { kind: 'fired', at: 20_000, person: 'u-1' },
      ],
      until: 60_600,
    };
    const log = runCourse(course);
    expect(lastAccepted(log, 1)).toBe(22_000);
    // 60 s + 0.5 s of leeway − 1 ms.
    expect(lastAccepted(log, 2)).toBe(60_499);
    expect(boundsOf(course).ended.ms).toBe(60_500);
  });

  it('holds as many dates as people had one in the last TTL', () => {
    const log = runCourse({
      ...fired,
      happenings: [
        signIn(0),
        signIn(0, 'u-1'),
        { kind: 'signed-out-everywhere', at: 10_300, person: 'u-0' },
        { kind: 'fired', at: 20_000, person: 'u-1' },
        { kind: 'fired', at: 30_000, person: 'u-0' },
      ],
      until: 100_000,
    });
    expect(
      log.entries.flatMap((entry) => (entry.kind === 'listed' ? [[entry.at, entry.entries]] : [])),
    ).toEqual([
      [10_300, 1],
      [20_000, 2],
      // A second date of the same person.
      [30_000, 2],
      // The first would have gone at 10 s + 60 s; it has been replaced. 20 s + 60 s, 30 s + 60 s.
      [80_000, 1],
      [90_000, 0],
    ]);
  });

  it('waits for the issuer, and falls back to exp where the message is lost', () => {
    const outage: Course = {
      ...fired,
      happenings: [
        asks(100),
        signIn(0),
        { kind: 'issuer-down', at: 10_300, until: 15_000 },
        { kind: 'fired', at: 10_300, person: 'u-0' },
      ],
    };
    expect(lastAccepted(runCourse(outage))).toBe(17_000);
    // 2 s + 4.7 s.
    expect(boundsOf(outage).ended.ms).toBe(6700);
    const lost: Course = {
      ...fired,
      happenings: [
        asks(100),
        signIn(0),
        { kind: 'event-lost', at: 100 },
        { kind: 'fired', at: 10_300, person: 'u-0' },
      ],
    };
    expect(lastAccepted(runCourse(lost))).toBe(59_900);
    expect(boundsOf(lost).ended.ms).toBe(60_000);
  });
});

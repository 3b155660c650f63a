import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import { roleInRow } from '../../../../src/core/revocation/strategies/role-in-row.ts';
import { answersOf, boundsOf, lastAccepted, requestsOf, runCourse, type Course } from './course.ts';

const person = 'u-0';
const begins: readonly Happening[] = [
  { kind: 'requests', at: 0, person, every: 500, spread: 'regular' },
  { kind: 'sign-in', at: 0, person, devices: 1 },
];
const course = (...more: readonly Happening[]): Course => ({
  strategy: roleInRow,
  happenings: [...begins, ...more],
  until: 20_000,
});

describe('role-in-row', () => {
  it('refuses from the first request after the end', () => {
    const fired = course({ kind: 'fired', at: 10_000, person });
    const log = runCourse(fired);
    // The request of 10.000 is before the change of that millisecond.
    expect(lastAccepted(log)).toBe(10_000);
    expect(answersOf(log)[20]).toBe('10500 row-missing');
    expect(boundsOf(fired).ended.ms).toBe(0);
  });

  it('serves the role of sign-in for as long as the row stands', () => {
    const changed = course({ kind: 'role-changed', at: 10_000, person, role: 'guest' });
    const stale = requestsOf(runCourse(changed)).filter(({ judgement }) => judgement === 'stale');
    // Requests after 10.000 up to 20.000, every half second.
    expect(stale).toHaveLength(20);
    expect(stale.at(-1)).toMatchObject({ at: 20_000, role: 'admin', check: 'row-found' });
    expect(boundsOf(changed).stale.ms).toBe(Infinity);
  });

  it('learns the role from the next sign-in', () => {
    const log = runCourse(
      course(
        { kind: 'role-changed', at: 10_000, person, role: 'guest' },
        { kind: 'sign-in', at: 12_000, person, devices: 1 },
      ),
    );
    expect(new Set(requestsOf(log, 1).map(({ role }) => role))).toEqual(new Set(['guest']));
    expect(log.entries.find((entry) => entry.kind === 'put' && entry.at === 12_000)).toMatchObject({
      place: 'store',
      value: '0 guest',
    });
  });

  it('turns everybody away while the store is down', () => {
    const log = runCourse(course({ kind: 'store-down', at: 5000, until: 7000 }));
    // 5.000 is before the outage, 7.000 before its end: 5.5, 6, 6.5, 7.
    expect(answersOf(log).filter((answer) => answer.endsWith('store-silent'))).toEqual([
      '5500 store-silent',
      '6000 store-silent',
      '6500 store-silent',
      '7000 store-silent',
    ]);
    expect(requestsOf(log).filter(({ judgement }) => judgement === 'logged-out')).toEqual([]);
  });

  it('ends with the row what a thief copied', () => {
    const log = runCourse(
      course(
        { kind: 'stolen', at: 4000, person, device: 0, loot: 'one-request', every: 250 },
        { kind: 'password-changed', at: 10_000, person, device: 0 },
      ),
    );
    expect(lastAccepted(log, 1)).toBe(10_000);
    expect(lastAccepted(log, 0)).toBe(20_000);
  });
});

import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import { encryptedCookie } from '../../../../src/core/revocation/strategies/encrypted-cookie.ts';
import { answersOf, boundsOf, lastAccepted, requestsOf, runCourse, type Course } from './course.ts';

const person = 'u-0';
const begins: readonly Happening[] = [
  { kind: 'requests', at: 0, person, every: 500, spread: 'regular' },
  { kind: 'sign-in', at: 0, person, devices: 1 },
];
/** Signed in at 0, asks every 500 ms, the cookie lives 10 s. */
const course = (renewed: 0 | 1, ...more: readonly Happening[]): Course => ({
  strategy: encryptedCookie,
  values: { ttl: 10_000, renewed },
  happenings: [...begins, ...more],
  until: 24_000,
});
const fired: Happening = { kind: 'fired', at: 4000, person };
const stolen: Happening = {
  kind: 'stolen',
  at: 3000,
  person,
  device: 0,
  loot: 'everything',
  every: 250,
};
const issues = (given: Course): readonly number[] =>
  runCourse(given).entries.flatMap((entry) => (entry.kind === 'issued' ? [entry.at] : []));

describe('encrypted-cookie', () => {
  it('ends by its age alone', () => {
    const log = runCourse(course(0, fired));
    // exp 10 s, refused on or after.
    expect(lastAccepted(log)).toBe(9500);
    expect(answersOf(log)[19]).toBe('10000 expired');
    expect(boundsOf(course(0)).ended.ms).toBe(10_000);
  });

  it('lives longer at a service that is patient, or behind', () => {
    const patient = { ...course(0, fired), services: [{ leeway: 2000 }, { skew: -3000 }] };
    // Service 1 is behind by 3 s: 12.5 shows 9.5 there. It answers at whole seconds: 12.0 is the last.
    expect(lastAccepted(runCourse(patient))).toBe(12_000);
    expect(boundsOf(patient).ended.ms).toBe(13_000);
  });

  it('is renewed at the first request of its second half, and so never ends while it is used', () => {
    const used = course(1, fired);
    // Five seconds old at 5.0, its successor at 10.0, and so on.
    expect(issues(used)).toEqual([0, 5000, 10_000, 15_000, 20_000]);
    expect(lastAccepted(runCourse(used))).toBe(24_000);
    expect(boundsOf(used).ended.ms).toBe(Infinity);
    expect(boundsOf(used).stale.ms).toBe(Infinity);
  });

  it('is over when nobody used it for its life', () => {
    const log = runCourse(
      course(
        1,
        { kind: 'requests', at: 6000, person, every: 0, spread: 'regular' },
        { kind: 'requests', at: 15_000, person, every: 500, spread: 'regular' },
      ),
    );
    // Renewed at 5.0 up to 15.0; the last request before the silence is at 5.5, the next one at 15.5.
    expect(answersOf(log).slice(11, 13)).toEqual(['15500 expired', '16000 decrypted']);
  });

  it('copies the role on when it is renewed', () => {
    const log = runCourse(course(1, { kind: 'role-changed', at: 2000, person, role: 'guest' }));
    expect(requestsOf(log).at(-1)).toMatchObject({ at: 24_000, role: 'admin', judgement: 'stale' });
  });

  it('does not mind who can be asked', () => {
    const log = runCourse(
      course(
        1,
        { kind: 'store-down', at: 3000, until: 23_000 },
        { kind: 'issuer-down', at: 3000, until: 23_000 },
      ),
    );
    expect(new Set(requestsOf(log).map(({ check }) => check))).toEqual(new Set(['decrypted']));
  });

  it('fails everywhere at once when the secret is changed', () => {
    const log = runCourse(course(0, { kind: 'key-pulled', at: 4000 }));
    // 4.0 is before the change; at 5.0 the device has signed in again.
    expect(answersOf(log).slice(7, 10)).toEqual([
      '4000 decrypted',
      '4500 secret-changed',
      '5000 decrypted',
    ]);
    expect(requestsOf(log)[8]?.judgement).toBe('logged-out');
  });

  it('still decrypts by the old secret after a rotation, until that is pulled', () => {
    const log = runCourse(
      course(0, { kind: 'key-rotated', at: 4000 }, { kind: 'key-pulled', at: 7000 }),
    );
    expect(answersOf(log).slice(8, 15)).toEqual([
      '4500 decrypted',
      '5000 decrypted',
      '5500 decrypted',
      '6000 decrypted',
      '6500 decrypted',
      '7000 decrypted',
      '7500 secret-changed',
    ]);
    const secrets = log.entries.flatMap((entry) =>
      entry.kind === 'put' && entry.key === 'secrets' ? [`${String(entry.at)} ${entry.value}`] : [],
    );
    expect(secrets).toEqual(['0 #0', '4000 #0 #1', '7000 #2']);
  });

  it('leaves a thief’s copy alone, at sign-out and at a change of password', () => {
    const out = runCourse(course(0, stolen, { kind: 'signed-out', at: 4000, person, device: 0 }));
    expect(lastAccepted(out, 0)).toBe(4000);
    // The thief asks at quarters; exp is 10.0.
    expect(lastAccepted(out, 1)).toBe(9750);
    const changed = runCourse(
      course(0, stolen, { kind: 'password-changed', at: 4000, person, device: 0 }),
    );
    expect(lastAccepted(changed, 1)).toBe(9750);
    // The device that stays has a new cookie of 4.0: good up to 14.0.
    expect(answersOf(changed, 0).slice(26, 28)).toEqual(['13500 decrypted', '14000 expired']);
  });
});

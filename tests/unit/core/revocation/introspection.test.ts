import { describe, expect, it } from 'vitest';
import { asked } from '../../../../src/core/revocation/answer.ts';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import { introspection } from '../../../../src/core/revocation/strategies/introspection.ts';
import { answersOf, boundsOf, lastAccepted, requestsOf, runCourse, type Course } from './course.ts';

const person = 'u-0';
const begins: readonly Happening[] = [
  { kind: 'requests', at: 0, person, every: 500, spread: 'regular' },
  { kind: 'sign-in', at: 0, person, devices: 1 },
];
/** The cache holds 3 s: asked at 0.5, 3.5, 6.5, 9.5 … */
const course = (happenings: readonly Happening[], more: Partial<Course> = {}): Course => ({
  strategy: introspection,
  values: { cache: 3000, ttl: 60_000 },
  happenings: [...begins, ...happenings],
  until: 20_000,
  ...more,
});
const asks = (given: Course): readonly number[] =>
  requestsOf(runCourse(given))
    .filter((request) => (request.asked & asked.issuer) !== 0)
    .map(({ at }) => at);

describe('introspection', () => {
  it('asks when the answer is too old, and the issuer reads its store', () => {
    const quiet = course([]);
    expect(asks(quiet)).toEqual([500, 3500, 6500, 9500, 12_500, 15_500, 18_500]);
    const reads = requestsOf(runCourse(quiet)).reduce((sum, { reads: some }) => sum + some, 0);
    expect(reads).toBe(7);
  });

  it('accepts an ended token until the remembered answer is over', () => {
    const fired = course([{ kind: 'fired', at: 9500, person }]);
    // Asked at 9.5, in the millisecond of the change: believed below 12.5, so 12.0 is the last.
    const log = runCourse(fired);
    expect(lastAccepted(log)).toBe(12_000);
    expect(answersOf(log)[24]).toBe('12500 inactive');
    expect(boundsOf(fired).ended.ms).toBe(3000);
  });

  it('remembers for each service by itself', () => {
    const two = course([], { services: [{}, {}] });
    // Service 0 hears 0.5, 1.5 …, service 1 hears 1.0, 2.0 …; three seconds each.
    expect(asks(two).slice(0, 4)).toEqual([500, 1000, 3500, 4000]);
  });

  it('serves the role of the last answer', () => {
    const changed = course([{ kind: 'role-changed', at: 9500, person, role: 'guest' }]);
    const log = runCourse(changed);
    const stale = requestsOf(log).filter(({ judgement }) => judgement === 'stale');
    // 10, 10.5, 11, 11.5, 12.
    expect(stale.map(({ at }) => at)).toEqual([10_000, 10_500, 11_000, 11_500, 12_000]);
    expect(boundsOf(changed).stale.ms).toBe(3000);
  });

  it('goes on from memory while the issuer is down, then turns away', () => {
    const log = runCourse(course([{ kind: 'issuer-down', at: 7000, until: 11_000 }]));
    // Remembered from 6.5 to below 9.5; 9.5, 10, 10.5 and 11 find nobody.
    expect(answersOf(log).slice(17, 23)).toEqual([
      '9000 active',
      '9500 issuer-silent',
      '10000 issuer-silent',
      '10500 issuer-silent',
      '11000 issuer-silent',
      '11500 active',
    ]);
  });

  it('is no better off when the issuer’s store is down', () => {
    const log = runCourse(course([{ kind: 'store-down', at: 7000, until: 9700 }]));
    expect(answersOf(log)[18]).toBe('9500 store-silent');
    expect(answersOf(log)[19]).toBe('10000 active');
  });

  it('does not remember beyond exp', () => {
    // exp 5 s: the answer of 3.5 is believed below 5.0, not below 6.5.
    const short = course([], { values: { cache: 3000, ttl: 5000 } });
    const log = runCourse(short);
    expect(answersOf(log).slice(8, 11)).toEqual(['4500 active', '5000 inactive', '5500 active']);
    // Refused at 5.0, the device signs in at 5.5: iat 5, exp 10, and so on.
    expect(log.entries.filter(({ kind }) => kind === 'signed-in')).toMatchObject([
      { at: 0, again: false },
      { at: 5500, again: true },
      { at: 10_500, again: true },
      { at: 15_500, again: true },
    ]);
  });

  it('reads exp by the clock of the service', () => {
    const behind = course([], {
      values: { cache: 60_000, ttl: 5000 },
      services: [{ skew: -1200, leeway: 9000 }],
    });
    // Its clock shows 5.0 at 6.2 of the true time, and the leeway does not count: 6.0 is the last.
    expect(answersOf(runCourse(behind)).slice(11, 13)).toEqual(['6000 active', '6500 inactive']);
    // TTL 5 s + 1.2 s behind is less than the cache.
    expect(boundsOf(behind).ended.ms).toBe(6200);
    const ahead = course([], {
      values: { cache: 60_000, ttl: 5000 },
      services: [{ skew: 6000 }],
    });
    // exp has always come already: nothing is remembered.
    expect(asks(ahead).slice(0, 3)).toEqual([500, 1000, 1500]);
    expect(boundsOf(ahead).ended.ms).toBe(0);
  });

  it('saves what a cache of that length saves', () => {
    // One request a second on average, 3 s: a cycle of 3 s + 1 s has one read and 4 requests.
    expect(introspection.saving?.({ cache: 3000 }, 1).share).toBeCloseTo(3 / 4, 12);
    // Remembered 3 of 4 s, with 1.5 s left on average.
    expect(introspection.meanEnded?.({ cache: 3000 }, 1).ms).toBeCloseTo(1125, 9);
  });
});

import { describe, expect, it } from 'vitest';
import { sessionCache } from '../../../../src/core/revocation/strategies/session-cache.ts';
import { answersOf, requestsOf, runCourse } from './course.ts';

describe('session-cache', () => {
  it('remembers that a session stands, and asks each time where there is none', () => {
    const log = runCourse({
      strategy: sessionCache,
      values: { cache: 10_000 },
      happenings: [
        { kind: 'sign-in', at: 0, person: 'u-0', devices: 1 },
        { kind: 'requests', at: 0, person: 'u-0', every: 5000, spread: 'regular' },
        { kind: 'fired', at: 15_000, person: 'u-0' },
      ],
      until: 35_000,
    });
    // Read at 5 s and, as 10 s are over, at 15 s, before what changes then: believed up to 24.999 s.
    expect(answersOf(log)).toEqual([
      '5000 row-found',
      '10000 remembered',
      '15000 row-found',
      '20000 remembered',
      '25000 row-missing',
      '30000 row-missing',
      '35000 row-missing',
    ]);
    expect(requestsOf(log).map(({ reads }) => reads)).toEqual([1, 0, 1, 0, 1, 1, 1]);
  });

  it('has a cache at each service, and none at all where its lifetime is 0', () => {
    const course = {
      strategy: sessionCache,
      services: [{}, {}],
      happenings: [
        { kind: 'sign-in', at: 0, person: 'u-0', devices: 1 },
        { kind: 'requests', at: 0, person: 'u-0', every: 5000, spread: 'regular' },
        { kind: 'fired', at: 12_000, person: 'u-0' },
      ],
      until: 25_000,
    } as const;
    // The services take turns: each reads with its first request, the first again at 25 s.
    expect(answersOf(runCourse({ ...course, values: { cache: 20_000 } }))).toEqual([
      '5000 row-found',
      '10000 row-found',
      '15000 remembered',
      '20000 remembered',
      '25000 row-missing',
    ]);
    expect(
      requestsOf(runCourse({ ...course, values: { cache: 0 } })).map(({ reads }) => reads),
    ).toEqual([1, 1, 1, 1, 1]);
  });
});

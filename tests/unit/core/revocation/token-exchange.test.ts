import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import { tokenExchange } from '../../../../src/core/revocation/strategies/token-exchange.ts';
import { valuesOf } from '../../../../src/core/revocation/strategy.ts';
import {
  answersOf,
  asks,
  boundsOf,
  lastAccepted,
  person,
  requestsOf,
  runCourse,
  type Course,
} from './course.ts';

const signIn = (at: number): Happening => ({ kind: 'sign-in', at, person, devices: 1 });

/** Signed in at 0, asks every 20 s, fired at 130 s; the inner token lives a minute. */
const fired: Course = {
  strategy: tokenExchange,
  happenings: [asks(20_000), signIn(0), { kind: 'fired', at: 130_000, person }],
  until: 220_000,
};

describe('token-exchange', () => {
  it('asks store and issuer once a minute, and nobody between', () => {
    const log = runCourse(fired);
    expect(requestsOf(log).map(({ at, check, asked, reads }) => [at, check, asked, reads])).toEqual(
      [
        // Exchanged at 20, 80 and 140 s: store (1) and issuer (2); one read.
        [20_000, 'row-found', 3, 1],
        [40_000, 'unexpired', 0, 0],
        [60_000, 'unexpired', 0, 0],
        [80_000, 'row-found', 3, 1],
        [100_000, 'unexpired', 0, 0],
        [120_000, 'unexpired', 0, 0],
        // Fired at 130 s: the row is gone when the inner token of 80 s is over.
        [140_000, 'row-missing', 1, 1],
        [160_000, 'row-missing', 1, 1],
        [180_000, 'row-missing', 1, 1],
        [200_000, 'row-missing', 1, 1],
        [220_000, 'row-missing', 1, 1],
      ],
    );
  });

  it('reaches its bound with a copy of the session id, whatever leeway the services have', () => {
    const course: Course = {
      ...fired,
      services: [{ leeway: 5000, skew: -5000 }],
      happenings: [
        asks(20_000),
        signIn(0),
        // The owner has it exchanged at 20 s and signs out in that millisecond; the copy asks at 79.999 s.
        { kind: 'stolen', at: 0, person, device: 0, loot: 'everything', every: 79_999 },
        { kind: 'signed-out', at: 20_000, person, device: 0 },
      ],
    };
    expect(answersOf(runCourse(course), 1)).toEqual(['79999 unexpired', '159998 row-missing']);
    expect(boundsOf(course).ended.ms).toBe(60_000);
  });

  it('serves what it was told at the exchange: a role of up to a minute ago', () => {
    const course: Course = {
      ...fired,
      happenings: [
        asks(20_000),
        signIn(0),
        { kind: 'role-changed', at: 20_000, person, role: 'guest' },
      ],
      until: 80_000,
    };
    expect(requestsOf(runCourse(course)).map(({ judgement }) => judgement)).toEqual([
      'right',
      'stale',
      'stale',
      'right',
    ]);
    expect(boundsOf(course).stale.ms).toBe(60_000);
  });

  it('works without store or issuer until the inner token is over', () => {
    const without = (kind: 'store-down' | 'issuer-down'): readonly string[] =>
      answersOf(
        runCourse({
          ...fired,
          happenings: [asks(20_000), signIn(0), { kind, at: 30_000, until: 110_000 }],
          until: 120_000,
        }),
      );
    // Exchanged at 20 s, over at 80 s; back at 110 s.
    expect(without('store-down').slice(1)).toEqual([
      '40000 unexpired',
      '60000 unexpired',
      '80000 store-silent',
      '100000 store-silent',
      '120000 row-found',
    ]);
    expect(without('issuer-down').slice(3)).toEqual([
      '80000 issuer-silent',
      '100000 issuer-silent',
      '120000 row-found',
    ]);
  });

  it('exchanges once more for a service whose clock is ahead', () => {
    const course: Course = {
      ...fired,
      services: [{}, { skew: 15_000 }],
      happenings: [asks(10_000), signIn(0)],
      until: 80_000,
    };
    // Exchanged at 10 s, exp 70 s. Service 1 is asked at 20, 40, 60, 80 s: at 60 s its clock says 75 s. What is
    // exchanged then has exp 120 s.
    expect(answersOf(runCourse(course))).toEqual([
      '10000 row-found',
      '20000 unexpired',
      '30000 unexpired',
      '40000 unexpired',
      '50000 unexpired',
      '60000 row-found',
      '70000 unexpired',
      '80000 unexpired',
    ]);
    // With that service alone the token would be over 15 s sooner.
    expect(boundsOf({ ...course, services: [{ skew: 15_000 }] }).ended.ms).toBe(45_000);
  });

  it('gives the device that stays another session', () => {
    const log = runCourse({
      ...fired,
      happenings: [
        asks(20_000),
        signIn(0),
        { kind: 'stolen', at: 30_000, person, device: 0, loot: 'everything', every: 10_000 },
        { kind: 'password-changed', at: 50_000, person, device: 0 },
      ],
      until: 100_000,
    });
    expect(requestsOf(log, 0).every(({ judgement }) => judgement === 'right')).toBe(true);
    // The copy goes on with the inner token of 20 s.
    expect(lastAccepted(log, 1)).toBe(70_000);
  });

  it('saves like a cache', () => {
    // λT = 5: 1 − 1/6, and 5 · 60 s / 12.
    const values = valuesOf(tokenExchange, {});
    expect(tokenExchange.saving?.(values, 1 / 12).share).toBeCloseTo(5 / 6, 12);
    expect(tokenExchange.meanEnded?.(values, 1 / 12).ms).toBeCloseTo(25_000, 9);
  });
});

import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import { signingKeys } from '../../../../src/core/revocation/strategies/signing-keys.ts';
import {
  answersOf,
  asks,
  boundsOf,
  lastAccepted,
  requestsOf,
  runCourse,
  type Course,
} from './course.ts';

const signIn = (at: number, person = 'u-0'): Happening => ({
  kind: 'sign-in',
  at,
  person,
  devices: 1,
});

/**
 * Signed in at 0, asks every second, so the one service fetches the keys at 1 s and would again at 601 s. Fired
 * at 100 s, and every key is pulled.
 */
const fired: Course = {
  strategy: signingKeys,
  values: { ttl: 3_600_000, cache: 600_000, cooldown: 30_000, pull: 1 },
  people: 2,
  happenings: [asks(1000), signIn(0), { kind: 'fired', at: 100_000, person: 'u-0' }],
  until: 800_000,
};

/** The instants of the requests on which the keys were asked for. */
const fetches = (course: Course): readonly number[] =>
  requestsOf(runCourse(course)).flatMap(({ asked, at }) => (asked === 4 ? [at] : []));

describe('signing-keys', () => {
  it('accepts a pulled key until the remembered keys are too old', () => {
    const log = runCourse(fired);
    expect(answersOf(log)[0]).toBe('1000 key-published');
    // Fetched at 1 s, good for 600 s: used up to 600.999 s.
    expect(lastAccepted(log)).toBe(600_000);
    expect(answersOf(log)[600]).toBe('601000 key-unknown');
    // From then on the unknown key of the fired person’s own token makes it ask every 30 s.
    expect(fetches(fired)).toEqual([
      1000, 601_000, 631_000, 661_000, 691_000, 721_000, 751_000, 781_000,
    ]);
  });

  it('reaches the bound: fetched in the millisecond of the change', () => {
    const course: Course = {
      ...fired,
      happenings: [
        asks(100_000),
        signIn(0),
        // The copy asks first at 100 s, in the millisecond of the change, and then at 699.999 s.
        { kind: 'stolen', at: 0, person: 'u-0', device: 0, loot: 'everything', every: 699_999 },
        { kind: 'fired', at: 100_000, person: 'u-0' },
      ],
    };
    // The owner’s requests end nothing: they keep coming every 100 s, on keys fetched at 100 s.
    expect(answersOf(runCourse(course), 1)).toEqual(['699999 key-published']);
    expect(boundsOf(course).ended.ms).toBe(600_000);
  });

  it('lets the old key die within the cooldown where a token of the new key is about', () => {
    const late: Course = {
      ...fired,
      happenings: [
        asks(1000),
        asks(10_000, 'u-1'),
        signIn(0),
        { kind: 'fired', at: 100_000, person: 'u-0' },
        signIn(150_000, 'u-1'),
      ],
    };
    const log = runCourse(late);
    // The colleague’s first request with the new key is at 160 s. The last fetch was at 1 s, so no cooldown.
    expect(answersOf(log, 1)[0]).toBe('160000 key-published');
    expect(lastAccepted(log)).toBe(160_000);
  });

  it('refuses tokens of the new key while the cooldown lasts: whoever signs in at once is logged out again', () => {
    const log = runCourse({
      ...fired,
      happenings: [
        asks(1000),
        asks(1000, 'u-1'),
        signIn(0),
        { kind: 'fired', at: 10_000, person: 'u-0' },
        signIn(11_000, 'u-1'),
      ],
      until: 40_000,
    });
    // Fetched at 1 s + 30 s of cooldown: from 12 to 30 s the colleague’s 19 requests are refused.
    const colleague = requestsOf(log, 1);
    expect(colleague.slice(0, 19).map(({ judgement }) => judgement)).toEqual(
      Array.from({ length: 19 }, () => 'logged-out'),
    );
    expect(colleague[19]).toMatchObject({ at: 31_000, check: 'key-published', asked: 4 });
    expect(lastAccepted(log)).toBe(31_000);
  });

  it('logs everybody out, colleagues too', () => {
    const log = runCourse({
      ...fired,
      happenings: [
        asks(1000),
        asks(1000, 'u-1'),
        signIn(0),
        signIn(0, 'u-1'),
        { kind: 'fired', at: 100_000, person: 'u-0' },
      ],
      until: 605_000,
    });
    expect(answersOf(log, 1).slice(600)).toEqual([
      // Both ask at 601 s; the first fetched. Refused once, the colleague signs in again: the new key is known.
      '601000 key-unknown',
      '602000 key-published',
      '603000 key-published',
      '604000 key-published',
      '605000 key-published',
    ]);
  });

  it('logs nobody out by rotation: the old key stays until its last token is over', () => {
    const log = runCourse({
      ...fired,
      values: { ttl: 120_000, cache: 600_000, cooldown: 30_000 },
      services: [{}, { leeway: 5000 }],
      happenings: [
        asks(1000),
        asks(1000, 'u-1'),
        signIn(0),
        { kind: 'key-rotated', at: 5000 },
        signIn(36_000, 'u-1'),
      ],
      until: 119_000,
    });
    expect(requestsOf(log).filter(({ accepted }) => !accepted)).toEqual([]);
    // It signs from 5 s + 30 s on, so u-1’s token has it.
    expect(log.credentials.map(({ key }) => key)).toEqual([0, 1]);
  });

  it('unpublishes the old key when its last token is over', () => {
    const log = runCourse({
      ...fired,
      values: { ttl: 120_000, cooldown: 30_000 },
      services: [{}, { leeway: 5000 }],
      happenings: [{ kind: 'key-rotated', at: 5000 }],
    });
    // It signed until 5 s + 30 s; 120 s and 5 s of leeway after that nothing of it is accepted.
    expect(log.entries.filter(({ kind }) => kind === 'dropped')).toEqual([
      { kind: 'dropped', at: 160_000, place: 'issuer', key: 'key 0' },
    ]);
  });

  it('goes on with the keys it has while the issuer is down, and asks again after the cooldown', () => {
    const course: Course = {
      ...fired,
      happenings: [
        asks(1000),
        signIn(0),
        { kind: 'fired', at: 100_000, person: 'u-0' },
        { kind: 'issuer-down', at: 590_000, until: 700_000 },
      ],
    };
    const log = runCourse(course);
    // Too old at 601 s; asked in vain then and at 631, 661 and 691 s; back at 700 s, asked again at 721 s.
    expect(fetches(course).slice(0, 6)).toEqual([
      1000, 601_000, 631_000, 661_000, 691_000, 721_000,
    ]);
    expect(lastAccepted(log)).toBe(720_000);
    const failed = log.entries.filter(({ kind }) => kind === 'told');
    expect(failed.map(({ at }) => at)).toEqual([601_000, 631_000, 661_000, 691_000]);
    // The bound is that of exp alone.
    expect(boundsOf(course).ended.ms).toBe(3_600_000);
  });

  it('has only exp as a bound in an outage: a service that nobody asked for an hour', () => {
    const course: Course = {
      ...fired,
      happenings: [
        signIn(0),
        asks(1000),
        {
          kind: 'stolen',
          at: 1000,
          person: 'u-0',
          device: 0,
          loot: 'everything',
          every: 3_598_999,
        },
        { kind: 'requests', at: 1001, person: 'u-0', every: 0, spread: 'regular' },
        { kind: 'fired', at: 1002, person: 'u-0' },
        { kind: 'issuer-down', at: 3_599_990, until: 3_599_999 },
      ],
      until: 3_700_000,
    };
    // Silent since the fetch at 1 s; exp 3600 s; asked in its last millisecond, in the outage.
    expect(answersOf(runCourse(course), 1)).toEqual(['3599999 key-published']);
    expect(boundsOf(course).ended.ms).toBe(3_600_000);
  });

  it('answers nothing until a first fetch succeeds, and tries at each request: jose’s cooldown begins with a success', () => {
    const log = runCourse({
      ...fired,
      happenings: [asks(1000), signIn(0), { kind: 'issuer-down', at: 500, until: 2500 }],
      until: 4000,
    });
    expect(answersOf(log)).toEqual([
      '1000 issuer-silent',
      '2000 issuer-silent',
      '3000 key-published',
      '4000 key-published',
    ]);
  });

  it('pulls only the signing key by itself, and leaves an ended session to exp without pulling', () => {
    const log = runCourse({
      ...fired,
      values: { ttl: 60_000, cache: 5000, pull: 0 },
      happenings: [
        asks(1000),
        signIn(0),
        { kind: 'key-pulled', at: 10_000 },
        { kind: 'fired', at: 30_000, person: 'u-0' },
      ],
      until: 80_000,
    });
    // Fetched at 1, 6 and 11 s: refused at 11 s, signed in with key 1 at 12 s, exp 72 s, fired at 30 s.
    expect(answersOf(log).slice(9, 12)).toEqual([
      '10000 key-published',
      '11000 key-unknown',
      '12000 key-published',
    ]);
    expect(lastAccepted(log)).toBe(71_000);
  });
});

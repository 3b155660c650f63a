import { describe, expect, it } from 'vitest';
import { LogRecorder } from '../../../../src/core/revocation/recorder.ts';
import { hybrid } from '../../../../src/core/revocation/strategies/hybrid.ts';
import { valuesOf } from '../../../../src/core/revocation/strategy.ts';
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

/** Signed in at 0, asks every 500 ms, fired at 10 s, in the middle of a token of a minute. */
const fired: Course = {
  strategy: hybrid,
  values: { ttl: 60_000, delay: 1000 },
  happenings: [asks(500), signIn(0), { kind: 'fired', at: 10_000, person }],
  until: 70_000,
};

describe('hybrid', () => {
  it('refreshes at exp and asks nobody between', () => {
    const log = runCourse({ ...fired, happenings: [asks(20_000), signIn(0)], until: 140_000 });
    expect(
      requestsOf(log).map(({ at, asked, reads, writes }) => [at, asked, reads, writes]),
    ).toEqual([
      [20_000, 0, 0, 0],
      [40_000, 0, 0, 0],
      // Over at 60 s on the dot: the issuer (2) and its store (1) are asked; k = 2, one read and one write.
      [60_000, 3, 1, 1],
      [80_000, 0, 0, 0],
      [100_000, 0, 0, 0],
      [120_000, 3, 1, 1],
      [140_000, 0, 0, 0],
    ]);
  });

  it('locks out who is fired as soon as the message is there', () => {
    const log = runCourse(fired);
    expect(lastAccepted(log)).toBe(11_000);
    expect(boundsOf(fired).ended.ms).toBe(1000);
    expect(answersOf(log)[22]).toBe('11500 listed');
    // At 60 s the token is over by the device’s own clock: it asks for another and gets none.
    expect(answersOf(log)[119]).toBe('60000 refresh-refused');
  });

  it('leaves the token to its exp without a deny-list, and where the message is lost', () => {
    const without: Course = { ...fired, values: { ttl: 60_000, delay: 1000, denyList: 0 } };
    expect(lastAccepted(runCourse(without))).toBe(59_500);
    const lost: Course = {
      ...fired,
      happenings: [
        asks(500),
        signIn(0),
        { kind: 'event-lost', at: 9000 },
        { kind: 'fired', at: 10_000, person },
      ],
    };
    expect(lastAccepted(runCourse(lost))).toBe(59_500);
    expect(boundsOf(without).ended.ms).toBe(60_000);
    expect(boundsOf(lost).ended.ms).toBe(60_000);
  });

  it('tells the services when the issuer is back', () => {
    const course: Course = {
      ...fired,
      happenings: [
        asks(500),
        signIn(0),
        { kind: 'issuer-down', at: 10_000, until: 15_000 },
        { kind: 'fired', at: 10_000, person },
      ],
    };
    // 15 s + 1 s.
    expect(lastAccepted(runCourse(course))).toBe(16_000);
    expect(boundsOf(course).ended.ms).toBe(6000);
  });

  it('lists nothing when one device signs out: a copy of its token lives to exp and the leeway', () => {
    const course: Course = {
      ...fired,
      services: [{ leeway: 2000, skew: -1000 }],
      happenings: [
        signIn(0),
        // Asks once, in the last millisecond in which the token can be accepted: 60 s + 2 s + 1 s − 1 ms.
        { kind: 'stolen', at: 0, person, device: 0, loot: 'one-request', every: 62_999 },
        { kind: 'signed-out', at: 0, person, device: 0 },
      ],
      until: 126_000,
    };
    expect(answersOf(runCourse(course), 1)).toEqual(['62999 unlisted', '125998 expired']);
    expect(boundsOf(course).ended.ms).toBe(63_000);
  });

  it('does not list for a change of role', () => {
    const log = runCourse({
      ...fired,
      happenings: [asks(500), signIn(0), { kind: 'role-changed', at: 0, person, role: 'guest' }],
      until: 60_000,
    });
    expect(requestsOf(log).slice(-2)).toMatchObject([
      { at: 59_500, judgement: 'stale' },
      { at: 60_000, judgement: 'right', role: 'guest' },
    ]);
  });

  it('goes on with the device at which the password was changed', () => {
    const log = runCourse({
      ...fired,
      happenings: [
        asks(1000),
        signIn(0, 2),
        { kind: 'password-changed', at: 10_000, person, device: 0 },
      ],
    });
    expect(lastAccepted(log, 1)).toBe(11_000);
    expect(requestsOf(log, 0).every(({ accepted }) => accepted)).toBe(true);
  });

  it('lists the tokens too that a thief fetched with a stolen refresh token', () => {
    const log = runCourse({
      ...fired,
      values: { ttl: 5000, delay: 1000 },
      happenings: [
        asks(2000),
        signIn(0),
        { kind: 'stolen', at: 4000, person, device: 0, loot: 'everything', every: 300 },
        { kind: 'fired', at: 8500, person },
      ],
      until: 12_000,
    });
    // The thief is first after exp 5 s, at 5.2 s; the owner’s refresh at 6 s is the second use and ends the
    // family. The thief’s token has exp 10 s, but is listed at 9.5 s: the last of 4 s + n · 0.3 s before is 9.4 s.
    expect(answersOf(log, 0).slice(2, 4)).toEqual(['6000 reuse-detected', '8000 unlisted']);
    expect(lastAccepted(log, 1)).toBe(9400);
    expect(answersOf(log, 1)).toContain('9700 listed');
  });

  it('has the saving of refreshes, and a mean that the message cuts short', () => {
    // T = 300 s, one request a minute: λT = 5. 1 − 2/6; 5/6 · (1 − 1/600) s; without a list 5/6 · 150 s.
    const values = valuesOf(hybrid, {});
    expect(hybrid.saving?.(values, 1 / 60).share).toBeCloseTo(2 / 3, 12);
    expect(hybrid.meanEnded?.(values, 1 / 60).ms).toBeCloseTo((5 / 6) * (1000 - 1000 / 600), 9);
    expect(hybrid.meanEnded?.({ ...values, denyList: 0 }, 1 / 60).ms).toBeCloseTo(125_000, 9);
  });

  it('keeps nothing of a device that is forgotten when its token is over everywhere', () => {
    const record = new LogRecorder();
    const lane = hybrid.open({
      values: valuesOf(hybrid, {}),
      services: [{ name: 'a', skew: 0, leeway: 60_000 }],
      accounts: { enabled: () => true, role: () => 'admin' },
      personOf: () => 0,
      up: { store: true, issuer: true },
      chance: () => 0,
      record,
      wake: () => undefined,
      isLost: () => false,
    });
    lane.signIn(0, 1500);
    // iat 1 s + 300 s + 60 s of leeway.
    expect(lane.freshUntil(0)).toBe(361_000);
    lane.forget(0);
    expect(lane.contents()).toEqual(new Map());
  });
});

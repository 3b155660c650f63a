import { describe, expect, it } from 'vitest';
import { asked } from '../../../../src/core/revocation/answer.ts';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import { backChannel } from '../../../../src/core/revocation/strategies/back-channel.ts';
import { answersOf, boundsOf, lastAccepted, requestsOf, runCourse, type Course } from './course.ts';

const person = 'u-0';
/** Signed in at 0, asks every 500 ms; the message takes 2 s. */
const course = (happenings: readonly Happening[], more: Partial<Course> = {}): Course => ({
  strategy: backChannel,
  values: { lifetime: 60_000, delay: 2000 },
  happenings: [
    { kind: 'requests', at: 0, person, every: 500, spread: 'regular' },
    { kind: 'sign-in', at: 0, person, devices: 1 },
    ...happenings,
  ],
  until: 30_000,
  ...more,
});
const fired: Happening = { kind: 'fired', at: 10_000, person };
const asks = (given: Course): readonly number[] =>
  requestsOf(runCourse(given))
    .filter((request) => (request.asked & asked.issuer) !== 0)
    .map(({ at }) => at);
const stolen = (loot: 'everything' | 'one-request'): Happening => ({
  kind: 'stolen',
  at: 4000,
  person,
  device: 0,
  loot,
  every: 250,
});

describe('back-channel', () => {
  it('asks the provider once for each service', () => {
    // Service 0 at 0.5, service 1 at 1.0, then both know.
    expect(asks(course([], { services: [{}, {}] }))).toEqual([500, 1000]);
  });

  it('accepts until the message has arrived, and in the millisecond of its arrival', () => {
    const log = runCourse(course([fired]));
    expect(lastAccepted(log)).toBe(12_000);
    expect(answersOf(log).slice(23, 25)).toEqual(['12000 session-kept', '12500 session-ended']);
    expect(boundsOf(course([fired])).ended.ms).toBe(2000);
  });

  it('refuses at once at a service that was never visited', () => {
    const log = runCourse({
      ...course([], { services: [{}, {}], until: 11_000 }),
      happenings: [
        { kind: 'requests', at: 0, person, every: 500, spread: 'regular' },
        { kind: 'sign-in', at: 9600, person, devices: 1 },
        fired,
      ],
    });
    // 10.0 at service 0, before the change of that millisecond; 10.5 at service 1; 11.0 at service 0 again.
    expect(answersOf(log)).toEqual(['10000 row-found', '10500 row-missing', '11000 session-kept']);
  });

  it('is held back while the provider is down', () => {
    const down = course([{ kind: 'issuer-down', at: 10_000, until: 15_000 }, fired]);
    // Sent at 15 s, there at 17 s.
    expect(lastAccepted(runCourse(down))).toBe(17_000);
    expect(boundsOf(down).ended.ms).toBe(7000);
  });

  it.each([
    ['event-lost', {}, [{ kind: 'event-lost', at: 9000 }] as const],
    ['all of a hundred', { loss: 100 }, []],
  ])('falls back to the lifetime where the message is lost: %s', (_, values, happenings) => {
    const lossy = course([...happenings, fired], {
      values: { lifetime: 20_000, delay: 2000, ...values },
    });
    const log = runCourse(lossy);
    // Begun at 0.5: over at 20.5, and the provider says no.
    expect(lastAccepted(log)).toBe(20_000);
    expect(answersOf(log)[40]).toBe('20500 row-missing');
    expect(boundsOf(lossy).ended.ms).toBe(20_000);
    expect(log.entries.filter(({ kind }) => kind === 'told')).toMatchObject([
      { what: 'message-lost' },
    ]);
  });

  it('begins anew at the provider when its lifetime is over, without signing anybody out', () => {
    const short = course([{ kind: 'issuer-down', at: 5200, until: 6700 }], {
      values: { lifetime: 5000, delay: 2000 },
    });
    const log = runCourse(short);
    // Begun at 0.5, over at 5.5: nobody answers until 6.7. Then begun at 7.0, 12.0 …
    expect(answersOf(log).slice(9, 14)).toEqual([
      '5000 session-kept',
      '5500 issuer-silent',
      '6000 issuer-silent',
      '6500 issuer-silent',
      '7000 row-found',
    ]);
    expect(requestsOf(log).filter(({ judgement }) => judgement === 'logged-out')).toEqual([]);
  });

  it('serves the role of its beginning', () => {
    const changed = course([{ kind: 'role-changed', at: 500, person, role: 'guest' }], {
      values: { lifetime: 5000, delay: 2000 },
    });
    const stale = requestsOf(runCourse(changed)).filter(({ judgement }) => judgement === 'stale');
    // Begun and changed at 0.5; 1.0 to 5.0, every half second.
    expect(stale).toHaveLength(9);
    expect(stale.at(-1)?.at).toBe(5000);
    expect(boundsOf(changed).stale.ms).toBe(5000);
  });

  it('gives the thief of one request the cookie of one service', () => {
    const log = runCourse(
      course([stolen('one-request')], {
        services: [{}, {}],
        values: { lifetime: 5000, delay: 0 },
        until: 6000,
      }),
    );
    // The request of 4.0 was at service 1, whose session began at 1.0 and is over at 6.0.
    expect(answersOf(log, 1)).toEqual([
      '4250 no-credential',
      '4500 session-kept',
      '4750 no-credential',
      '5000 session-kept',
      '5250 no-credential',
      '5500 session-kept',
      '5750 no-credential',
      '6000 expired',
    ]);
  });

  it('ends what a thief began with the provider’s cookie, as it has the same sid', () => {
    const log = runCourse(
      course([stolen('everything'), fired], { values: { lifetime: 6000, delay: 2000 } }),
    );
    // The copy is of a session that began at 0.5; at 6.5 the thief begins one of its own, which the message ends.
    const own = requestsOf(log, 1).find(({ check }) => check === 'row-found');
    expect(own?.at).toBe(6500);
    expect(lastAccepted(log, 1)).toBe(12_000);
  });

  it('at a change of password ends the others and every copy, and lets the device that stays go on', () => {
    const log = runCourse(
      course([], {
        happenings: [
          { kind: 'requests', at: 0, person, every: 1000, spread: 'regular' },
          { kind: 'sign-in', at: 0, person, devices: 2 },
          stolen('everything'),
          { kind: 'password-changed', at: 10_000, person, device: 0 },
        ],
      }),
    );
    expect(lastAccepted(log, 1)).toBe(12_000);
    expect(lastAccepted(log, 2)).toBe(12_000);
    // The message ended its session at the service too; the provider knows it by its new one.
    expect(answersOf(log, 0).slice(11, 14)).toEqual([
      '11500 session-kept',
      '12500 row-found',
      '13500 session-kept',
    ]);
    expect(requestsOf(log).filter(({ judgement }) => judgement === 'logged-out')).toEqual([]);
  });

  it('throws all its cookies away at sign-out', () => {
    const log = runCourse(
      course([{ kind: 'signed-out', at: 10_000, person, device: 0 }], { services: [{}, {}] }),
    );
    const gone = log.entries.flatMap((entry) =>
      entry.kind === 'dropped' && entry.place === 'device:0' ? [entry.key] : [],
    );
    expect(gone).toEqual(['session', 'at service 0', 'at service 1']);
  });

  it('goes on as long as the formula says, on average', () => {
    const values = { lifetime: 4000, delay: 1000, loss: 0 };
    // λT = 4: there is a session with probability 0.8, cut short at 1 s − 1²/(2 · 4) s.
    expect(backChannel.saving?.(values, 1).share).toBeCloseTo(0.8, 12);
    expect(backChannel.meanEnded?.(values, 1).ms).toBeCloseTo(0.8 * 875, 9);
    // Half of the messages lost: 0.8 · (0.5 · 0.875 s + 0.5 · 2 s).
    expect(backChannel.meanEnded?.({ ...values, loss: 50 }, 1).ms).toBeCloseTo(1150, 9);
  });
});

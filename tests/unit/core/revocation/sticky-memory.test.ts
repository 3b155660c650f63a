import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import { stickyMemory } from '../../../../src/core/revocation/strategies/sticky-memory.ts';
import { answersOf, boundsOf, lastAccepted, requestsOf, runCourse, type Course } from './course.ts';

const person = 'u-0';
/** Asks every 500 ms. */
const course = (happenings: readonly Happening[], devices = 1): Course => ({
  strategy: stickyMemory,
  values: { instances: 2 },
  happenings: [
    { kind: 'requests', at: 0, person, every: 500, spread: 'regular' },
    { kind: 'sign-in', at: 0, person, devices },
    ...happenings,
  ],
  until: 20_000,
});
const fired: Happening = { kind: 'fired', at: 10_000, person };
const lost: Happening = { kind: 'event-lost', at: 9000 };

describe('sticky-memory', () => {
  it('deals sessions out to the instances in turn', () => {
    const places = runCourse(course([], 3)).entries.flatMap((entry) =>
      entry.kind === 'put' && entry.place.startsWith('instance') ? [entry.place] : [],
    );
    expect(places).toEqual(['instance:0', 'instance:1', 'instance:0']);
  });

  it('ends at once when the message reaches every instance', () => {
    const log = runCourse(course([fired]));
    expect(lastAccepted(log)).toBe(10_000);
    expect(answersOf(log)[20]).toBe('10500 memory-gone');
    expect(boundsOf(course([fired])).ended.ms).toBe(0);
    expect(log.entries.filter(({ kind }) => kind === 'worked')).toEqual([]);
  });

  it('goes on until the next deploy when the message is lost', () => {
    const until = course([lost, fired, { kind: 'deployed', at: 15_000 }]);
    const log = runCourse(until);
    expect(log.entries.filter(({ kind }) => kind === 'told')).toMatchObject([
      { at: 10_000, what: 'message-lost' },
    ]);
    expect(lastAccepted(log)).toBe(15_000);
    expect(boundsOf(until).ended.ms).toBe(Infinity);
    expect(lastAccepted(runCourse(course([lost, fired])))).toBe(20_000);
  });

  it('loses one message, not the next', () => {
    const again = course([
      lost,
      { kind: 'signed-out-everywhere', at: 10_000, person },
      { kind: 'fired', at: 12_000, person },
    ]);
    expect(lastAccepted(runCourse(again))).toBe(12_000);
  });

  it('logs everybody out at a deploy', () => {
    const log = runCourse(course([{ kind: 'deployed', at: 5000 }], 2));
    // Two devices ask at quarters and at halves. Each is refused once and signs in with its next request.
    const out = requestsOf(log).filter(({ judgement }) => judgement === 'logged-out');
    expect(out.map(({ at, check }) => `${String(at)} ${check}`)).toEqual([
      '5250 memory-gone',
      '5500 memory-gone',
    ]);
    expect(requestsOf(log, 0).find(({ at }) => at === 5750)?.check).toBe('in-memory');
  });

  it('does not mind who can be asked', () => {
    const log = runCourse(
      course([
        { kind: 'store-down', at: 3000, until: 15_000 },
        { kind: 'issuer-down', at: 3000, until: 15_000 },
        { kind: 'deployed', at: 5000 },
      ]),
    );
    // Signing in again at 6.0 needs neither.
    expect(answersOf(log).slice(10, 12)).toEqual(['5500 memory-gone', '6000 in-memory']);
    expect(requestsOf(log).filter(({ judgement }) => judgement === 'turned-away')).toEqual([]);
  });

  it('serves the role of sign-in until somebody signs in', () => {
    const log = runCourse(
      course([
        { kind: 'role-changed', at: 4000, person, role: 'guest' },
        { kind: 'deployed', at: 8000 },
      ]),
    );
    const stale = requestsOf(log).filter(({ judgement }) => judgement === 'stale');
    // After 4.0 up to 8.0: eight.
    expect(stale).toHaveLength(8);
    expect(requestsOf(log).at(-1)?.role).toBe('guest');
  });

  it('signs out without a message: the request is at the right instance, and a copy goes with it', () => {
    const log = runCourse(
      course([
        { kind: 'stolen', at: 4000, person, device: 0, loot: 'one-request', every: 250 },
        lost,
        { kind: 'signed-out', at: 10_000, person, device: 0 },
      ]),
    );
    expect(lastAccepted(log, 1)).toBe(10_000);
    expect(log.entries.filter(({ kind }) => kind === 'told')).toEqual([]);
  });

  it('at a change of password gives the device that stays a new id, even where the message is lost', () => {
    const log = runCourse(
      course(
        [
          { kind: 'stolen', at: 4000, person, device: 0, loot: 'everything', every: 500 },
          lost,
          { kind: 'password-changed', at: 10_000, person, device: 0 },
        ],
        2,
      ),
    );
    // The thief has the old id, which the same request removed; the second device is on another instance.
    expect(lastAccepted(log, 2)).toBe(10_000);
    expect(lastAccepted(log, 1)).toBe(20_000);
    expect(lastAccepted(log, 0)).toBe(19_750);
  });
});

import { describe, expect, it } from 'vitest';
import {
  dial,
  dialOverPhases,
  everies,
  outcomeOf,
  requestsInOutage,
  requestsOf,
  roleCopied,
  stepsOf,
  turnedAwayFrom,
} from '../../../../src/islands/fired/morning.ts';
import { at, clock, given, mornings } from './given.ts';

const { morning, outage } = mornings;

describe('the figures of the first screen', () => {
  // Worked out by hand: requests at :10, :30 and :50; fired at 10:02:00.
  it.each([
    ['session', '10:01:50', 0],
    // Looked up at 9:41:10 and every five minutes: last at 10:01:10, believed up to 10:06:10.
    ['session-cache', '10:05:50', 230_000],
    // Refreshed at 10:01:10, over at 10:06:10.
    ['jwt-refresh', '10:05:50', 230_000],
    // Signed in at 9:41:00, over at 10:41:00.
    ['jwt-long', '10:40:50', 2_330_000],
  ])('%s is last answered at %s', (id, time, stayed) => {
    const outcome = outcomeOf(morning, id);
    expect(clock(outcome.last.at)).toBe(time);
    expect(outcome.stayed).toBe(stayed);
  });

  // The store is down 9:55 to 9:58: nine requests, 9:55:10 to 9:57:50.
  it('turns away 9, 6, 6 and 0 of 9', () => {
    expect(requestsInOutage(outage)).toBe(9);
    const ids = ['session', 'session-cache', 'jwt-refresh', 'jwt-long'];
    expect(ids.map((id) => outcomeOf(outage, id).turnedAway)).toEqual([9, 6, 6, 0]);
    expect([...turnedAwayFrom(outage)].sort()).toEqual(['jwt-refresh', 'session', 'session-cache']);
  });

  it('draws the axis 9:58 to 10:46, and back to 9:54 with the outage', () => {
    expect([clock(morning.from), clock(morning.to)]).toEqual(['09:58:00', '10:46:00']);
    expect(clock(outage.from)).toBe('09:54:00');
  });

  it('lays the cached session over the short token, mark for mark', () => {
    const marks = (id: string) =>
      requestsOf(outcomeOf(morning, id).log)
        .filter((request) => request.at >= morning.from)
        .map((request) => [request.at, request.accepted]);
    expect(marks('session-cache')).toEqual(marks('jwt-refresh'));
  });
});

describe('the steps of the clock', () => {
  it('go from one change to the next', () => {
    expect(stepsOf(morning, ['session', 'jwt-long', 'jwt-refresh']).map(clock)).toEqual([
      '09:58:00',
      '10:02:00',
      // The first request without a row.
      '10:02:10',
      // The refresh that is refused.
      '10:06:10',
      // exp has come.
      '10:41:10',
      '10:46:00',
    ]);
  });
});

describe('the dial', () => {
  it('at its ends is a session and a token of an hour', () => {
    const [first = -1] = everies;
    expect(dial(given.outage, first).outcome.stayed).toBe(0);
    expect(dial(given.outage, first).outcome.turnedAway).toBe(9);
    // Looked up at 9:41:10, believed up to 10:41:10.
    const hour = dial(given.outage, 3_600_000);
    expect(clock(hour.outcome.last.at)).toBe('10:40:50');
    expect(hour.outcome.turnedAway).toBe(0);
    expect(clock(hour.lastAsked ?? -1)).toBe('09:41:10');
  });

  it('at five minutes speaks of the look-up after the outage', () => {
    // 9:56:10 finds nobody; 9:58:10 is the first that is answered, then 10:03:10 would be next.
    const five = dial(given.outage, 300_000);
    expect(clock(five.lastAsked ?? -1)).toBe('09:58:10');
    expect(five.outcome.stayed).toBe(50_000);
    expect(five.bound).toBe(300_000);
  });

  it.each(everies)('never stays longer than its bound: %d', (every) => {
    const { stayed } = dialOverPhases(given.outage, every);
    expect(stayed.most).toBeLessThanOrEqual(every);
  });

  it.each([
    // Look-ups are 40 s apart and requests 20 s, 10 s beside the firing: the request after it comes either from what is
    // remembered, in for 10 s, or asks.
    [40_000, [0, 10_000]],
    // Every 300 s in steps of 20 s: in for 10 s, 30 s … 270 s, and once not at all.
    [300_000, [0, ...Array.from({ length: 14 }, (_, nth) => 10_000 + nth * 20_000)]],
  ])('is in for as long as each distance says, without the outage: %d', (every, by) => {
    const { stayed, runs } = dialOverPhases(given.outage, every);
    expect(runs).toBe(by.length);
    expect(stayed.least).toBe(Math.min(...by));
    expect(stayed.most).toBe(Math.max(...by));
    expect(stayed.mean).toBeCloseTo(by.reduce((sum, ms) => sum + ms, 0) / by.length, 6);
  });

  it('trades: who asks less often is in for longer and turned away less, over all phases', () => {
    const means = [0, 60_000, 300_000, 900_000, 3_600_000].map((every) =>
      dialOverPhases(given.outage, every),
    );
    const stayed = means.map((one) => one.stayed.mean);
    const turned = means.map((one) => one.turnedAway.mean);
    expect(stayed).toEqual([...stayed].sort((a, b) => a - b));
    expect(turned).toEqual([...turned].sort((a, b) => b - a));
  });
});

describe('the question at the end', () => {
  it('is a session that is served with yesterday’s role to the end of the morning', () => {
    const [log] = roleCopied(given.morning).race.lanes;
    const last = log === undefined ? undefined : requestsOf(log).at(-1);
    expect(last?.at).toBe(at('10:45:50'));
    expect(last?.judgement).toBe('stale');
    expect(last?.role).toBe('admin');
  });
});

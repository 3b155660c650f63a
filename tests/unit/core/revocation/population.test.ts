import { describe, expect, it } from 'vitest';
import { populationRun, type Population } from '../../../../src/core/revocation/population.ts';
import { hybrid } from '../../../../src/core/revocation/strategies/hybrid.ts';
import { jwtRefresh } from '../../../../src/core/revocation/strategies/jwt-refresh.ts';
import { sessionCache } from '../../../../src/core/revocation/strategies/session-cache.ts';
import { session } from '../../../../src/core/revocation/strategies/session.ts';

/** 200 users who ask once a minute: 288,000 requests in a day. */
const minutely: Population = {
  users: 200,
  requestsPerDay: 1440,
  endingsPerDay: 2000,
  days: 1,
  seed: 3,
  strategy: jwtRefresh,
  values: { ttl: 300_000, operations: 1 },
  services: [{ name: 'api', skew: 0, leeway: 0 }],
};

describe('populationRun', () => {
  it('makes as many requests as the rates say, and logs nobody out', () => {
    const { tally } = populationRun(minutely);
    // Poisson with mean 288,000: standard deviation 537; five of them.
    expect(Math.abs(tally.requests - 288_000)).toBeLessThan(2700);
    expect(tally.loggedOut).toBe(0);
    expect(tally.accepted).toBe(tally.requests);
  });

  it('saves what the law says: λT = 5', () => {
    const lives = { ttl: 300_000, operations: 1, cache: 300_000 };
    for (const [strategy, saved] of [
      // 1 − 1/(1 + 5)
      [jwtRefresh, 0.8333],
      [sessionCache, 0.8333],
      [hybrid, 0.8333],
      [session, 0],
    ] as const)
      expect(
        Math.abs(populationRun({ ...minutely, strategy, values: lives }).saved - saved),
        strategy.id,
      ).toBeLessThan(0.01);
    // k = 3: 1 − 3/6
    const thrice = populationRun({ ...minutely, values: { ttl: 300_000, operations: 3 } });
    expect(Math.abs(thrice.saved - 0.5)).toBeLessThan(0.01);
  });

  it('measures how long an ended token goes on: evenly up to its lifetime, if there is one', () => {
    const { took, endings } = populationRun(minutely);
    expect(Math.abs(endings - 2000)).toBeLessThan(225);
    // Live with probability 5/6, and then half of 300 s is left on average: 125 s. Of one ending the standard
    // deviation is 97 s, of the mean of 2000 it is 2.2 s; tries come every second, so half a second is missed.
    expect(Math.abs(took.mean - 125_000)).toBeLessThan(9500);
    // The share of lives shorter than x is 1/6 + 5x/(6T): the median is at 0.4 T, 95 % at 0.94 T.
    expect(Math.abs(took.p50 - 120_000)).toBeLessThan(18_000);
    expect(Math.abs(took.p95 - 282_000)).toBeLessThan(9000);
    expect(took.most).toBeLessThan(300_000);
    expect(took.most).toBeGreaterThan(290_000);
  });

  it('has a deny-list stop them when its message arrives', () => {
    const { took, tally } = populationRun({
      ...minutely,
      strategy: hybrid,
      values: { ttl: 300_000, delay: 4000 },
    });
    expect(took.most).toBe(4000);
    expect(took.p95).toBe(4000);
    expect(tally.mostListed).toBeGreaterThan(0);
    expect(tally.loggedOut).toBe(0);
  });

  it('keeps what is active and not who there is', () => {
    const busy = { ...minutely, endingsPerDay: 0, values: { ttl: 300_000 } };
    // Each of the 200 has something fresh 5/6 of the time: 167 on average, and never more than there are.
    const few = populationRun(busy).mostActive;
    expect(few).toBeGreaterThan(166);
    expect(few).toBeLessThanOrEqual(200);
    const many = populationRun({ ...busy, users: 20_000, requestsPerDay: 14.4 });
    const more = populationRun({ ...busy, users: 2_000_000, requestsPerDay: 0.144 });
    // Poisson with mean 3.33/s · 300 s = 1000 at every moment: 32 is its standard deviation.
    for (const { mostActive } of [many, more]) {
      expect(mostActive).toBeGreaterThan(1000);
      expect(mostActive).toBeLessThan(1200);
    }
    // Where nothing stays fresh nobody is kept.
    expect(populationRun({ ...busy, strategy: session, values: {} }).mostActive).toBe(1);
  });

  it('is the same for the same seed, and another for another', () => {
    const small = { ...minutely, users: 20 };
    expect(populationRun(small)).toEqual(populationRun({ ...small }));
    expect(populationRun(small).took).not.toEqual(populationRun({ ...small, seed: 4 }).took);
  });
});

import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/core/revocation/fold.ts';
import type { Happening } from '../../../../src/core/revocation/happening.ts';
import { headlines } from '../../../../src/core/revocation/headlines.ts';
import { run } from '../../../../src/core/revocation/run.ts';
import { howLong, timeOfDay } from '../../../../src/core/revocation/say.ts';
import type { LaneChoice, Scenario } from '../../../../src/core/revocation/scenario.ts';

/**
 * The morning of Home, worked out by hand. The laptop signs in at 9:41:00 and asks at :10, :30 and :50; the
 * account is disabled at 10:02:00. Nothing below is taken from a run.
 */
const origin = '2026-11-24T09:40:00Z';
const at = (time: string): number => Date.parse(`2026-11-24T${time}Z`) - Date.parse(origin);
const person = 'u-9';

const lanes: readonly LaneChoice[] = [
  { strategy: 'session', values: {} },
  { strategy: 'session-cache', values: { cache: 300_000 } },
  { strategy: 'jwt-refresh', values: { ttl: 300_000 } },
  { strategy: 'jwt-long', values: { ttl: 3_600_000 } },
];

const morning = (...more: readonly Happening[]): Scenario => ({
  version: 1,
  id: 'morning',
  title: '',
  about: '',
  origin,
  until: at('10:46:00'),
  seed: 1,
  people: [{ id: person, called: 'the fired employee', role: 'admin' }],
  services: [{ name: 'api', skew: 0, leeway: 0 }],
  happenings: [
    { kind: 'requests', at: at('09:40:50'), person, every: 20_000, spread: 'regular' },
    { kind: 'sign-in', at: at('09:41:00'), person, devices: 1 },
    ...more,
    { kind: 'fired', at: at('10:02:00'), person },
  ],
  lanes,
});

const figures = (scenario: Scenario): Readonly<Record<string, readonly (string | number)[]>> =>
  Object.fromEntries(
    run(scenario).lanes.map((log) => {
      const last = log.entries.findLast((entry) => entry.kind === 'request' && entry.accepted);
      const { tally } = fold(log);
      const { tookEffectAfter } = headlines(scenario, tally);
      return [
        log.strategy,
        [
          timeOfDay(origin, last?.at ?? -1),
          howLong(tookEffectAfter?.ms ?? -1),
          tally.turnedAway,
          tally.loggedOut,
          tally.requests,
        ],
      ];
    }),
  );

describe('the morning of Home', () => {
  // Requests from 9:41:10 to 10:45:50, three a minute: 64 min 40 s / 20 s + 1 = 195.
  it('has the figures that were worked out by hand', () => {
    expect(figures(morning())).toEqual({
      // The last request before 10:02:00 is at 10:01:50.
      session: ['10:01:50', '0 s', 0, 0, 195],
      // Asked at 9:41:10, 9:46:10, 9:51:10, 9:56:10, 10:01:10: believed up to 10:06:10.
      'session-cache': ['10:05:50', '3 min 50 s', 0, 0, 195],
      // The first token is of 9:41:00 and over at 9:46:00; refreshed at 9:46:10, then every 5 min at :10, since
      // exp refuses on or after: the last at 10:01:10, over at 10:06:10.
      'jwt-refresh': ['10:05:50', '3 min 50 s', 0, 0, 195],
      // exp is 10:41:00.
      'jwt-long': ['10:40:50', '38 min 50 s', 0, 0, 195],
    });
  });

  it('turns away 9, 6, 6 and 0 honest requests while the store is down from 9:55 to 9:58', () => {
    expect(
      figures(morning({ kind: 'store-down', at: at('09:55:00'), until: at('09:58:00') })),
    ).toEqual({
      // 9:55:10 to 9:57:50, three a minute.
      session: ['10:01:50', '0 s', 9, 0, 195],
      // Believed up to 9:56:10; then 9:56:10 to 9:57:50. Asked again at 9:58:10, so up to 10:03:10.
      'session-cache': ['10:02:50', '50 s', 6, 0, 195],
      // The token is over at 9:56:10: the same instants.
      'jwt-refresh': ['10:02:50', '50 s', 6, 0, 195],
      'jwt-long': ['10:40:50', '38 min 50 s', 0, 0, 195],
    });
  });

  it('gives back what a thief keeps who copied the laptop at 9:50', () => {
    const scenario = morning({
      kind: 'stolen',
      at: at('09:50:05'),
      person,
      device: 0,
      loot: 'one-request',
      every: 10_000,
    });
    const stayed = run(scenario).lanes.map((log) => {
      const { thiefStayed } = headlines(scenario, fold(log).tally);
      return [log.strategy, howLong(thiefStayed?.ms ?? -1)];
    });
    // The thief asks at :05, :15, … from 9:50:15.
    expect(Object.fromEntries(stayed)).toEqual({
      // Up to the last before 10:02:00, 10:01:55.
      session: '11 min 50 s',
      // The owner's and the thief's requests share the row's entry: asked at 9:41:10, 9:46:10, 9:51:10 (the owner
      // is first), 9:56:10, 10:01:10; the last of the thief before 10:06:10 is 10:06:05.
      'session-cache': '16 min',
      // What one request carries is the access token of 9:46:10: over at 9:51:10, last used 9:51:05.
      'jwt-refresh': '1 min',
      // The last before 10:41:00.
      'jwt-long': '50 min 50 s',
    });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  fold,
  headlines,
  readScenario,
  run,
  strategies,
  writeScenario,
  type Headlines,
  type LaneLog,
  type Scenario,
  type Tally,
} from '../../../src/core/revocation/index.ts';

const folder = new URL('../../../content/scenarios/', import.meta.url);
const files = readdirSync(folder);
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

const scenarioOf = (id: string): Scenario => {
  const reading = readScenario(textOf(`${id}.json`));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.scenario;
};

interface Figures extends Headlines {
  readonly strategy: string;
  readonly tally: Tally;
  readonly log: LaneLog;
}

const figuresOf = (id: string): Figures[] => {
  const scenario = scenarioOf(id);
  return run(scenario).lanes.map((log) => {
    const { tally } = fold(log);
    return { strategy: log.strategy, tally, log, ...headlines(scenario, tally) };
  });
};

/** By strategy: how long a change took, in seconds; ∞ where it was still going on at the end of the run. */
const tookEffect = (id: string): [string, number][] =>
  figuresOf(id).map(({ strategy, tookEffectAfter }) => [
    strategy,
    tookEffectAfter?.still === true ? Infinity : (tookEffectAfter?.ms ?? NaN) / 1000,
  ]);
const thiefStayed = (id: string): [string, number][] =>
  figuresOf(id).map(({ strategy, thiefStayed: stayed }) => [
    strategy,
    stayed?.still === true ? Infinity : (stayed?.ms ?? NaN) / 1000,
  ]);
const loggedOut = (id: string): [string, number][] =>
  figuresOf(id).map(({ strategy, loggedOut: times }) => [strategy, times]);

describe('every scenario', () => {
  it.each(files)('%s is read without a note, and written as it stands', (file) => {
    const reading = readScenario(textOf(file));
    expect(reading).toMatchObject({ ok: true, notes: [] });
    if (reading.ok) expect(writeScenario(reading.scenario)).toBe(textOf(file));
  });

  it.each(files)('%s is named as its file and says in sentences what to look for', (file) => {
    const { id, about } = scenarioOf(file.replace('.json', ''));
    expect(`${id}.json`).toBe(file);
    expect(about).toMatch(/[.]$/u);
    expect(about).toMatch(/look|compare/iu);
  });

  it.each(files)('%s opens with three to five lanes that can be told apart', (file) => {
    const { lanes } = scenarioOf(file.replace('.json', ''));
    expect(lanes.length).toBeGreaterThanOrEqual(3);
    expect(lanes.length).toBeLessThanOrEqual(5);
    expect(new Set(lanes.map(({ strategy, label }) => label ?? strategy)).size).toBe(lanes.length);
  });

  it('speaks of people by what they are, with ids like u-9', () => {
    for (const file of files)
      for (const { id, called } of scenarioOf(file.replace('.json', '')).people) {
        expect(id).toMatch(/^[up]-[0-9]$/u);
        expect(called).toMatch(/^(?:the|a|an|another|somebody)\b/u);
      }
  });

  it('has no request in the millisecond of a change, so that nothing depends on who comes first', () => {
    for (const file of files) {
      const scenario = scenarioOf(file.replace('.json', ''));
      const changes = new Set(scenario.happenings.map(({ at }) => at));
      for (const { entries } of run(scenario).lanes)
        for (const { kind, at } of entries)
          if (kind === 'request') expect(changes.has(at), `${file} at ${String(at)}`).toBe(false);
    }
  });

  it('shows every architecture at least once among them', () => {
    const shown = new Set(
      files.flatMap((file) =>
        scenarioOf(file.replace('.json', '')).lanes.map(({ strategy }) => strategy),
      ),
    );
    expect(strategies.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});

// What follows was worked out by hand from what is asked when. Requests every 20 s come at :10, :30 and :50 where
// they began 10 s before a sign-in, and so on.

describe('fired-at-10-02', () => {
  it('is the morning of the first page', () => {
    // Session: 10:01:50 was the last before 10:02, so 0.
    // JWT, 1 h: iat 9:41:00, exp 10:41:00; 10:40:50 is answered: 38 min 50 s.
    // JWT, 5 min: refreshed at the first request on or after exp: 9:46:10, 51:10, 56:10, 10:01:10; exp 10:06:10,
    // so 10:05:50 is the last: 3 min 50 s.
    expect(tookEffect('fired-at-10-02')).toEqual([
      ['session', 0],
      ['jwt-long', 38 * 60 + 50],
      ['jwt-refresh', 3 * 60 + 50],
    ]);
  });
});

describe('fired-store-down', () => {
  it('turns away whoever asks', () => {
    // The store is silent at 9:55:10, :30, :50, 56:10, … 57:50: nine requests. The cache asked at 9:41:10 and every
    // five minutes from there, so it believes until 9:56:10: six are left. The refresh due at 9:56:10 likewise.
    expect(figuresOf('fired-store-down').map(({ tally }) => tally.turnedAway)).toEqual([
      9, 6, 0, 6,
    ]);
  });

  it('has both askers ask again at 9:58:10, so that both are over at 10:03:10', () => {
    // 10:02:50 is the last before that: 50 s.
    expect(tookEffect('fired-store-down')).toEqual([
      ['session', 0],
      ['session-cache', 50],
      ['jwt-long', 38 * 60 + 50],
      ['jwt-refresh', 50],
    ]);
  });
});

describe('hot-session-store', () => {
  it('reads the store 717, 215 and 70 times', () => {
    // Each of three people asks at c + 15k s, k = 1 … 239 (c is 1.5, 4.5 or 7.5 s; 3600 s in all): 717 requests.
    // Cache: a service is asked every 6 × 15 = 90 s, and believes for 300: it reads at 0 and 360, not at 90, 180
    // and 270. So request k reads where (k − 1) mod 24 < 6: of 239 these are 9 × 6 + 6 = 60. For who is fired at
    // 2820 s: 8 × 6 = 48 up to k = 187, none at 188 … 192, and from 193 on all 47, since no row is remembered.
    // 60 + 60 + 95 = 215.
    // JWT: the first token is over at 310 s; refreshed at k = 21 and every 20 requests from there: k = 21, 41, …
    // 221 are 11. For who is fired: k = 21 … 181 are 9; the last token is over at 3019 s, so k = 201 … 239 ask in
    // vain, 39 times. 11 + 11 + 9 + 39 = 70.
    expect(figuresOf('hot-session-store').map(({ tally }) => tally.storeReads)).toEqual([
      717, 215, 70,
    ]);
  });

  it('takes effect at once, after 1 min 4.5 s, after 3 min 4.5 s', () => {
    // k = 192 is at 4.5 + 2880 = 2884.5 s. The token of k = 181 (2719.5 s) has iat 2719, exp 3019: k = 200 is at
    // 3004.5 s.
    expect(tookEffect('hot-session-store')).toEqual([
      ['session', 0],
      ['session-cache', 64.5],
      ['jwt-refresh', 184.5],
    ]);
  });
});

describe('mobile-app', () => {
  it('is stale while the app is open', () => {
    // Requests at 8:40:15, :25, … 45:55. Refreshed at 8:40:15, so stale from 8:43:05 to 8:45:55: 18 requests; the
    // next refresh, at 9:30:15, brings the new role. A day long: those 18 and all 35 of the last six minutes.
    expect(tookEffect('mobile-app')).toEqual([
      ['session', 0],
      ['jwt-refresh', 2 * 60 + 55],
      ['jwt-long', Infinity],
    ]);
    expect(figuresOf('mobile-app').map(({ tally }) => tally.servedStale)).toEqual([0, 18, 53]);
  });

  it('asks the store at two requests of 105', () => {
    // Three times 35 requests. The sign-in at 7:59 is good until 8:14; then 8:40:15 and 9:30:15 refresh.
    expect(figuresOf('mobile-app').map(({ tally }) => tally.storeReads)).toEqual([105, 2, 0]);
  });
});

describe('stolen-token', () => {
  it('is noticed by itself only where refresh tokens are used once', () => {
    // Stolen 14:10:05, used every 30 s from 14:10:35. Session, deny-list: until 14:39:35, the last before 14:40.
    // JWT, 1 h: exp 15:01:00, so until 15:00:35.
    // Refresh: 14:06:10, so the stolen access token is over at 14:11:10. The owner refreshes in that second; the
    // thief comes with the old refresh token at 14:11:35 and ends the family. Served last at 14:11:05.
    expect(thiefStayed('stolen-token')).toEqual([
      ['session', 29 * 60 + 30],
      ['jwt-long', 50 * 60 + 30],
      ['jwt-refresh', 60],
      ['deny-list', 29 * 60 + 30],
      ['hybrid', 60],
    ]);
  });

  it('costs the owner a sign-in there', () => {
    // Their access token of 14:11:10 is over at 14:16:10, and the family is gone.
    expect(loggedOut('stolen-token')).toEqual([
      ['session', 0],
      ['jwt-long', 0],
      ['jwt-refresh', 1],
      ['deny-list', 0],
      ['hybrid', 1],
    ]);
  });

  it('and when everything is signed out at 14:40', () => {
    // JWT, 1 h: the owner’s 15:00:50. Refresh: signed in again at 14:16:30, refreshed every five minutes to
    // 14:36:30, over at 14:41:30, so 14:41:10 is the last. The lists are there two seconds after, before 14:40:10.
    expect(tookEffect('stolen-token')).toEqual([
      ['session', 0],
      ['jwt-long', 20 * 60 + 50],
      ['jwt-refresh', 70],
      ['deny-list', 0],
      ['hybrid', 0],
    ]);
  });
});

describe('role-taken-away', () => {
  it('depends on where the role is read', () => {
    // 10:27. The row keeps its role to the end of the run. The cache asks at 10:01:10 and every five minutes, the
    // token is refreshed at 10:06:10 and every five minutes: both have 10:26:10, so 10:30:50 is stale last. The long
    // token is over at 11:01:00: 11:00:50.
    expect(tookEffect('role-taken-away')).toEqual([
      ['session', 0],
      ['role-in-row', Infinity],
      ['session-cache', 3 * 60 + 50],
      ['jwt-refresh', 3 * 60 + 50],
      ['jwt-long', 33 * 60 + 50],
    ]);
  });

  it('logs nobody out but where there is no refresh', () => {
    expect(loggedOut('role-taken-away')).toEqual([
      ['session', 0],
      ['role-in-row', 0],
      ['session-cache', 0],
      ['jwt-refresh', 0],
      ['jwt-long', 1],
    ]);
  });
});

describe('lost-in-a-tunnel', () => {
  it('needs a grace that is longer than the wait of the client', () => {
    // Refreshes are due at 7:36:10 and 7:41:10; the second is lost. At 7:41:30, 20 s later, the old refresh token
    // comes again: theft without grace, and with 10 s of it; not with 60.
    expect(figuresOf('lost-in-a-tunnel').map(({ loggedOut: times }) => times)).toEqual([
      0, 1, 1, 0,
    ]);
    expect(figuresOf('lost-in-a-tunnel').map(({ tally }) => tally.turnedAway)).toEqual([
      0, 1, 1, 1,
    ]);
  });
});

describe('clocks-disagree', () => {
  it('lasts as long as the most patient service', () => {
    // By turns: the right one at :10, the one behind at :30, the patient one at :50. exp is 10:41:00; the one behind
    // accepts until 10:42:40, so at 10:41:30 and 10:42:30; the patient one until 10:43:00, so at 10:42:50 last.
    // The client with refresh goes by its own clock: over at 10:06:10.
    expect(tookEffect('clocks-disagree')).toEqual([
      ['session', 0],
      ['jwt-long', 40 * 60 + 50],
      ['jwt-refresh', 3 * 60 + 50],
    ]);
  });

  it('is refused and accepted by turns in between', () => {
    const exp = (60 + 1) * 60_000;
    const log = figuresOf('clocks-disagree')[1]?.log.entries ?? [];
    const after = log.flatMap((entry) =>
      entry.kind === 'request' && entry.at >= exp && entry.at < exp + 180_000
        ? [entry.accepted]
        : [],
    );
    // 10:41:10, :30, :50; 10:42:10, :30, :50; 10:43:10, :30, :50.
    expect(after).toEqual([false, true, true, false, true, true, false, false, false]);
  });
});

describe('default-first-party', () => {
  it('answers three questions with a minute of cache, or an hour of token', () => {
    // Two devices, at :15, :35, :55 and at :05, :25, :45; two services by turns, so 40 s apart at each, read every
    // 80 s from 11:01:05, :15, :25 and :35. At 11:14 the last reads were 11:13:05, :15, :25 and :35; stale are
    // 11:14:05 and 11:14:15. The password at 11:44 finds nothing remembered that is asked before its time.
    // JWT: device 1 gets a new token with the change of password, device 0 has its own until 12:01:00: the role of
    // 11:14 is shown by device 1 until 11:43:45 and device 0 until 11:43:55, 29 min 55 s.
    expect(tookEffect('default-first-party')).toEqual([
      ['session', 0],
      ['session-cache', 15],
      ['jwt-long', 29 * 60 + 55],
    ]);
    // Stolen 11:42:03, used at :33 and :03; 11:43:33 is the last before the change, 12:00:33 the last before exp.
    expect(thiefStayed('default-first-party')).toEqual([
      ['session', 90],
      ['session-cache', 90],
      ['jwt-long', 18 * 60 + 30],
    ]);
  });
});

describe('default-federated', () => {
  it('bounds the role by the token, the rest by the list', () => {
    // Device 0 refreshes at 11:11:15, 21:15, 31:15, 41:15, device 1 ten seconds before. The role of 11:14 is stale
    // until 11:20:55, 415 s. The copy taken at 11:42:03 is of the token of 11:41:15: served until 11:51:03, 423 s
    // after the change of password at 11:44, 540 s after the theft. The list has it at 11:44:02.
    // Exchanged each minute at :15: the thief shares the inner token of 11:43:15, and gets through at 11:44:03.
    expect(tookEffect('default-federated')).toEqual([
      ['jwt-refresh', 423],
      ['hybrid', 415],
      ['token-exchange', 3],
      ['session', 0],
    ]);
    expect(thiefStayed('default-federated')).toEqual([
      ['jwt-refresh', 540],
      ['hybrid', 90],
      ['token-exchange', 120],
      ['session', 90],
    ]);
  });
});

describe('public-api-partners', () => {
  it('serves the one whose contract is over until somebody is asked', () => {
    // Seconds from 13:30; the contract ends at 2100. Requests at 12.5 + 25k from 62.5 on.
    // JWT, 15 min: over at 960, refreshed at 962.5 (exp 1862) and 1862.5 (exp 2762); last at 2737.5.
    // Introspection: each of two services is asked every 50 s and asks every 100: invoices at 87.5 + 100j, last at
    // 2087.5, and believes it at 2137.5. The list is there at 2102, before 2112.5.
    expect(tookEffect('public-api-partners')).toEqual([
      ['jwt-long', Infinity],
      ['jwt-refresh', 637.5],
      ['introspection', 37.5],
      ['hybrid', 0],
    ]);
    expect(loggedOut('public-api-partners').map(([, times]) => times)).toEqual([0, 0, 0, 0]);
  });
});

describe('log-out-everywhere', () => {
  it('is as fast as whoever hears of it', () => {
    // Devices at :23 and :53, :33 and :03, :43 and :13. exp 19:01:00: 19:00:53 is the last. The messages of 18:30:10
    // are there at 18:30:12, before :13. One service fetches the status list at full minutes, the other at half:
    // from 18:30:30 on only the first lets in, and who asks it then is the thief, at 18:30:48.
    expect(tookEffect('log-out-everywhere')).toEqual([
      ['session', 0],
      ['jwt-long', 30 * 60 + 43],
      ['deny-list', 0],
      ['not-before-user', 0],
      ['status-list', 38],
    ]);
    // Copied 18:25:08, used at :28, :48, :08; before the change last at 18:30:08, before exp at 19:00:48.
    expect(thiefStayed('log-out-everywhere')).toEqual([
      ['session', 300],
      ['jwt-long', 35 * 60 + 40],
      ['deny-list', 300],
      ['not-before-user', 300],
      ['status-list', 340],
    ]);
  });
});

describe('key-pulled', () => {
  it('locks out one by logging out all, ten minutes late at most', () => {
    // Both services fetch the keys on the first request that they get, at 15:01:05 and 15:01:25, and every ten
    // minutes from there, at 15:51:05 and :25. So the account of 15:44 is served at 15:50:45 last.
    expect(tookEffect('key-pulled')).toEqual([
      ['session', 0],
      ['signing-keys', Infinity],
      ['signing-keys', 6 * 60 + 45],
      ['not-before-global', 0],
      ['not-before-user', 0],
    ]);
    expect(loggedOut('key-pulled').map(([, times]) => times)).toEqual([0, 0, 2, 2, 0]);
  });
});

describe('lost-signal', () => {
  it('falls back on the bound behind the message', () => {
    // Devices at :17, :37, :57 and :27, :47, :07. A service’s session lasts eight hours. Listed in vain: exp 17:01:00,
    // so 17:00:57. Refreshed at 16:26:17, over at 16:31:17: 16:30:57. Introspection knows no message: chat was
    // asked by device 0 at 16:01:37 + 21 × 80 s = 16:29:37, asked the issuer, and believes it at 16:30:17.
    expect(tookEffect('lost-signal')).toEqual([
      ['back-channel', Infinity],
      ['deny-list', 30 * 60 + 57],
      ['hybrid', 57],
      ['introspection', 17],
    ]);
  });
});

describe('deploy-at-noon', () => {
  it('logs out the four devices whose sessions were in memory, once each', () => {
    expect(loggedOut('deploy-at-noon')).toEqual([
      ['sticky-memory', 4],
      ['session', 0],
      ['encrypted-cookie', 0],
      ['jwt-refresh', 0],
    ]);
  });
});

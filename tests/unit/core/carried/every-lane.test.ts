import { describe, expect, it } from 'vitest';
import { carriedBy } from '../../../../src/core/carried/index.ts';
import { readKeys, strict, verify } from '../../../../src/core/jwt/index.ts';
import {
  keptBeside,
  run,
  strategies,
  type Scenario,
} from '../../../../src/core/revocation/index.ts';

const person = 'u-9';

/** Two services, three devices and a thief, a lost key, a deploy, an outage: something of everything. */
const scenario: Scenario = {
  version: 1,
  id: 'every-lane',
  title: '',
  about: '',
  origin: '2026-11-24T09:40:00Z',
  until: 60_000,
  seed: 3,
  people: [
    { id: person, called: 'the fired employee', role: 'admin' },
    { id: 'u-4', called: 'a colleague', role: 'reader' },
  ],
  services: [
    { name: 'orders', skew: 0, leeway: 0 },
    { name: 'billing', skew: -900, leeway: 1500 },
  ],
  happenings: [
    { kind: 'requests', at: 0, person, every: 1500, spread: 'regular' },
    { kind: 'requests', at: 0, person: 'u-4', every: 2000, spread: 'random' },
    { kind: 'sign-in', at: 0, person, devices: 2 },
    { kind: 'sign-in', at: 400, person: 'u-4', devices: 1 },
    { kind: 'stolen', at: 6000, person, device: 0, loot: 'everything', every: 2500 },
    { kind: 'role-changed', at: 9000, person: 'u-4', role: 'editor' },
    { kind: 'key-rotated', at: 12_000 },
    { kind: 'store-down', at: 18_000, until: 20_000 },
    { kind: 'deployed', at: 25_000 },
    { kind: 'key-pulled', at: 30_000 },
    { kind: 'fired', at: 40_000, person },
  ],
  lanes: strategies.map(({ id, parameters }) => ({
    strategy: id,
    // Short enough that each lane comes to its end within the minute.
    values: Object.fromEntries(
      Object.entries({ ttl: 11_000, poll: 3000 }).filter(([name]) =>
        parameters.some((parameter) => parameter.name === name),
      ),
    ),
  })),
};
const race = run(scenario);

describe.each(strategies.map(({ id }, lane) => ({ id, lane })))('$id', ({ lane }) => {
  const log = race.lanes[lane];
  const requests = (log?.entries ?? []).filter((entry) => entry.kind === 'request');

  it('carried something real at each request that had a credential', async () => {
    expect(requests.length).toBeGreaterThan(50);
    for (const request of requests) {
      const carried = await carriedBy(race, lane, request);
      expect(carried === undefined, String(request.at)).toBe(request.credential < 0);
      if (carried?.bench === undefined) continue;
      const { entries } = await readKeys(carried.bench.keys, 'text');
      const verdict = await verify({
        token: carried.text,
        keys: entries,
        policy: carried.bench.policy,
        strictness: strict,
        now: carried.bench.now,
      });
      // Whoever is accepted carried a token that verifies. One that is refused by its time or key does not;
      // the other checks are about things that do not stand in it.
      if (request.accepted) expect(verdict.ok, `${String(request.at)} ${request.check}`).toBe(true);
      if (request.check === 'expired' || request.check === 'key-unknown')
        expect(verdict.ok, `${String(request.at)} ${request.check}`).toBe(false);
      // Refused for what is kept beside the token: who has the token, the key and the clock lets it in.
      if (keptBeside.has(request.check))
        expect(verdict.ok, `${String(request.at)} ${request.check}`).toBe(true);
    }
  });

  it('has one text for each credential, and no two alike', async () => {
    const texts = new Map<number, string>();
    for (const request of requests) {
      if (texts.has(request.credential)) continue;
      const carried = await carriedBy(race, lane, request);
      if (carried !== undefined) texts.set(request.credential, carried.claims ?? carried.text);
    }
    expect(new Set(texts.values()).size).toBe(texts.size);
  });
});

it('has requests that were refused for each of the things kept beside a token', () => {
  const met = new Set(
    race.lanes.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.kind === 'request' ? [entry.check] : [])),
    ),
  );
  for (const check of keptBeside) expect(met).toContain(check);
});

import { compactDecrypt, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { carriedBy, type Carried } from '../../../../src/core/carried/index.ts';
import { readKeys, strict, verify } from '../../../../src/core/jwt/index.ts';
import {
  run,
  type Happening,
  type LaneChoice,
  type Race,
  type RequestEntry,
  type Scenario,
  type Service,
} from '../../../../src/core/revocation/index.ts';
import {
  benchLinks,
  emptyBench,
  policyOf,
  sharedPolicy,
} from '../../../../src/links/workbench-link.ts';

const person = 'u-9';
const origin = '2026-11-24T09:40:00Z';
/** 2026-11-24T09:40:00Z in seconds: 20,781 days and 9 h 40 min. */
const zero = 20_781 * 86_400 + 34_800;

const scenarioOf = (
  lanes: readonly LaneChoice[],
  happenings: readonly Happening[],
  services: readonly Partial<Service>[] = [{}],
  until = 12_000,
): Scenario => ({
  version: 1,
  id: 'carried',
  title: '',
  about: '',
  origin,
  until,
  seed: 7,
  people: [{ id: person, called: 'the fired employee', role: 'admin' }],
  services: services.map((service, nth) => ({
    name: `service ${String(nth)}`,
    skew: 0,
    leeway: 0,
    ...service,
  })),
  happenings,
  lanes,
});

const asking = (at: number, every: number): readonly Happening[] => [
  { kind: 'requests', at, person, every, spread: 'regular' },
  { kind: 'sign-in', at, person, devices: 1 },
];
const requestsOf = (race: Race, lane = 0): readonly RequestEntry[] =>
  (race.lanes[lane]?.entries ?? []).filter((entry) => entry.kind === 'request');

const must = async (race: Race, lane: number, request: RequestEntry): Promise<Carried> => {
  const carried = await carriedBy(race, lane, request);
  if (carried === undefined) throw new Error(`nothing at ${String(request.at)}`);
  return carried;
};

/** What the real verifier says, with the bench as it is handed over. */
const judged = async ({ text, bench }: Carried, policy = {}): Promise<boolean> => {
  if (bench === undefined) throw new Error('no bench');
  const { entries } = await readKeys(bench.keys, 'text');
  const verdict = await verify({
    token: text,
    keys: entries,
    policy: { ...bench.policy, ...policy },
    strictness: strict,
    now: bench.now,
  });
  return verdict.ok;
};

describe('a signed token', () => {
  it('is judged by the real verifier as the simulator judged it, at every request', async () => {
    const clocks: readonly Partial<Service>[] = [
      {},
      { leeway: 1500 },
      { skew: -1200 },
      { skew: 700, leeway: 1000 },
    ];
    const lanes = [
      { strategy: 'jwt-long', values: { ttl: 5000 } },
      { strategy: 'jwt-refresh', values: { ttl: 2000 } },
    ];
    // Every 333 ms: no two requests stand alike to a second.
    const race = run(scenarioOf(lanes, asking(250, 333), clocks));
    const seen = new Map<string, number>();
    for (const lane of [0, 1])
      for (const request of requestsOf(race, lane)) {
        if (request.check !== 'unexpired' && request.check !== 'expired') continue;
        seen.set(request.check, (seen.get(request.check) ?? 0) + 1);
        const carried = await must(race, lane, request);
        expect(await judged(carried), `${String(lane)} ${String(request.at)}`).toBe(
          request.accepted,
        );
      }
    expect(seen.get('unexpired')).toBeGreaterThan(40);
    expect(seen.get('expired')).toBeGreaterThan(1);
  });

  it.each([
    // Signed in at 0 with 5 s: exp is 5.000. The last millisecond that is accepted, and the first refused.
    { service: {}, last: 4999 },
    { service: { leeway: 2000 }, last: 6999 },
    { service: { skew: -300 }, last: 5299 },
    { service: { skew: 300 }, last: 4699 },
    // 5 s + 1.25 s − 0.1 s: leeway and clock that are no whole seconds.
    { service: { skew: 100, leeway: 1250 }, last: 6149 },
  ])('is over to the millisecond: $service', async ({ service, last }) => {
    const lanes = [{ strategy: 'jwt-long', values: { ttl: 5000 } }];
    for (const [at, good] of [
      [last, true],
      [last + 1, false],
    ] as const) {
      // The first and only request comes at this instant.
      const race = run(scenarioOf(lanes, asking(0, at), [service], at));
      const [request] = requestsOf(race);
      if (request === undefined) throw new Error('no request');
      expect(request).toMatchObject({ at, accepted: good });
      expect(await judged(await must(race, 0, request))).toBe(good);
    }
  });

  it('says what the log says', async () => {
    const lanes = [{ strategy: 'jwt-long', values: { ttl: 60_000 } }];
    const race = run(scenarioOf(lanes, asking(1700, 1000), [{ skew: 400, leeway: 2000 }]));
    const [request] = requestsOf(race);
    if (request === undefined) throw new Error('no request');
    const { claims, bench, sent, text } = await must(race, 0, request);
    expect(JSON.parse(claims ?? '')).toMatchObject({
      iss: 'https://issuer.example',
      sub: person,
      aud: 'https://api.example',
      role: 'admin',
      // Signed in at 1.7 s: iat is the whole second before, exp a minute later.
      iat: zero + 1,
      exp: zero + 61,
    });
    // Asked at 2.7 s; its clock is 0.4 s ahead.
    expect(bench).toMatchObject({ now: zero + 3.1, policy: { leeway: 2, algorithms: ['ES256'] } });
    expect(bench?.keys).not.toContain('"d"');
    expect(sent).toBe(`Authorization: Bearer ${text}`);
  });

  it('has a signature that holds, and not any longer when a character of the claims is another', async () => {
    const race = run(scenarioOf([{ strategy: 'jwt-long', values: {} }], asking(0, 1000)));
    const [request] = requestsOf(race);
    if (request === undefined) throw new Error('no request');
    const carried = await must(race, 0, request);
    expect(await judged(carried)).toBe(true);
    const [header = '', payload = '', signature = ''] = carried.text.split('.');
    const other = `${payload.startsWith('e') ? 'f' : 'e'}${payload.slice(1)}`;
    expect(await judged({ ...carried, text: `${header}.${other}.${signature}` })).toBe(false);
  });

  it('is signed by another key after a rotation, under another kid', async () => {
    const happenings: readonly Happening[] = [
      ...asking(0, 1000),
      { kind: 'key-rotated', at: 4000 },
      { kind: 'sign-in', at: 5000, person, devices: 1 },
    ];
    const race = run(
      scenarioOf([{ strategy: 'signing-keys', values: { cooldown: 0 } }], happenings),
    );
    const kids = new Set<string>();
    const keys = new Set<unknown>();
    for (const request of requestsOf(race)) {
      if (!request.accepted) continue;
      const carried = await must(race, 0, request);
      expect(await judged(carried)).toBe(true);
      const [key] = (
        JSON.parse(carried.bench?.keys ?? '') as { keys: { kid: string; x: string }[] }
      ).keys;
      kids.add(key?.kid ?? '');
      keys.add(key?.x);
    }
    expect(kids).toEqual(new Set(['race-0', 'race-1']));
    expect(keys.size).toBe(2);
  });

  it('finds no key at a service that does not know it', async () => {
    const happenings: readonly Happening[] = [...asking(0, 500), { kind: 'key-pulled', at: 4000 }];
    const race = run(scenarioOf([{ strategy: 'signing-keys', values: {} }], happenings, [{}], 4e6));
    const unknown = requestsOf(race).find(({ check }) => check === 'key-unknown');
    if (unknown === undefined) throw new Error('no such request');
    expect(await judged(await must(race, 0, unknown))).toBe(false);
  });
});

describe('the bench of a token', () => {
  it.each([6149, 6150])('goes through a link unchanged, to the millisecond: %i', async (at) => {
    // 5 s + 1.25 s of leeway, at a clock that is 0.1 s ahead: 6.149 is the last.
    const lanes = [{ strategy: 'jwt-long', values: { ttl: 5000 } }];
    const race = run(scenarioOf(lanes, asking(0, at), [{ skew: 100, leeway: 1250 }], at));
    const { text, bench } = await must(race, 0, requestsOf(race)[0] as RequestEntry);
    if (bench === undefined) throw new Error('no bench');
    const policy = sharedPolicy(bench.policy);
    const sent = { ...emptyBench, text, publicKey: bench.keys, policy, now: bench.now };
    const written = await benchLinks.encode(sent);
    if (!written.ok) throw new Error(written.sentence);
    const { state } = await benchLinks.decode(written.fragment);
    const verdict = await verify({
      token: state.text ?? '',
      keys: (await readKeys(state.publicKey ?? '', 'text')).entries,
      policy: policyOf(state.policy),
      strictness: state.strictness,
      now: state.now ?? 0,
    });
    expect(verdict.ok).toBe(at === 6149);
  });
});

describe('an encrypted cookie', () => {
  it('is a JWE that its secret opens, and no other', async () => {
    const happenings: readonly Happening[] = [...asking(0, 1000), { kind: 'key-pulled', at: 3000 }];
    const lanes = [{ strategy: 'encrypted-cookie', values: { ttl: 60_000, renewed: 0 } }];
    const race = run(scenarioOf(lanes, happenings));
    const requests = requestsOf(race);
    const before = await must(race, 0, requests[0] as RequestEntry);
    const after = await must(race, 0, requests.at(-1) as RequestEntry);
    const { plaintext, protectedHeader } = await compactDecrypt(
      before.text,
      await importJWK(before.secret ?? {}, 'dir'),
    );
    expect(protectedHeader).toMatchObject({ alg: 'dir', enc: 'A256GCM', kid: 'race-0' });
    expect(new TextDecoder().decode(plaintext)).toBe(before.claims);
    expect(JSON.parse(before.claims ?? '')).toMatchObject({ iat: zero, exp: zero + 60 });
    expect(before.sent).toBe(`Cookie: __Host-session=${before.text}`);
    expect(after.secret?.kid).toBe('race-1');
    await expect(
      compactDecrypt(before.text, await importJWK(after.secret ?? {}, 'dir')),
    ).rejects.toThrow();
  });

  it('has its times by the clock that renewed it', async () => {
    const lanes = [{ strategy: 'encrypted-cookie', values: { ttl: 10_000, renewed: 1 } }];
    const race = run(scenarioOf(lanes, asking(0, 1000), [{ skew: 1500 }]));
    const last = await must(race, 0, requestsOf(race).at(-1) as RequestEntry);
    // Five seconds old by that clock at 4.0 (5.5): iat 5, exp 15. Again five old at 9.0 (10.5): iat 10, exp 20.
    expect(JSON.parse(last.claims ?? '')).toMatchObject({ iat: zero + 10, exp: zero + 20 });
  });
});

describe('a string that says nothing', () => {
  it.each([
    ['session', 'Cookie: __Host-session='],
    ['introspection', 'Authorization: Bearer '],
  ])('%s: is 256 bits, the same for the same run, another for another', async (strategy, head) => {
    const scenario = scenarioOf([{ strategy, values: {} }], asking(0, 1000));
    const request = requestsOf(run(scenario))[0] as RequestEntry;
    const one = await must(run(scenario), 0, request);
    expect(one.text).toMatch(/^[\w-]{43}$/);
    expect(one.sent).toBe(head + one.text);
    expect(one.bench).toBeUndefined();
    expect(one.claims).toBeUndefined();
    expect(await must(run(scenario), 0, request)).toEqual(one);
    expect((await must(run(scenario, 8), 0, request)).text).not.toBe(one.text);
  });

  it('is in the body of a token request, where a refresh is refused', async () => {
    const happenings: readonly Happening[] = [
      ...asking(0, 1000),
      { kind: 'fired', at: 1500, person },
    ];
    const race = run(scenarioOf([{ strategy: 'jwt-refresh', values: { ttl: 2000 } }], happenings));
    const refused = requestsOf(race).find(({ check }) => check === 'refresh-refused');
    if (refused === undefined) throw new Error('no such request');
    const { sent, text } = await must(race, 0, refused);
    expect(sent).toBe(`grant_type=refresh_token&refresh_token=${text}`);
  });

  it('is nothing where nothing was carried', async () => {
    const happenings: readonly Happening[] = [
      ...asking(0, 1000),
      { kind: 'stolen', at: 500, person, device: 0, loot: 'everything', every: 1000 },
    ];
    const race = run(scenarioOf([{ strategy: 'session', values: {} }], happenings));
    const request = requestsOf(race)[0] as RequestEntry;
    expect(await carriedBy(race, 0, { ...request, credential: -1 })).toBeUndefined();
    expect(await carriedBy(race, 3, request)).toBeUndefined();
  });
});

describe('claims', () => {
  it('are the same for the same scenario, whatever the signature draws', async () => {
    const scenario = scenarioOf([{ strategy: 'jwt-long', values: {} }], asking(0, 1000));
    const [request] = requestsOf(run(scenario));
    if (request === undefined) throw new Error('no request');
    const one = await must(run(scenario), 0, request);
    const two = await must(run(scenario), 0, request);
    expect(two.claims).toBe(one.claims);
    expect(two.text.split('.').slice(0, 2)).toEqual(one.text.split('.').slice(0, 2));
  });
});

import type { Race, RequestEntry, Scenario } from '../../../src/core/revocation/index.ts';

/** A race that no engine ran: two devices of one person, the second a thief's copy of the first. */
const scenario: Scenario = {
  version: 1,
  id: 'by-hand',
  title: 'By hand',
  about: 'A log written down.',
  origin: '2026-11-24T10:00:00Z',
  until: 600_000,
  seed: 7,
  people: [{ id: 'u-9', called: 'the fired employee', role: 'admin' }],
  services: [{ name: 'api', skew: 0, leeway: 0 }],
  happenings: [
    { kind: 'sign-in', at: 0, person: 'u-9', devices: 1 },
    { kind: 'requests', at: 0, person: 'u-9', every: 60_000, spread: 'regular' },
    { kind: 'stolen', at: 90_000, person: 'u-9', device: 0, loot: 'everything', every: 60_000 },
    { kind: 'store-down', at: 100_000, until: 200_000 },
    { kind: 'fired', at: 240_000, person: 'u-9' },
  ],
  lanes: [{ strategy: 'jwt-refresh', values: {}, label: 'JWT, "short"' }],
};

/** A request of the owner that was rightly accepted, but for what is said otherwise. */
export const request = (at: number, differs: Partial<RequestEntry> = {}): RequestEntry => ({
  kind: 'request',
  at,
  device: 0,
  service: 0,
  accepted: true,
  check: 'unexpired',
  role: 'admin',
  credential: 0,
  asked: 0,
  reads: 0,
  writes: 0,
  judgement: 'right',
  since: -1,
  theft: -1,
  ...differs,
});

export const handRace: Race = {
  scenario,
  seed: 7,
  cast: {
    devices: [
      { index: 0, person: 0, nth: 0, copyOf: undefined, from: 0, happening: 0 },
      { index: 1, person: 0, nth: 0, copyOf: 0, from: 90_000, happening: 2 },
    ],
    owned: [[0]],
  },
  lanes: [
    {
      strategy: 'jwt-refresh',
      label: 'JWT, "short"',
      credentials: [],
      entries: [
        { kind: 'happened', at: 0, happening: 0, over: false },
        { kind: 'put', at: 0, place: 'device:0', key: 'access', value: '#0', until: 300_000 },
        request(60_000),
        { kind: 'put', at: 90_000, place: 'device:1', key: 'access', value: '#0', until: 300_000 },
        { kind: 'put', at: 110_000, place: 'service:0', key: 'row', value: 'ok', until: 170_000 },
        request(120_000, { asked: 1, reads: 1 }),
        request(125_000, { device: 1, judgement: 'thief', theft: 2 }),
        { kind: 'put', at: 150_000, place: 'service:0', key: 'row', value: 'ok', until: 210_000 },
        { kind: 'put', at: 180_000, place: 'device:0', key: 'access', value: '#1', until: 480_000 },
        request(180_000, { credential: 1, asked: 3, reads: 1, writes: 2 }),
        request(185_000, { device: 1, judgement: 'thief', theft: 2 }),
        request(300_000, { credential: 1, judgement: 'ended', since: 4 }),
        request(305_000, {
          device: 1,
          accepted: false,
          check: 'expired',
          role: '',
          since: 4,
          theft: 2,
        }),
        { kind: 'dropped', at: 330_000, place: 'device:0', key: 'access' },
        request(360_000, {
          accepted: false,
          check: 'no-credential',
          credential: -1,
          role: '',
          since: 4,
        }),
      ],
    },
  ],
};

import { expect, test } from 'vitest';
import { bundled, mostPerTick, rowsOf, runsOf } from '../../../src/charts/marks.ts';
import { flagsOf, laneStrip } from '../../../src/charts/lane-picture.ts';
import { nearestTick, spoken, type StripTick } from '../../../src/charts/strip.ts';
import { sayTick, tableRows } from '../../../src/charts/table-rows.ts';
import { handRace } from './hand-race.ts';

const whole = laneStrip(handRace, 0, 0, 600_000);
const clock = (at: number): string => `${String(at / 1000)} s`;

test('the requests of the log, each at its place in it, the thief’s told apart', () => {
  expect(
    whole.ticks.map(({ at, entry, accepted, judgement, asked, thief }) => [
      at / 1000,
      entry,
      accepted,
      judgement,
      asked,
      thief === true,
    ]),
  ).toEqual([
    [60, 2, true, 'right', false, false],
    [120, 5, true, 'right', true, false],
    [125, 6, true, 'thief', false, true],
    [180, 9, true, 'right', true, false],
    [185, 10, true, 'thief', false, true],
    [300, 11, true, 'ended', false, false],
    [305, 12, false, 'right', false, true],
    [360, 14, false, 'right', false, false],
  ]);
  expect(whole.name).toBe('JWT, "short"');
  expect(whole.asked).not.toBe('');
});

test('bands: a token until it is replaced or dropped, an answer while it is remembered, the outage', () => {
  const band = (kind: string, thief: boolean) =>
    whole.bands
      .filter((one) => one.kind === kind && (one.thief === true) === thief)
      .map(({ from, to }) => [from / 1000, to / 1000]);
  expect(band('token', false)).toEqual([
    [0, 180],
    [180, 330],
  ]);
  expect(band('token', true)).toEqual([[90, 300]]);
  // The second answer came while the first was still believed: to the eye it is one.
  expect(band('cache', false)).toEqual([[110, 210]]);
  expect(band('outage', false)).toEqual([[100, 200]]);
});

test('a window holds what is in it, its edges included, and cuts bands at its edges', () => {
  const part = laneStrip(handRace, 0, 120_000, 185_000);
  expect(part.ticks.map(({ at }) => at / 1000)).toEqual([120, 125, 180, 185]);
  expect(part.bands.map(({ kind, from, to }) => [kind, from / 1000, to / 1000])).toEqual([
    ['token', 120, 180],
    ['token', 180, 185],
    ['token', 120, 185],
    ['cache', 120, 185],
    ['outage', 120, 185],
  ]);
});

test('flags: what happens in the window; of happenings that say the same at one instant, one flag', () => {
  expect(flagsOf(handRace.scenario, 0, 600_000)).toEqual([
    { at: 0, label: 'signed in', happening: 0 },
    { at: 90_000, label: 'stolen', happening: 2 },
    { at: 100_000, label: 'store down', happening: 3 },
    { at: 240_000, label: 'fired', happening: 4 },
  ]);
  const twice = {
    ...handRace.scenario,
    happenings: Array(2).fill(handRace.scenario.happenings[4]),
  };
  expect(flagsOf(twice, 0, 600_000)).toEqual([{ at: 240_000, label: '2 × fired' }]);
});

test('the lane in words: owner and thief apart', () => {
  expect(
    spoken({ ...whole, marks: [{ at: 0, kind: 'last', label: 'still in for 1 min' }] }, clock),
  ).toBe(
    'JWT, "short": 4 of 5 requests answered, the last one at 300 s, ' +
      'the thief: 2 of 3 requests answered, the last one at 185 s, ' +
      '3 not as they should have been, still in for 1 min',
  );
  expect(spoken({ ...whole, ticks: whole.ticks.slice(-1) }, clock)).toBe(
    'JWT, "short": 0 of 1 requests answered, none of them answered',
  );
});

test('the nearest request; of two as near, the earlier; of none, none', () => {
  expect(nearestTick(whole.ticks, 0)?.entry).toBe(2);
  expect(nearestTick(whole.ticks, 122_500)?.entry).toBe(5);
  expect(nearestTick(whole.ticks, 122_501)?.entry).toBe(6);
  expect(nearestTick(whole.ticks, 900_000)?.entry).toBe(14);
  expect(nearestTick([], 5)).toBeUndefined();
});

test('rows: the owner above, the thief below, and the other branch in the same order below both', () => {
  const { rows, height } = rowsOf({ ...whole, over: whole.ticks.slice(0, 3) });
  expect(rows.map(({ thief, over, ticks }) => [thief, over, ticks.length])).toEqual([
    [false, false, 5],
    [true, false, 3],
    [false, true, 2],
    [true, true, 1],
  ]);
  expect(rows.every(({ base }, nth) => base > (rows[nth - 1]?.base ?? 0) && base < height)).toBe(
    true,
  );
  expect(rowsOf({ ...whole, ticks: [] })).toMatchObject({ rows: [{ ticks: [] }], height: 58 });
});

const at = (ms: number, differs: Partial<StripTick> = {}): StripTick => ({
  at: ms,
  entry: ms,
  accepted: true,
  judgement: 'right',
  asked: false,
  ...differs,
});

test('marks closer than they may be are joined to the one before, and counted', () => {
  const ticks = [0, 4, 9, 10, 19, 21].map((ms) => at(ms));
  const bundles = bundled(ticks, (ms) => ms / 100, 0.1);
  expect(bundles.map(({ tick, count }) => [tick.at, count])).toEqual([
    [0, 3],
    [10, 2],
    [21, 1],
  ]);
  // 9,600 requests on 480 places: 20 on each; one wrong among them is a mark of its own.
  const many = Array.from({ length: 9600 }, (_, ms) =>
    at(ms, ms === 5000 ? { judgement: 'ended' } : {}),
  );
  expect(mostPerTick([{ ...whole, ticks: many }], (ms) => ms / 9599)).toBe(20);
  expect(mostPerTick([whole], (ms) => ms / 600_000)).toBe(1);
});

test('the rule under wrong requests spans from the first to the last of each run', () => {
  const wrong = { judgement: 'ended' } as const;
  expect(
    runsOf([at(1), at(2, wrong), at(5, wrong), at(6), at(9, wrong)]).map(({ from, to }) => [
      from,
      to,
    ]),
  ).toEqual([
    [2, 6],
    [9, 10],
  ]);
});

test('the table: what fares alike in every lane is one row, and the thief’s run is its own', () => {
  const other = {
    ...whole,
    ticks: whole.ticks.map((tick) => (tick.at === 60_000 ? { ...tick, asked: true } : tick)),
  };
  expect(
    tableRows([whole, other]).map(({ from, to, requests, thief, ticks }) => [
      from / 1000,
      to / 1000,
      requests,
      thief,
      ...ticks.map((tick) => tick && sayTick(tick)),
    ]),
  ).toEqual([
    [60, 60, 1, false, 'answered', 'answered; somebody was asked'],
    [120, 180, 2, false, 'answered; somebody was asked', 'answered; somebody was asked'],
    [125, 185, 2, true, 'the thief was answered', 'the thief was answered'],
    [300, 300, 1, false, 'answered, though it was over', 'answered, though it was over'],
    [305, 305, 1, true, 'refused', 'refused'],
    [360, 360, 1, false, 'refused', 'refused'],
  ]);
});

test('the table: two requests at one instant stay two; a lane without one says so', () => {
  const rows = tableRows([
    { ...whole, ticks: [at(5), at(5, { accepted: false, judgement: 'logged-out' })] },
    { ...whole, ticks: [at(5)] },
  ]);
  expect(rows.map(({ ticks }) => ticks.map((tick) => tick && sayTick(tick)))).toEqual([
    ['answered', 'answered'],
    ['refused, has to sign in again', undefined],
  ]);
});

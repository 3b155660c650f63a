import { expect, test } from 'vitest';
import { datesInMeasurement, datesInPage, stale } from '../../../scripts/stale/dated.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const named = (text: string) => ({ where: text, day: day(text) });

test('a page’s dates are its review and the facts it dates in words', () => {
  const page = `---\ntitle: A\nreviewed: 2026-05-01\n---\nAll that the registry held on 5 February 2026. As of March 3, 2026 none does; as of 2026-04-05 one.`;
  expect(datesInPage('a.md', page).map(({ day }) => day.toISOString().slice(0, 10))).toEqual([
    '2026-05-01',
    '2026-02-05',
    '2026-03-03',
    '2026-04-05',
  ]);
});

test('a date that is only told is not a dated fact', () => {
  expect(datesInPage('a.md', 'It was published on February 2, 2026 and expired in 2024.')).toEqual(
    [],
  );
});

test('measurements carry their dates at any depth', () => {
  const found = datesInMeasurement('m.json', { runs: [{ date: '2026-01-02T03:04:05Z' }], n: 3 });
  expect(found).toEqual([{ where: 'm.json, runs.0.date', day: day('2026-01-02') }]);
});

test('six calendar months to the day is stale, one day less is not', () => {
  const old = stale(['2026-05-24', '2026-05-25'].map(named), day('2026-11-24'));
  expect(old.map(({ where }) => where)).toEqual(['2026-05-24']);
});

test('a date nobody can read comes first, then the oldest', () => {
  const unreadable = { where: 'unreadable', day: new Date('soon') };
  const old = stale([named('2026-02-01'), unreadable, named('2025-02-01')], day('2026-11-24'));
  expect(old.map(({ where }) => where)).toEqual(['unreadable', '2025-02-01', '2026-02-01']);
});

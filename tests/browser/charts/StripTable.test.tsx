import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../src/styles/tokens.css';
import { StripTable } from '../../../src/charts/StripTable.tsx';
import type { StripLane } from '../../../src/charts/strip.ts';

const lane: StripLane = {
  id: 'a',
  name: 'Lane',
  asked: '',
  bands: [],
  // Answered and refused in turn: nothing can be joined.
  ticks: Array.from({ length: 6 }, (_, nth) => ({
    at: nth * 1000,
    entry: nth,
    accepted: nth % 2 === 0,
    judgement: nth === 4 ? ('ended' as const) : ('right' as const),
    asked: false,
  })),
};
const time = { origin: '2026-11-24T10:00:00Z', from: 0, to: 60_000 };
const table = (most: number) =>
  render(
    <StripTable
      time={time}
      lanes={[lane]}
      caption="All."
      rest="the CSV has them all."
      most={most}
    />,
  );

test('rows have their times, and what was wrong is said in words', async () => {
  await table(6);
  await expect
    .element(page.getByRole('row', { name: '10:00:04 answered, though it was over' }))
    .toBeVisible();
  await expect.element(page.getByRole('row', { name: '10:00:05 refused' })).toBeVisible();
  await expect.element(page.getByRole('caption')).toHaveTextContent('All.');
  await expect.element(page.getByRole('caption')).not.toHaveTextContent('first');
});

test('more rows than are shown are counted, and the caption says where they are', async () => {
  await table(4);
  expect(page.getByRole('row').elements()).toHaveLength(1 + 4);
  await expect
    .element(page.getByRole('caption'))
    .toHaveTextContent('All. The first 4 rows of 6; the CSV has them all.');
});

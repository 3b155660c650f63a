import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import morning from '../../../content/scenarios/fired-at-10-02.json';
import outage from '../../../content/scenarios/fired-store-down.json';
import Island from '../../../src/islands/fired/Island.tsx';
import '../../../src/styles/layers.css';
import '../../../src/styles/tokens.css';

const open = async () => {
  await render(
    <Island morning={morning as never} outage={outage as never} workbench="/labs/jwt-workbench/" />,
  );
  // It comes when somebody turns to it, and in a test nobody does.
  document.querySelector('div')?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  location.hash = '#fired=';
  await expect.element(run()).toBeVisible();
  history.replaceState(null, '', location.pathname + location.search);
};
const run = () => page.getByRole('button', { name: 'Run the morning' });
const waive = (lane: string) =>
  page.getByRole('checkbox', { name: `Don’t know, ${lane}`, exact: true });
const lanes = ['Session', 'JWT, 1 hour', 'JWT, 5 minutes + refresh'];

beforeEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
});
afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', location.pathname + location.search);
});

test('the clock sweeps, and then each lane says when it was last answered', async () => {
  await open();
  for (const lane of lanes) await waive(lane).click();
  await run().click();
  // Under way: no result yet.
  expect(page.getByText('still in for 38 min 50 s').query()).toBeNull();
  await expect.element(page.getByText('still in for 38 min 50 s')).toBeVisible();
  await expect.element(page.getByText(/^You said that you do not know/)).toBeVisible();
});

test('a flag is placed with the first step, and waived or parked again', async () => {
  await open();
  const slider = page.getByRole('slider', { name: 'Last request answered, Session' });
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(slider).toHaveAttribute('aria-valuetext', '09:58:00');
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(slider).toHaveAttribute('aria-valuetext', '09:58:10');
  await waive('Session').click();
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'I don’t know');
  await waive('Session').click();
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'not placed');
  await expect.element(run()).toBeDisabled();
});

test('a press on a mark shows the check that decided, and who was asked', async () => {
  await open();
  for (const lane of lanes) await waive(lane).click();
  await run().click();
  await expect.element(page.getByText('still in for 38 min 50 s')).toBeVisible();
  const lane = page.getByRole('img', { name: /^JWT, 1 hour/ });
  await lane.click();
  await expect
    .element(page.getByRole('heading', { name: /^JWT, 1 hour, 10:2.:.0: answered/ }))
    .toBeVisible();
  await expect
    .element(page.getByText(/exp is still to come; it asked nobody/).first())
    .toBeVisible();
});

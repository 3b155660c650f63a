import type { Page } from '@playwright/test';
import { expect, seeAll, test } from '../site.ts';

const flag = (page: Page, lane: string) =>
  page.getByRole('slider', { name: `Last request answered, ${lane}`, exact: true });
const run = (page: Page) => page.getByRole('button', { name: 'Run the morning' });

/** Onto the axis with the first step, and then ten seconds a step. */
const place = async (page: Page, lane: string, steps: number, time: string): Promise<void> => {
  const slider = flag(page, lane);
  await slider.focus();
  await expect(async () => {
    await slider.press('Home');
    await slider.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', '09:58:00', { timeout: 500 });
  }).toPass();
  for (let step = 0; step < steps; step += 1) await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', time);
};

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  const button = page.getByRole('button', { name }).first();
  await button.focus();
  await button.press('Enter');
};

test('three flags, a lane more, an outage and the dial, by keyboard @root', async ({ page }) => {
  await page.goto('');
  await seeAll(page);
  await expect(run(page)).toBeDisabled();
  await place(page, 'Session', 24, '10:02:00');
  await place(page, 'JWT, 1 hour', 24, '10:02:00');
  const waive = page.getByRole('checkbox', { name: 'Don’t know, JWT, 5 minutes + refresh' });
  await waive.focus();
  await waive.press('Space');
  await expect(run(page)).toBeDisabled();
  const sure = page.getByRole('radio', { name: 'sure', exact: true });
  await sure.focus();
  await sure.press('Space');
  await press(page, 'Run the morning');

  const home = page.locator('.fired');
  await expect(home.getByText(/follows the rule “signing out reaches the token”/)).toBeVisible();
  await expect(home).toContainText('The mark at 10:02:10 contradicts it');
  for (const time of ['10:01:50', '10:40:50', '10:05:50'])
    await expect(home.getByText(`Last answered ${time}`).first()).toBeVisible();
  await expect(home).toContainText('still in for 38 min 50 s');
  // The button that was pressed is gone; the keyboard is not.
  await expect(page.getByRole('button', { name: 'Step back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(home).toContainText('10:41:10. JWT, 1 hour: refused.');
  await press(page, 'Step on');

  await press(page, 'Look at a request');
  await expect(
    page.getByRole('heading', { name: 'JWT, 1 hour, 10:02:10: answered' }),
  ).toBeFocused();
  await expect(home.getByText(/^Authorization: Bearer ey/)).toBeVisible();
  await press(page, 'Previous request');
  await expect(page.getByRole('heading', { name: /^JWT, 1 hour, 10:01:50/ })).toBeVisible();

  await press(page, /^Nearer the third/);
  await expect(home.getByText(': the same line')).toBeVisible();
  await expect(home).toContainText('It was never session or token.');

  for (const lane of ['Session', 'Session, 5-minute cache', 'JWT, 5 minutes + refresh']) {
    const box = page.getByRole('checkbox', { name: lane, exact: true });
    await box.focus();
    await box.press('Space');
  }
  await press(page, 'Run the outage');
  const table = page.getByRole('table', { name: 'What asking costs, and what it buys' });
  const row = (lane: string) => table.getByRole('row').filter({ hasText: lane });
  await expect(row('Session, 5-minute cache')).toContainText('6 turned away');
  await expect(row('JWT, 5 minutes + refresh')).toContainText('6 turned away');
  await expect(row('JWT, 1 hour')).toContainText('none');
  await expect(table).toContainText('9 turned away');

  const dial = page.getByRole('slider', { name: 'How often do you ask?' });
  await dial.focus();
  await dial.press('Home');
  await expect(dial).toHaveAttribute('aria-valuetext', 'on every request');
  await expect(home.getByText('turned away: 9 of 9')).toBeVisible();
  await dial.press('End');
  await expect(dial).toHaveAttribute('aria-valuetext', 'at most every 1 h');
  await expect(home.getByText('nobody turned away')).toBeVisible();

  await page.getByRole('radio', { name: /^At once: every request/ }).press('Space');
  await expect(home).toContainText('Run here: at 10:45:50');
});

test('the token of a mark opens in the workbench, accepted at its own moment', async ({ page }) => {
  await page.goto('');
  await seeAll(page);
  for (const lane of ['Session', 'JWT, 1 hour', 'JWT, 5 minutes + refresh'])
    await page.getByRole('checkbox', { name: `Don’t know, ${lane}`, exact: true }).check();
  await run(page).click();
  const look = page.getByRole('button', { name: 'Look at a request' }).first();
  await look.click();
  await expect(page.getByRole('heading', { level: 2, name: /^JWT, 1 hour, / })).toBeFocused();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(look).toBeFocused();
  await look.click();
  await page.getByRole('link', { name: 'Open it in the workbench, at this moment' }).click();
  await expect(page).toHaveURL(/labs\/jwt-workbench\//);
  await seeAll(page);
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(
    'This verifier lets it in',
  );
});

test('a link brings the result back, and Reset takes it out of the address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('');
  await seeAll(page);
  for (const lane of ['Session', 'JWT, 1 hour', 'JWT, 5 minutes + refresh'])
    await page.getByRole('checkbox', { name: `Don’t know, ${lane}`, exact: true }).check();
  await run(page).click();
  await expect(page.getByText('still in for 38 min 50 s')).toBeVisible();
  await page.getByRole('button', { name: 'Copy a link to this state' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('#fired=v1.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about/privacy/');
  await page.goto(link);
  await seeAll(page);
  await expect(page.getByText('still in for 38 min 50 s')).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(run(page)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});

test('what was put in before the page woke is kept @root', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.goto('', { waitUntil: 'commit' });
  await flag(page, 'Session').fill('1320000');
  await page.getByRole('checkbox', { name: 'Don’t know, JWT, 1 hour', exact: true }).check();
  await flag(page, 'JWT, 5 minutes + refresh').fill('1620000');
  await page.getByRole('radio', { name: 'guessing' }).check();
  await page.waitForLoadState('load');
  await seeAll(page);
  await flag(page, 'Session').hover();
  await expect(run(page)).toBeEnabled({ timeout: 20_000 });
  await expect(flag(page, 'Session')).toHaveAttribute('aria-valuetext', '10:02:00');
  await expect(flag(page, 'JWT, 5 minutes + refresh')).toHaveAttribute(
    'aria-valuetext',
    '10:07:00',
  );
});

test('waking moves nothing @root', async ({ page }) => {
  await page.goto('');
  await seeAll(page);
  const tall = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await tall();
  await page.getByRole('checkbox', { name: 'Don’t know, Session', exact: true }).check();
  await expect(flag(page, 'Session')).toHaveAttribute('aria-valuetext', 'I don’t know');
  expect(await tall()).toBe(before);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the finished picture and what to take away stand there, and no flags @root', async ({
    page,
  }) => {
    await page.goto('');
    const home = page.locator('.fired');
    // Playwright leaves noscript out of an element's text, so it is asked for what is inside.
    const told = home.locator('noscript p');
    await expect(told.filter({ hasText: 'still in for 38 min 50 s' })).toBeVisible();
    await expect(told.filter({ hasText: 'It was never session or token' })).toBeVisible();
    await expect(home.locator('noscript [role="img"]')).toHaveCount(4);
    await expect(home.getByRole('slider')).toHaveCount(0);
    await expect(home.getByRole('button')).toHaveCount(0);
  });
});

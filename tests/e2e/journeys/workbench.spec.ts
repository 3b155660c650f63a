import type { Locator, Page } from '@playwright/test';
import { expect, seeAll, test } from '../site.ts';

const lab = 'labs/jwt-workbench/';
const box = (page: Page): Locator => page.getByRole('textbox', { name: /^Paste a token/ });
const payload = (page: Page): Locator => page.getByRole('textbox', { name: /^Payload JSON/ });

/** Holds every script back until the returned function is called. */
const holdScripts = async (page: Page): Promise<() => void> => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
};

test('what is typed before the page is awake stays @root', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto(lab, { waitUntil: 'commit' });
  await box(page).fill('typed early');
  release();
  await seeAll(page);
  await expect(box(page)).toHaveValue('typed early');
  await expect(page.getByText('11 characters', { exact: true })).toBeVisible();
});

test('what is typed into the payload while the engine is loading goes into the token @root', async ({
  page,
}) => {
  await page.goto(lab);
  await seeAll(page);
  await page.waitForLoadState('networkidle');
  const before = await box(page).inputValue();
  const text = await payload(page).inputValue();
  const release = await holdScripts(page);
  await payload(page).focus();
  await payload(page).press('ControlOrMeta+End');
  await page.keyboard.type('  ');
  await expect(payload(page)).toHaveValue(`${text}  `);
  await expect(box(page)).toHaveValue(before);
  release();
  await expect(box(page)).not.toHaveValue(before);
  await expect(payload(page)).toHaveValue(`${text}  `);
});

test('a link with a token opens on another page, and the token leaves the address', async ({
  page,
}) => {
  await page.goto(lab);
  await seeAll(page);
  const token = `${btoa('{"alg":"HS256"}')}.${btoa('{"sub":"a"}')}.AAAA`.replaceAll('=', '');
  await box(page).fill('');
  await box(page).fill(token);
  await page.getByText('Share', { exact: true }).first().click();
  await page.getByRole('checkbox', { name: /^With my token/ }).check();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByRole('textbox', { name: 'Link to this state' }).inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await seeAll(page);
  await expect(box(page)).toHaveValue(token);
  await expect(page.getByText('This state came with the link.')).toBeVisible();
});

import { expect, test } from '../site.ts';

test('search opens by keyboard, finds by word and leads to the page', async ({ page, site }) => {
  await page.goto('');
  const before = site.seen.length;
  expect(site.seen.slice(0, before).some(({ url }) => url.includes('/pagefind/'))).toBe(false);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search this site' });
  await expect(dialog).toBeVisible();
  await page.keyboard.type('analytics');
  await expect(dialog.getByRole('status')).toHaveText('1 page');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('link', { name: 'Privacy' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Privacy');
});

test('a word nobody wrote gets a sentence, and Escape closes', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog');
  await page.getByRole('searchbox').fill('жъыьжъ');
  await expect(dialog.getByRole('status')).toHaveText('No page has “жъыьжъ”.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
});

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, seeAll, test } from '../site.ts';

const bench = 'labs/verifier-bench/';
const computed = /cells computed just now, in this browser/;

const focused = (page: Page, attribute: string): Promise<string | null> =>
  page.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute);

/** Goes on by Tab until the focus is on what is looked for. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  const wanted = page.getByRole('button', { name, exact: true });
  for (let nth = 0; nth < 60; nth += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
};

test('by keyboard alone: show all, walk the table, open a cell, send an edited token, come back', async ({
  page,
}) => {
  await page.goto(bench);
  await seeAll(page);
  const title = page.locator('#bench-cell');
  await expect(title).toHaveText('Trusts the header lets in: alg: none');

  await tabTo(page, 'Show all');
  await page.keyboard.press('Enter');
  await expect(page.getByText(computed)).toBeVisible();
  await expect(page.getByText(/That is a bug of ours/)).toHaveCount(0);

  // One stop for the table's own scrolling, one for the cell that is open; the rest by arrow keys.
  const table = page.getByRole('grid');
  await expect(table.locator('a[tabindex="0"]')).toHaveCount(1);
  for (let nth = 0; nth < 30 && (await focused(page, 'data-attack')) === null; nth += 1)
    await page.keyboard.press('Tab');
  expect(await focused(page, 'data-attack')).toBe('alg-none');
  await page.keyboard.press('Home');
  expect(await focused(page, 'data-verifier')).toBe('pinned');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page, 'data-attack')).not.toBe('alg-none');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('Pinned refuses: alg: none');
  await expect(title).toBeFocused();
  const source = page.getByRole('list', { name: 'Source of Pinned' });
  await expect(source.locator('[data-lit="true"]')).toContainText('header.alg !== service.alg');

  await tabTo(page, 'Send it to Pinned');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('this.is.none');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/by line \d+/)).toContainText("refuse('form')");

  await page.keyboard.press('Escape');
  expect(await focused(page, 'data-attack')).toBe('alg-none');
  expect(await focused(page, 'data-verifier')).toBe('pinned');
});

test('a cell’s own page opens it in the bench, and its token in the workbench', async ({
  page,
}) => {
  await page.goto('bench/rs-hs-confusion/header-alg/');
  const verdict = 'Trusts the header lets in: RS256 to HS256 with the public key';
  await expect(page).toHaveTitle(`${verdict} | Stateless Bites Back`);
  await expect(page.getByRole('textbox', { name: 'Markdown' })).toHaveValue(
    /Computed on \d{4}-\d\d-\d\d: http:\/\/localhost:\d+\/.*bench\/rs-hs-confusion\/header-alg\/\n$/,
  );
  await page.getByRole('link', { name: 'Open this cell in the bench' }).click();
  await expect(page.locator('#bench-cell')).toHaveText(verdict);
  await expect(page.getByText(computed)).toBeVisible();

  await page.goBack();
  await page.getByRole('link', { name: 'Open the token in the workbench' }).click();
  await expect(page.getByText('This state came with the link.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Paste a token/ })).toHaveValue(/^eyJ/);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1200])
    test.describe(`${colorScheme}, ${String(width)} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });
      // An analysis of some thousand cells takes its time.
      test.setTimeout(180_000);

      test('the whole table is accessible and fits @root', async ({ page }) => {
        await page.goto(bench);
        await seeAll(page);
        await page.getByRole('button', { name: 'Show all' }).click();
        await expect(page.getByText(computed)).toBeVisible();
        await page.getByLabel('It is about').selectOption('algorithm');
        const { violations } = await new AxeBuilder({ page }).include('astro-island').analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        );
      });
    });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the first picture stands there, its cells lead to their pages, and no dead controls', async ({
    page,
  }) => {
    await page.goto(bench);
    await expect(page.locator('#bench-cell')).toHaveText('Trusts the header lets in: alg: none');
    await expect(page.locator('astro-island [data-lit="true"]')).toBeVisible();
    await expect(page.locator('astro-island').getByRole('button')).toHaveCount(0);
    await page.getByRole('grid').getByRole('link', { name: 'refused' }).click();
    await expect(page.locator('h1')).toHaveText('Pinned refuses: alg: none');
  });
});

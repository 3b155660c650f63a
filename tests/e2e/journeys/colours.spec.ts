import { expect, test } from '../site.ts';

const background = 'getComputedStyle(document.body).backgroundColor';

test('the reader’s choice of colours wins over the system’s and stays on the next page', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const light = await page.evaluate(background);
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
  await expect.poll(() => page.evaluate(background)).not.toBe(light);
  await page.goto('about/privacy/');
  expect(await page.evaluate(background)).not.toBe(light);
  await expect(page.getByRole('combobox', { name: 'Colours' })).toHaveValue('dark');
});

test('without script the system’s colours hold, and nothing is offered that would not work @root', async ({
  browser,
  site,
}) => {
  const shown: unknown[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      colorScheme,
      baseURL: site.url,
    });
    const page = await context.newPage();
    await page.goto('about/privacy/');
    shown.push(
      await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor),
    );
    await expect(page.getByRole('combobox', { name: 'Colours' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
    await context.close();
  }
  expect(shown).toEqual(['rgb(245, 247, 246)', 'rgb(16, 20, 23)']);
});

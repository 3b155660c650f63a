import { expect, sitePath, test } from '../site.ts';

test('reporting an error takes the page’s address along', async ({ page, site }) => {
  await page.goto('about/privacy/');
  await page.getByRole('link', { name: 'Report an error here' }).click();
  await expect(page.getByLabel('Your report')).toHaveValue(
    new RegExp(`^Page: ${new URL(site.url).origin}${sitePath}about/privacy/\n`),
  );
});

test('a link with something else in its fragment puts nothing into the report', async ({
  page,
}) => {
  await page.goto('about/report/#page=https%3A%2F%2Felsewhere.example%2F');
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible();
  await expect(page.getByLabel('Your report')).toHaveValue(/^Page: \n/);
});

import { expect, test } from '../site.ts';

test('on a narrow screen the list of chapters opens, leads to a section and gets out of the way', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('read/inside-a-jwt/');
  const list = page.getByRole('navigation', { name: 'Chapters', exact: true });
  await expect(list).toBeHidden();
  await page.getByRole('button', { name: 'Chapters' }).click();
  await list.getByRole('link', { name: 'What the signature proves' }).click();
  await expect(list).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What the signature proves' })).toBeInViewport();
});

test('it opens without script too @root', async ({ browser, site }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    baseURL: site.url,
  });
  const page = await context.newPage();
  await page.goto('read/inside-a-jwt/');
  await page.getByRole('button', { name: 'Chapters' }).click();
  await expect(page.getByRole('navigation', { name: 'Chapters', exact: true })).toBeVisible();
  await context.close();
});

test('on a wide screen the list stands beside the chapter, and the current one is named @root', async ({
  page,
}) => {
  await page.goto('read/inside-a-jwt/');
  const list = page.getByRole('navigation', { name: 'Chapters', exact: true });
  await expect(list.getByRole('link', { name: /Inside a JWT/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

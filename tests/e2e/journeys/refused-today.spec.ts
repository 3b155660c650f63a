import { expect, seeAll, test } from '../site.ts';

const chapter = 'read/inside-a-jwt/';

test('predict, check, move the clock and see the same token accepted @root', async ({ page }) => {
  await page.goto(chapter);
  await seeAll(page);
  const check = page.getByRole('button', { name: 'Check the token' });
  await expect(check).toBeDisabled();
  await page.getByRole('radio', { name: /the signature no longer matches/ }).check();
  await page.getByRole('radio', { name: 'guessing' }).check();
  await check.click();
  const verdict = page.getByRole('figure', { name: 'What the verifier did' });
  await expect(verdict.getByRole('status')).toHaveText('refused');
  await expect(verdict).toContainText('This line contradicts “a signature goes stale”.');
  await expect(page.getByText(/The clock moved: exp was 2024-12-31 01:00:00 UTC/)).toBeVisible();

  const bar = page.locator('.refused-today');
  await bar.getByRole('button', { name: 'Just before exp' }).click();
  await expect(verdict.getByRole('status')).toHaveText('accepted');
  await bar.getByRole('button', { name: 'Make u-9 u-8' }).click();
  await expect(verdict.getByRole('status')).toHaveText('refused');
});

test('what was chosen before the page woke is kept @root', async ({ page }) => {
  // Scripts come late, as on a slow line; the page itself is there and its radio buttons can be used.
  await page.route('**/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.goto(chapter, { waitUntil: 'commit' });
  const answer = page.getByRole('radio', { name: /the signature no longer matches/ });
  const sureness = page.getByRole('radio', { name: 'guessing' });
  await answer.check();
  await sureness.check();
  await page.waitForLoadState('load');
  await seeAll(page);
  await expect(page.getByRole('button', { name: 'Check the token' })).toBeEnabled();
  await expect(answer).toBeChecked();
  await expect(sureness).toBeChecked();
});

test('one clock for the page: what the experiment moves, the workbench beside it follows', async ({
  page,
}) => {
  await page.goto(chapter);
  await seeAll(page);
  await page.getByRole('radio', { name: 'I don’t know.' }).check();
  await page.getByRole('button', { name: 'Check the token' }).click();
  await page.locator('.refused-today').getByRole('button', { name: 'Just before exp' }).click();
  // Every bar of the page shows the instant, though each island was hydrated by itself.
  const clocks = page.getByRole('slider', { name: 'Clock' });
  for (const clock of await clocks.all())
    await expect(clock).toHaveAttribute('aria-valuetext', /^2024-12-31 00:59:59 UTC/);
  expect(await clocks.count()).toBeGreaterThan(1);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the finished picture and what to take away stand there, and no dead controls @root', async ({
    page,
  }) => {
    await page.goto(chapter);
    const experiment = page.locator('.refused-today');
    // Playwright leaves noscript out of an element's text, so it is asked for what is inside.
    const takeaway = experiment.locator('noscript figcaption');
    await expect(takeaway).toBeVisible();
    await expect(takeaway).toContainText(
      'The signature is still perfect. The clock moved: exp was 2024-12-31 01:00:00 UTC',
    );
    await expect(
      experiment.locator('noscript').getByRole('group', { name: /^Token/ }),
    ).toBeVisible();
    await expect(
      experiment.locator('noscript [data-decides="true"][data-step="exp"]'),
    ).toBeVisible();
    await expect(experiment.getByRole('button')).toHaveCount(0);
  });
});

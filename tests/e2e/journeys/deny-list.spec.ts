import { expect, seeAll, test } from '../site.ts';

const lab = 'labs/deny-list/';

test('by keyboard: predict, see the revoked token walk in, make the decoder strict, mend the list @root', async ({
  page,
}) => {
  await page.goto(lab);
  await seeAll(page);
  const run = page.getByRole('button', { name: 'Revoke it, nudge it, present it' });
  await expect(run).toBeDisabled();
  await page.getByRole('radio', { name: 'All four: it is still the same token.' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'sure', exact: true })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(run).toBeFocused();
  await page.keyboard.press('Enter');

  const predicted = page.getByRole('figure', { name: 'What the lists did' });
  const headline = predicted.getByRole('heading');
  await expect(headline).toHaveText('2 of 4 lists let it in');
  await expect(headline).toBeFocused();
  await expect(predicted.locator('[data-row="verifier"]')).toContainText('accepts it');
  await expect(predicted.locator('[data-row="raw-string"]')).toContainText(
    'This line contradicts “a list of revoked tokens knows a token when it sees one”.',
  );
  await expect(predicted.locator('[data-row="issuer-and-id"]')).toContainText('stopped');

  // The first control behind the headline is the choice of nudges; arrows go round to n − s.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: /n − s/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: /^Strict decoder/ })).toBeChecked();
  const own = page.getByRole('figure', { name: 'What they did with your spelling' });
  await expect(own.locator('[data-row="verifier"]')).toHaveAttribute('data-outcome', 'accepted');
  await expect(own.locator('[data-row="string-hash"]')).toHaveAttribute('data-outcome', 'let-in');
  await expect(own.locator('[data-row="not-before"]')).toHaveAttribute('data-outcome', 'stopped');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'SHA-256 of the string' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('caption')).toHaveText('All six as they should be.');
  await expect(page.getByText(/knows one spelling of it\. Key it by \(iss, jti\)/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign 200 honest tokens' })).toBeVisible();
});

test('what was chosen before the page woke is kept @root', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.goto(lab, { waitUntil: 'commit' });
  const answer = page.getByRole('radio', { name: 'One: (iss, jti).' });
  const sureness = page.getByRole('radio', { name: 'guessing' });
  await answer.check();
  await sureness.check();
  await page.waitForLoadState('load');
  await seeAll(page);
  await expect(page.getByRole('button', { name: /^Revoke it/ })).toBeEnabled();
  await expect(answer).toBeChecked();
  await expect(sureness).toBeChecked();
});

test('the part that signs does not arrive: said in place, and loaded again on request', async ({
  page,
  watch,
}) => {
  watch.provoke(/Failed to load resource/);
  await page.goto(lab);
  await seeAll(page);
  await page.route('**/Bench*.js', (route) => route.abort());
  await page.getByRole('radio', { name: 'I don’t know.' }).check();
  await page.getByRole('button', { name: /^Revoke it/ }).click();
  await expect(page.getByRole('alert')).toContainText('did not arrive');
  await page.unroute('**/Bench*.js');
  await page.getByRole('button', { name: 'Load it again' }).click();
  await expect(
    page.getByRole('figure', { name: 'What the lists did' }).getByRole('heading'),
  ).toHaveText('2 of 4 lists let it in');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the finished picture and what to take away stand there, and no dead controls @root', async ({
    page,
  }) => {
    await page.goto(lab);
    const picture = page.locator('.deny-list noscript');
    await expect(picture.locator('figcaption')).toContainText('Key it by (iss, jti).');
    for (const [row, outcome] of [
      ['verifier', 'accepted'],
      ['raw-string', 'let-in'],
      ['string-hash', 'let-in'],
      ['issuer-and-id', 'stopped'],
      ['not-before', 'stopped'],
    ] as const)
      await expect(picture.locator(`[data-row="${row}"]`)).toHaveAttribute('data-outcome', outcome);
    await expect(page.locator('.deny-list').getByRole('button')).toHaveCount(0);
  });
});

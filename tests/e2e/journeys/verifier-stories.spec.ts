import { expect, seeAll, test } from '../site.ts';
import type { Locator, Page } from '@playwright/test';

const chapter = 'read/where-token-bugs-live/';

/** What each story must end with: the line that let the forgery in, and the one that mends it. */
const stories = [
  {
    id: 'decode-only',
    moves: 1,
    believed: 'let in as u-9, role admin',
    decides: "return accept('decoded', jws.claims);",
    mends: "if (!(await isSigned(jws, service))) return refuse('signature');",
  },
  {
    id: 'alg-none',
    moves: 3,
    believed: 'let in as u-9, role admin',
    decides: "if (header.alg === 'none') return accept('none-honoured', claims);",
    mends: "if (header.alg !== service.alg) return refuse('alg', header.alg);",
  },
  {
    id: 'header-trusting',
    moves: 3,
    believed: 'let in as u-9, role admin',
    decides: "return accept('accepted', claims);",
    mends: "if (header.alg !== service.alg) return refuse('alg', header.alg);",
  },
  {
    id: 'confusion',
    moves: 3,
    believed: 'let in as u-9, role admin',
    decides: "return accept('accepted', claims);",
    mends: "if (alg !== service.alg) return refuse('alg', header.alg);",
  },
  {
    id: 'ignored-expiry',
    moves: 1,
    believed: 'let in as u-9, role reader',
    decides: "return accept('accepted', claims);",
    mends: "if (!isAhead(claims.exp, service.now)) return refuse('exp', claims.exp);",
  },
  {
    id: 'skipped-audience',
    moves: 1,
    believed: 'let in as u-9, role admin',
    decides: "return accept('accepted', claims);",
    mends: "if (!isFor(claims.aud, service.audience)) return refuse('aud', claims.aud);",
  },
] as const;

/** Presses Tab until this control has the keyboard, at most so many times. */
const tabTo = async (page: Page, target: Locator, most = 12): Promise<void> => {
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
};

for (const story of stories)
  test(`${story.id}, by keyboard alone: predict, forge, let in, mend, refused @root`, async ({
    page,
  }) => {
    await page.goto(chapter);
    await seeAll(page);
    const place = page.locator(`#story-${story.id}`);
    const first = place.getByRole('radio').first();
    await first.focus();
    await page.keyboard.press('Space');
    await tabTo(page, place.getByRole('radio', { name: 'sure', exact: true }));
    await page.keyboard.press('Space');
    await tabTo(page, place.getByRole('button', { name: /^Forge: / }));
    for (let made = 0; made < story.moves; made += 1) await page.keyboard.press('Enter');
    await expect(place.getByRole('button', { name: 'Send it to the verifier' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(
      place.getByText('Tokens signed and checked in this page, just now.'),
    ).toBeVisible();

    const said = place.getByRole('figure', { name: 'What the verifier did' });
    const source = place.getByRole('list', { name: /^Source of the verifier/ });
    await expect(said.getByRole('status')).toHaveText(story.believed);
    await expect(source.locator('[data-lit="true"]')).toContainText(story.decides);
    await expect(place.getByText(/Your answer follows the rule/)).toBeVisible();
    await expect(place.getByText(/This line contradicts/)).toHaveCount(1);

    await tabTo(page, place.getByRole('switch'));
    await page.keyboard.press('Space');
    await expect(said.getByRole('status')).toHaveText('refused');
    await expect(source.locator('[data-lit="true"]')).toContainText(story.mends);
    await expect(source.locator('[data-lit="true"]')).toContainText('The fix: ');
    await expect(said).toContainText('The honest token');
    await expect(said).toContainText(/let in as u-9, role reader/);

    await tabTo(page, place.getByRole('radio').first());
    await page.keyboard.press('Space');
    await expect(place.getByText(/Computed: /)).toBeVisible();
  });

test('a link brings back where the reader stood', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(chapter);
  await seeAll(page);
  const place = page.locator('#story-alg-none');
  await place.getByRole('radio', { name: 'I don’t know.' }).check();
  await place.getByRole('button', { name: 'Show all' }).click();
  await expect(place.getByRole('switch')).toBeChecked();
  await place.getByRole('button', { name: 'Copy a link to this state' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#story-alg-none=v1.');
  await page.goto('about:blank');
  // Nobody scrolls: the link itself leads to the story and wakes it.
  await page.goto(link);
  await expect(page.locator('#story-alg-none').getByRole('switch')).toBeChecked();
  await expect(page.locator('#story-alg-none')).toBeInViewport();
  await expect(page.locator('#story-decode-only').getByRole('switch')).toHaveCount(0);
});

test('a damaged link leads to its story and says so there', async ({ page }) => {
  await page.goto(`${chapter}#story-skipped-audience=v1.!!!`);
  const complaint = page.locator('#story-skipped-audience').getByText(/damaged on its way/);
  await expect(complaint).toBeVisible();
  await expect(complaint).toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every story stands there finished, with its takeaway and no dead controls @root', async ({
    page,
  }) => {
    await page.goto(chapter);
    for (const { id } of stories) {
      const finished = page.locator(`#story-${id} noscript`);
      await expect(finished.locator('figcaption')).toBeVisible();
      await expect(finished.locator('[data-lit="true"]')).toHaveCount(2);
      await expect(page.locator(`#story-${id}`).getByRole('button')).toHaveCount(0);
    }
  });
});

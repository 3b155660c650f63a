import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, seeAll, test } from '../site.ts';

const lab = 'labs/revocation-race/';

/** Goes on by Tab until the focus is on what is looked for. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  for (let nth = 0; nth < 90; nth += 1) {
    if (
      (await wanted.count()) > 0 &&
      (await wanted.first().evaluate((element) => element === document.activeElement))
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not reach it');
};

const press = async (page: Page, wanted: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
};

/** What the table of figures says of a lane. */
const figure = (page: Page, lane: string, name: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: lane, exact: true }) })
    .filter({ hasText: /at most|=|at once/ })
    .last()
    .locator(`td[data-name="${name}"]`);

const effect = 'change took effect after';

test('by keyboard alone: move the firing, scrub back, branch, open a token, restore by link', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(lab);
  await seeAll(page);
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  // The figures of the first page, worked out by hand: requests at :10, :30 and :50.
  await expect(figure(page, 'Session', effect)).toHaveText('at once');
  await expect(figure(page, 'JWT, 5 minutes + refresh', effect)).toHaveText('3 min 50 s');
  await expect(figure(page, 'JWT, 1 hour', effect)).toHaveText('38 min 50 s');

  // A preset by its name, and back.
  const scenario = page.getByLabel('Scenario', { exact: true });
  await tabTo(page, scenario);
  await scenario.selectOption('fired-store-down');
  await expect(page.getByText('The same morning')).not.toHaveCount(0);
  await scenario.selectOption('fired-at-10-02');

  // One press of an arrow key is five seconds or ten: the firing goes on to 10:03 by its clock field's own slider.
  await press(page, page.locator('summary', { hasText: 'Change what happens' }));
  const firing = page.getByRole('slider', { name: 'When: fired' });
  await tabTo(page, firing);
  await expect(firing).toHaveAttribute('aria-valuetext', '10:02:00');
  for (let nth = 0; nth < 12; nth += 1) await page.keyboard.press('ArrowRight');
  await expect(firing).toHaveAttribute('aria-valuetext', '10:03:00');
  await expect(firing).toBeFocused();
  await expect(figure(page, 'JWT, 1 hour', effect)).toHaveText('37 min 50 s');

  // The flag in the picture is a slider too, by the second and the minute.
  const flag = page.getByRole('slider', { name: 'fired', exact: true });
  await flag.focus();
  await page.keyboard.press('PageDown');
  await expect(firing).toHaveAttribute('aria-valuetext', '10:02:00');
  await page.keyboard.press('PageUp');
  await expect(flag).toHaveAttribute('aria-valuetext', '10:03:00');

  // Back in time: before the firing nothing has changed yet.
  const moment = page.getByRole('slider', { name: 'The moment that is shown' });
  await moment.focus();
  await page.keyboard.press('Home');
  await expect(moment).toHaveAttribute('aria-valuetext', '09:40:00');
  await expect(figure(page, 'JWT, 1 hour', effect)).toHaveText('no change seen');
  await press(page, button('One event on'));
  await expect(moment).toHaveAttribute('aria-valuetext', '09:40:50');
  await press(page, button('To the end'));
  await expect(figure(page, 'JWT, 1 hour', effect)).toHaveText('37 min 50 s');

  // What if the token lived a quarter of an hour?
  await press(page, button(/^What if/));
  await press(page, page.locator('summary', { hasText: 'Lanes and what they are set to' }));
  const lane = page.getByRole('group', { name: 'JWT, 1 hour' });
  await tabTo(page, lane.getByLabel('Token lifetime'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('15 min');
  const compared = page.getByRole('table', { name: /^Both courses/ });
  const row = compared.getByRole('row', { name: /^JWT, 1 hour change took effect/ });
  // Over at 9:56:00, refused at 9:56:10, signed in again with the next request, 9:56:30: over at 10:11:30, so last
  // answered at 10:11:10, 8 min 10 s after 10:03.
  await expect(row).toContainText('8 min 10 s');
  await expect(row).toContainText('29 min 40 s sooner');
  // Beyond its limits the field says what it takes instead.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('400 d');
  await expect(lane.getByText('At most 90 d')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('15 min');

  // A request by keyboard, and its token in the workbench at that moment's clock.
  await press(page, page.getByRole('radio', { name: 'what if' }), 'Space');
  await press(page, button(/Look at the last request/));
  const title = page.locator('#race-request');
  await expect(title).toBeFocused();
  await page.getByLabel('The same moment in').selectOption({ label: 'JWT, 1 hour' });
  await expect(title).toHaveText('JWT, 1 hour, 10:45:50: refused');
  await press(page, button('Previous request'));
  await expect(title).toHaveText('JWT, 1 hour, 10:45:30: refused');
  await expect(
    page.getByText('Its time is over, by the clock of this service: exp has come.'),
  ).toBeVisible();
  const open = page.getByRole('link', { name: /^Open it in the workbench/ });
  await expect(open).toBeVisible();

  // The link to all this, in a page of its own.
  const linked = await page.evaluate(async () => {
    const kept: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          kept.push(text);
          return Promise.resolve();
        },
      },
    });
    const share = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Copy a link to this state',
    );
    share?.click();
    await new Promise((done) => setTimeout(done, 300));
    return kept[0] ?? '';
  });
  expect(linked).toContain('#revocation-race=v1');
  expect(linked.split('#')[1]?.length).toBeLessThanOrEqual(1500);

  await press(page, open);
  await expect(page.getByRole('textbox', { name: /^Paste a token/ })).toHaveValue(/^eyJ/);
  await expect(page.getByText('2026-11-24 10:45:30 UTC').first()).toBeVisible();

  await page.goto('about:blank');
  await page.goto(linked);
  await expect(title).toHaveText('JWT, 1 hour, 10:45:30: refused');
  await expect(row).toContainText('29 min 40 s sooner');
});

test('a pasted document that cannot be run says why and where, and runs once it is mended', async ({
  page,
}) => {
  await page.goto(lab);
  await seeAll(page);
  await page.getByText('The scenario as a document').click();
  const box = page.getByRole('textbox', { name: 'The scenario, as JSON' });
  const good = await box.inputValue();
  const run = page.getByRole('button', { name: 'Run this document' });

  await box.fill(good.replace('"strategy": "jwt-long"', '"strategy": "jwt-lnog"'));
  await run.click();
  await expect(page.getByText('There is no lane “jwt-lnog”.')).toBeVisible();
  await expect(page.getByText('The nearest is “jwt-long”.')).toBeVisible();
  await expect(box).toHaveValue(/jwt-lnog/);
  await expect(figure(page, 'JWT, 1 hour', effect)).toHaveText('38 min 50 s');

  await box.fill(good.replace('"ttl": 3600000', '"ttl": -5'));
  await run.click();
  await expect(box).toHaveAttribute('aria-invalid', 'true');

  await box.fill(good.slice(0, 200));
  await run.click();
  await expect(page.getByText('This is not JSON')).toBeVisible();

  await box.fill(good.replace('"ttl": 3600000', '"ttl": 600000'));
  await run.click();
  await expect(page.getByText('It is run now.')).toBeVisible();
  await expect(box).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Scenario', { exact: true })).toHaveValue('');
  await expect(figure(page, 'JWT, 1 hour', effect)).not.toHaveText('38 min 50 s');

  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(figure(page, 'JWT, 1 hour', effect)).toHaveText('38 min 50 s');
});

test('pictures and logs are saved as files, and nobody is asked for them', async ({ page }) => {
  await page.goto(lab);
  await seeAll(page);
  for (const [name, file] of [
    ['Picture, SVG', /\.svg$/],
    ['Picture, PNG', /\.png$/],
    ['Log, JSON', /\.log\.json$/],
    ['Log, CSV', /\.log\.csv$/],
    ['Scenario, JSON', /\.json$/],
  ] as const) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    expect((await saved).suggestedFilename()).toMatch(file);
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1200])
    test.describe(`${colorScheme}, ${String(width)} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });
      test.setTimeout(120_000);

      test('everything opened is accessible and fits @root', async ({ page }) => {
        await page.goto(lab);
        await seeAll(page);
        await page.getByRole('button', { name: /^What if/ }).click();
        await page.getByRole('button', { name: /Look at the last request/ }).click();
        for (const summary of await page.locator('astro-island summary').all())
          await summary.click();
        await expect(page.getByRole('textbox', { name: 'The scenario, as JSON' })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).include('astro-island').analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        );
      });
    });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture stands there finished, with its figures and no dead controls', async ({
    page,
  }) => {
    await page.goto(lab);
    await expect(page.getByRole('img', { name: /^JWT, 1 hour: / })).toBeVisible();
    await expect(figure(page, 'JWT, 1 hour', effect)).toHaveText('38 min 50 s');
    await expect(page.locator('astro-island').getByRole('button')).toHaveCount(0);
    await expect(page.locator('astro-island').getByRole('slider')).toHaveCount(0);
  });
});

test('the focus stays where a lane, a service or the request goes, and where the branch comes', async ({
  page,
}) => {
  await page.goto(lab);
  await seeAll(page);
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  await press(page, button(/^What if/));
  await expect(page.getByRole('group', { name: 'Two courses' })).toBeFocused();
  await press(page, button('Delete the branch'));
  await expect(button(/^What if/)).toBeFocused();

  await press(page, button(/^Look at the last request/));
  await expect(page.locator('#race-request')).toBeFocused();
  await press(page, button('Close'));
  await expect(button(/^Look at the last request/)).toBeFocused();

  await press(page, page.locator('summary', { hasText: 'Lanes and what they are set to' }));
  await press(page, button('Move up: JWT, 1 hour'));
  await expect(
    page.getByRole('button', { name: /: JWT, 1 hour$/ }).and(page.locator(':focus')),
  ).toHaveCount(1);
  await press(page, button('Remove the lane: JWT, 1 hour'));
  await expect(button('Add this lane')).toBeFocused();

  await press(page, page.locator('summary', { hasText: 'Services, their clocks' }));
  await press(page, button('Add a service'));
  await press(page, button('Remove the service service-2'));
  await expect(button('Add a service')).toBeFocused();
});

test('who moves the moment while it plays has it, and Reset ends the playing', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(lab);
  await seeAll(page);
  const moment = page.getByRole('slider', { name: 'The moment that is shown' });
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await play.click();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await moment.focus();
  await expect(moment).toBeFocused();
  // A step on moves it wherever it stands: Home would move nothing at the beginning.
  await page.keyboard.press('ArrowRight');
  const there = await moment.getAttribute('aria-valuetext');
  await expect(play).toBeVisible({ timeout: 1000 });
  await expect(moment).toHaveAttribute('aria-valuetext', there ?? '');
  await play.click();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(play).toBeVisible({ timeout: 1000 });
  await expect(moment).toHaveAttribute('aria-valuetext', '10:46:00');
});

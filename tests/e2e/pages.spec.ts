import AxeBuilder from '@axe-core/playwright';
import { cellPages, expect, pages, seeAll, sitePath, test } from './site.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test('the site has its first page, its 404 and its own words about privacy', () => {
  expect(pages).toEqual(expect.arrayContaining(['', '404.html', 'about/privacy/']));
});

/** One cell in some hundreds, the first and the last among them. */
const someCells = [0, 0.31, 0.62, 1].flatMap(
  (share) => cellPages[Math.floor((cellPages.length - 1) * share)] ?? [],
);

for (const path of [...pages, ...new Set(someCells)]) {
  const name = `/${path}`;

  test(`${name} opens without an error, a policy report or a foreign request`, async ({
    page,
    site,
  }) => {
    const before = site.seen.length;
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await seeAll(page);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page).toHaveTitle(/\S.* \| Stateless Bites Back$/);
    await expect(page.locator('main time[datetime]')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    for (const { method, url } of site.seen.slice(before)) {
      expect(method).toBe('GET');
      expect(url.startsWith(sitePath), url).toBe(true);
    }
  });

  test(`${name} has every inline script in its policy, and the policy is strict`, async ({
    page,
  }) => {
    await page.goto(path);
    const { policy, missing } = await page.evaluate(async () => {
      const meta = document.querySelector<HTMLMetaElement>(
        'meta[http-equiv="content-security-policy"]',
      );
      const content = meta?.content ?? '';
      const missing: string[] = [];
      for (const { type, textContent } of document.querySelectorAll<HTMLScriptElement>(
        'script:not([src])',
      )) {
        if (type !== '' && type !== 'module' && type !== 'text/javascript') continue;
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(textContent));
        const source = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
        if (!content.includes(source)) missing.push(textContent.slice(0, 80));
      }
      return { policy: content, missing };
    });
    expect(missing).toEqual([]);
    const rules = new Map(
      policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)] as const),
    );
    expect(rules.get('default-src')).toEqual(["'self'"]);
    expect(rules.get('connect-src')).toEqual(["'self'"]);
    for (const closed of ['object-src', 'base-uri', 'form-action'])
      expect(rules.get(closed)).toEqual(["'none'"]);
    expect(rules.get('script-src')).not.toContain("'unsafe-inline'");
    expect(rules.get('script-src')).not.toContain("'unsafe-eval'");
    expect(rules.get('style-src')).not.toContain("'unsafe-inline'");
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`${name} is accessible in ${colorScheme} @root`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await seeAll(page);
      const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        ),
      ).toEqual([]);
    });

  test(`${name} does not scroll sideways at 320 pixels @root`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await page.goto(path);
    await seeAll(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });

  test(`${name} says what it has to say without script`, async ({ browser, site }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
    const page = await context.newPage();
    await page.goto(path);
    await expect(page.locator('main h1')).toBeVisible();
    const words = (await page.locator('main').innerText()).trim().split(/\s+/);
    expect(words.length).toBeGreaterThan(20);
    await context.close();
  });

  test(`${name} links only to pages and places that exist`, async ({ page, request }) => {
    await page.goto(path);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const { origin } = new URL(page.url());
    for (const href of new Set(links.filter((link) => link.startsWith(origin)))) {
      const { pathname, hash } = new URL(href);
      const answer = await request.get(pathname);
      expect(answer.status(), href).toBe(200);
      const id = decodeURIComponent(hash.slice(1));
      if (/^[\w-]+$/.test(id) && id !== '_top')
        expect(await answer.text(), href).toContain(`id="${id}"`);
    }
  });
}

test('no two pages have the same title', async ({ request }) => {
  const titles = await Promise.all(
    pages.map(async (path) => /<title>([^<]*)/.exec(await (await request.get(path)).text())?.[1]),
  );
  expect(new Set(titles).size).toBe(pages.length);
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/site/static-server.ts';
import { expect, folder, pages, sitePath, test } from './site.ts';

test.use({ serviceWorkers: 'allow' });

/** Opens the first page and waits until the worker has kept the site and answers for the page. */
const visit = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => {
        navigator.serviceWorker.addEventListener('controllerchange', done);
      });
  });
};

const copyOfSite = (): { dist: string; remove: () => void } => {
  const dist = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(folder, dist, { recursive: true });
  return {
    dist,
    remove: () => {
      rmSync(dist, { recursive: true });
    },
  };
};

test.describe('with the server gone', () => {
  test.use({ baseURL: undefined });

  test('every page opens after one visit to the first, and search finds', async ({ browser }) => {
    const site = await serve(folder, sitePath, 0);
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    await visit(page, site.url);
    await site.stop();
    await expect(fetch(site.url)).rejects.toThrow();

    for (const path of pages) {
      const response = await page.goto(site.url + path);
      expect(response?.status(), path).toBe(200);
      await expect(page.locator('h1')).toBeVisible();
      const fonts = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(({ status }) => status === 'error').length;
      });
      expect(fonts).toBe(0);
    }
    const missing = await page.goto(`${site.url}no/such/page/`);
    expect(missing?.status()).toBe(404);
    await expect(page.locator('h1')).toHaveText('There is no page here');
    // One of thousands, never opened with a network: there is such a page, and it is not here.
    const cell = await page.goto(`${site.url}bench/jku/jku-fetcher/`);
    expect(cell?.status()).toBe(503);
    await expect(page.locator('h1')).toHaveText('Not kept for offline use');

    await page.goto(site.url);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('privacy');
    await page.getByRole('dialog').getByRole('link', { name: 'Privacy' }).first().click();
    await expect(page).toHaveURL(`${site.url}about/privacy/`);
    await expect(page.locator('h1')).toHaveText('Privacy');
    await context.close();
  });
});

test('a newer version is offered and loads only when the reader asks', async ({ browser }) => {
  const { dist, remove } = copyOfSite();
  const site = await serve(dist, sitePath, 0);
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await visit(page, site.url);
  const old = await page.locator('h1').innerText();

  const home = join(dist, 'index.html');
  writeFileSync(home, readFileSync(home, 'utf8').replace(/(<h1[^>]*>)[^<]*/, '$1A newer page'));
  const worker = join(dist, 'sw.js');
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8').replace(/"version":"[^"]*"/, '"version":"newer"'),
  );
  await page.reload();

  const offer = page.getByText('A newer version of this site is ready.');
  await expect(offer).toBeVisible();
  await expect(page.locator('h1')).toHaveText(old);
  await page.getByRole('button', { name: 'Load it' }).click();
  await expect(page.locator('h1')).toHaveText('A newer page');
  await expect(offer).toBeHidden();
  await context.close();
  await site.stop();
  remove();
});

test('a full disk does not break the site', async ({ browser }) => {
  const { dist, remove } = copyOfSite();
  const worker = join(dist, 'sw.js');
  const full = `Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));\n`;
  writeFileSync(worker, full + readFileSync(worker, 'utf8'));
  const site = await serve(dist, sitePath, 0);
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await visit(page, site.url);
  await page.goto(`${site.url}about/privacy/`);
  await expect(page.locator('h1')).toHaveText('Privacy');
  await context.close();
  await site.stop();
  remove();
});

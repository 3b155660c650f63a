import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { serve, type StaticSite } from '../../scripts/site/static-server.ts';

/** The folder under test, and the base it was built for. */
export const folder = resolve(process.env['E2E_DIST'] ?? 'dist');
export const sitePath = process.env['E2E_BASE'] ?? '/';

const all: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace(/(^|\/)index\.html$/, '$1'))
  .sort();

/** The pages of the bench's cells: very many and alike. Some are visited, all are read (cell-pages.spec.ts). */
export const cellPages: readonly string[] = all.filter((path) => path.startsWith('bench/'));

/** Every other page of the built site, as a path relative to the base: `''`, `read/inside-a-jwt/`, `404.html`. */
export const pages: readonly string[] = all.filter((path) => !path.startsWith('bench/'));

/** What a reader's console and network tab would show that should not be there. */
export class Watch {
  readonly troubles: string[] = [];
  private readonly provoked: RegExp[] = [];
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Says that this test provokes such a trouble on purpose; it must then occur. */
  provoke(...patterns: RegExp[]): void {
    this.provoked.push(...patterns);
  }

  judge(): void {
    const { troubles, provoked } = this;
    expect(troubles.filter((trouble) => !provoked.some((one) => one.test(trouble)))).toEqual([]);
    expect(provoked.filter((one) => !troubles.some((trouble) => one.test(trouble)))).toEqual([]);
  }

  async follow(page: Page): Promise<void> {
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') this.troubles.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.troubles.push(`threw: ${String(error)}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(?:https?|wss?):$/.test(url.protocol) && url.origin !== this.origin)
        this.troubles.push(`foreign request: ${url.href}`);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.effectiveDirective} blocked ${event.blockedURI}`);
      });
    });
  }
}

interface Each {
  watch: Watch;
}

export const test = base.extend<Each, { site: StaticSite }>({
  site: [
    async ({}, use) => {
      const site = await serve(folder, sitePath, 0);
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => {
    await use(site.url);
  },
  watch: async ({ site }, use) => {
    await use(new Watch(new URL(site.url).origin));
  },
  page: async ({ page, watch }, use) => {
    await watch.follow(page);
    await use(page);
    watch.judge();
  },
});

/** Scrolls to the end and back, so that everything that wakes when seen is awake. */
export const seeAll = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    if (document.querySelector('astro-island') === null) return;
    for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
      scrollTo(0, y);
      await new Promise((done) => setTimeout(done, 30));
    }
    scrollTo(0, 0);
  });
  // Astro takes the attribute away when an island has hydrated; client:idle and :visible only after a while.
  // On a busy machine a frame, and with it an island, may have been skipped on the way: look at it again.
  await expect(async () => {
    const left = await page.evaluate(() => {
      const asleep = document.querySelectorAll('astro-island[ssr]:not([client="media"])');
      const [first] = asleep;
      (first?.firstElementChild ?? first)?.scrollIntoView();
      return asleep.length;
    });
    expect(left).toBe(0);
  }).toPass({ timeout: 30_000 });
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
};

export { expect };

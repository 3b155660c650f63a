import { chromium } from 'playwright';
import { findBrowser, launchOptions } from '../ensure-browser.ts';
import type { Absent, Engine } from './engine.ts';

export const startChromium = async (): Promise<Engine | Absent> => {
  if (!findBrowser()) return { name: 'Chromium', lacks: 'Chrome or Chromium (Debian: chromium)' };
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage();
  return {
    name: `Chromium ${browser.version()}`,
    open: async (url) => {
      await page.goto(url);
    },
    ask: (body) => page.evaluate(`(async () => {${body}})()`),
    close: () => browser.close(),
  };
};

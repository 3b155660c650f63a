import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { onPath } from '../ensure-browser.ts';
import type { Absent, Engine } from './engine.ts';

const MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** Firefox speaks WebDriver BiDi itself: no driver program is needed. */
export const startFirefox = async (): Promise<Engine | Absent> => {
  const executablePath =
    process.env['FIREFOX_PATH'] ??
    onPath('firefox', 'firefox-esr') ??
    (existsSync(MAC) ? MAC : undefined);
  if (executablePath === undefined)
    return { name: 'Firefox', lacks: 'Firefox (Debian: firefox-esr), or FIREFOX_PATH' };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocol: 'webDriverBiDi',
  });
  const page = await browser.newPage();
  return {
    name: (await browser.version()).replace('/', ' '),
    open: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    ask: (body) => page.evaluate(`(async () => {${body}})()`),
    close: () => browser.close(),
  };
};

import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../src/styles/tokens.css';
import { createPageClock } from '../../../src/ui/page-clock.ts';
import type { PageClock } from '../../../src/ui/page-clock.ts';
import { TimeBar } from '../../../src/ui/TimeBar.tsx';

const article = { iat: 1735603200, nbf: undefined, exp: 1735606800 };
let clock: PageClock;

beforeEach(async () => {
  await page.viewport(320, 900);
  clock = createPageClock();
  clock.fix(1735605000);
});

const bar = (times: Parameters<typeof TimeBar>[0]['times'] = article, leeway = 0) =>
  render(<TimeBar times={times} leeway={leeway} initialNow={1735605000} clock={clock} />);
const word = () => page.getByRole('status');
const slider = () => page.getByRole('slider', { name: 'Clock' });

describe('TimeBar', () => {
  test('says the word and the reason, and the clock as a time', async () => {
    await bar();
    await expect.element(word()).toHaveTextContent('valid');
    await expect.element(page.getByText('exp is in 30 min')).toBeVisible();
    await expect
      .element(slider())
      .toHaveAttribute('aria-valuetext', '2024-12-31 00:30:00 UTC, valid');
  });

  test('the buttons stand on both sides of exp, and every other user of the clock follows', async () => {
    await bar();
    await page.getByRole('button', { name: 'Just before exp' }).click();
    expect(clock.get().now).toBe(1735606799);
    await expect.element(word()).toHaveTextContent('valid');
    await page.getByRole('button', { name: 'At exp', exact: true }).click();
    expect(clock.get().now).toBe(1735606800);
    await expect.element(word()).toHaveTextContent('expired');
    await page.getByRole('button', { name: 'Now' }).click();
    expect(clock.get().mode).toBe('live');
    await expect.element(page.getByText(/as on this computer/)).toBeVisible();
    clock.fix(1735603200 - 3600);
    await expect.element(page.getByText(/iat is still in 1 h/)).toBeVisible();
  });

  test('the keyboard moves the clock by the step', async () => {
    await bar();
    slider().element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(clock.get()).toMatchObject({ now: 1735605010, mode: 'fixed' });
  });

  test('leeway accepts a little longer and says why', async () => {
    await bar(article, 60);
    clock.fix(1735606859);
    await expect.element(word()).toHaveTextContent('valid');
    await expect.element(page.getByText(/only the leeway of 1 min lets it pass/)).toBeVisible();
    await page.getByRole('button', { name: 'At exp + leeway' }).click();
    expect(clock.get().now).toBe(1735606860);
    await expect.element(word()).toHaveTextContent('expired');
  });

  test('an exact instant can be set, in the chosen zone', async () => {
    await bar();
    const zones = page.getByRole('combobox', { name: 'Time zone' });
    expect(zones.element().querySelectorAll('option')).toHaveLength(2);
    (zones.element() as HTMLSelectElement).focus();
    await userEvent.selectOptions(zones, 'America/New_York');
    await expect
      .element(page.getByText('2024-12-30 19:30:00 America/New_York', { exact: true }))
      .toBeVisible();
    await page.getByLabelText('Set the clock to').fill('2024-12-30T20:00:00');
    expect(clock.get().now).toBe(1735606800);
  });

  test('the same is there as a table', async () => {
    await bar();
    await page.getByText('The same as a table').click();
    const row = page.getByRole('row', { name: /^exp/ });
    await expect.element(row).toMatchTextContent(/1735606800/);
    await expect.element(row).toMatchTextContent(/2024-12-31 01:00:00 UTC/);
    await expect.element(row).toMatchTextContent(/in 30 min$/);
    await expect.element(page.getByRole('row', { name: /^nbf/ })).toMatchTextContent(/absent/);
    // Open, it follows the clock; and what changed while it was closed stands there when it is opened again.
    await page.getByRole('button', { name: 'At exp', exact: true }).click();
    await expect.element(row).toMatchTextContent(/this very second$/);
    await page.getByText('The same as a table').click();
    await page.getByRole('button', { name: 'Just before exp' }).click();
    await page.getByText('The same as a table').click();
    await expect.element(row).toMatchTextContent(/in 1 s$/);
  });

  test.each([
    ['no times', {}, 'no exp'],
    ['exp before iat', { iat: 1735609000, exp: 1735606800 }, 'valid'],
    ['milliseconds', { iat: 1735603200000, exp: 1735606800000 }, 'valid'],
    ['negative', { exp: -5 }, 'expired'],
    ['1e300', { exp: 1e300, nbf: -1e300 }, 'valid'],
    ['1e400', { exp: Number.POSITIVE_INFINITY }, 'valid'],
    ['all at once', { iat: 1735606800, nbf: 1735606800, exp: 1735606800 }, 'not yet valid'],
  ])('%s: drawn without breaking or scrolling sideways', async (_, times, expected) => {
    await bar({ iat: undefined, nbf: undefined, exp: undefined, ...times }, 30);
    await expect.element(word()).toHaveTextContent(expected);
    await page.getByText('The same as a table').click();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(document.body.textContent).not.toMatch(/NaN|Invalid|undefined|Infinity y/);
  });

  test('flags of marks do not overlap at 320 px', async () => {
    await bar({ iat: 1735606700, nbf: 1735606750, exp: 1735606800 });
    const flags = [...document.querySelectorAll('svg svg rect')].map((flag) =>
      flag.getBoundingClientRect(),
    );
    expect(flags).toHaveLength(3);
    for (const a of flags)
      for (const b of flags)
        if (a !== b)
          expect(
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
          ).toBe(true);
    for (const { left, right } of flags) expect(left >= 0 && right <= 320).toBe(true);
  });

  test('flags of times that are gone are not seen, and come back where the times are now', async () => {
    const none = { iat: undefined, nbf: undefined, exp: undefined };
    const seen = (): (string | null)[] =>
      [...document.querySelectorAll('svg text')]
        .filter((text) => text.checkVisibility({ opacityProperty: true }))
        .map((text) => text.textContent);
    const exp = (): number =>
      [...document.querySelectorAll('svg text')]
        .filter(({ textContent }) => textContent === 'exp')
        .map((text) => text.getBoundingClientRect().x)[0] ?? Number.NaN;
    const { rerender } = await bar();
    expect(seen()).toEqual(['iat', 'exp']);
    const before = exp();
    await rerender(<TimeBar times={none} leeway={0} initialNow={1735605000} clock={clock} />);
    expect(seen()).toEqual([]);
    const later = { ...none, exp: 1735606800 };
    await rerender(<TimeBar times={later} leeway={0} initialNow={1735605000} clock={clock} />);
    expect(seen()).toEqual(['exp']);
    // Alone, exp is the bar's first time as well as its last: it stands further to the left.
    expect(exp()).toBeLessThan(before - 20);
  });

  test('targets are at least 44 px high', async () => {
    await bar();
    for (const control of document.querySelectorAll('button, input, select'))
      expect(control.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ATTACKS } from '../../../src/core/attacks/index.ts';
import type { Attack } from '../../../src/core/attacks/attack.ts';
import { createBench } from '../../../src/core/bench/create-bench.ts';
import { expectedCell, expectedControl } from '../../../src/core/bench/expected-cell.ts';
import { SETTINGS } from '../../../src/core/service/settings/index.ts';
import { VERIFIERS } from '../../../src/core/verifiers/index.ts';
import { firstFrame } from '../../../src/islands/verifier-bench/first-frame.ts';
import Island from '../../../src/islands/verifier-bench/Island.tsx';
import { linkCodec, toLink } from '../../../src/islands/verifier-bench/link.ts';
import { beginning } from '../../../src/islands/verifier-bench/state.ts';
import '../../../src/styles/layers.css';
import '../../../src/styles/tokens.css';

const now = Math.floor(Date.now() / 1000);

describe('the whole matrix in this browser', () => {
  const bench = createBench(SETTINGS, now, () => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return {
      over: new Promise((resolve) => {
        timer = setTimeout(() => {
          resolve('over');
        }, 2000);
      }),
      done: () => {
        clearTimeout(timer);
      },
    };
  });

  test.each(ATTACKS.map((attack) => [attack.id, attack] as [string, Attack]))(
    '%s is what it must be against every verifier, and so is the honest token',
    async (_id, attack) => {
      const { id, format } = await bench.setting(attack.setting);
      for (const verifier of VERIFIERS) {
        const { answer, control } = await bench.cell(attack, verifier);
        const must = expectedCell(attack, verifier);
        const honest = expectedControl(id, format, verifier);
        expect(
          {
            forged: [answer.outcome, answer.at],
            honest: [control.outcome, control.at],
          },
          `${verifier.id}: ${answer.detail ?? ''}`,
        ).toEqual({
          forged: [must.outcome, must.at],
          honest: [honest.outcome, honest.at],
        });
      }
    },
  );
});

describe('the island', () => {
  const start = async () =>
    render(
      <Island
        built={await firstFrame(now)}
        pages={{ cells: '/bench/', workbench: '/labs/jwt-workbench/' }}
      />,
    );
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const grid = () => page.getByRole('grid');
  const cell = (attack: string, verifier: string) => {
    const found = grid()
      .element()
      .querySelector<HTMLElement>(`[data-attack="${attack}"][data-verifier="${verifier}"]`);
    if (found === null) throw new Error(`${attack} × ${verifier} is not in the table`);
    return found;
  };
  const title = () => page.getByRole('heading', { level: 2 });
  const whole = async () => {
    await button('Show all').click();
    await expect.element(page.getByText(/computed just now, in this browser/)).toBeVisible();
  };

  beforeEach(async () => {
    await page.viewport(1200, 900);
    history.replaceState(null, '', location.pathname + location.search);
  });
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    vi.restoreAllMocks();
  });

  test('opens small, finished, with the deciding line lit', async () => {
    await start();
    await expect.element(title()).toHaveTextContent('Trusts the header lets in: alg: none');
    expect(grid().element().querySelectorAll('tbody td').length).toBe(2);
    expect(cell('alg-none', 'pinned').textContent).toBe('refused');
    expect(cell('alg-none', 'header-alg').textContent).toBe('let in');
    const lit = page.getByRole('list', { name: 'Source of Trusts the header' });
    expect(lit.element().querySelector('[data-lit="true"]')?.textContent).toContain(
      "header.alg === 'none'",
    );
  });

  test('Show all computes the table, hides what does not differ, and nothing disagrees', async () => {
    await start();
    await whole();
    expect(page.getByText(/That is a bug of ours/).query()).toBeNull();
    const fewer = grid().element().querySelectorAll('tbody td').length;
    await page.getByLabelText('only where columns differ').click();
    await expect
      .poll(() => grid().element().querySelectorAll('tbody td').length)
      .toBe(ATTACKS.length * VERIFIERS.length);
    expect(fewer).toBeLessThan(ATTACKS.length * VERIFIERS.length);
    const shown = cell('alg-none', 'header-alg');
    expect(shown.getAttribute('aria-label')).toBe(
      'let in: Trusts the header, alg: none, should not have happened',
    );
    expect(cell('alg-none', 'pinned').getAttribute('aria-label')).toBe(
      'refused: Pinned, alg: none',
    );
    await expect
      .element(page.getByRole('grid', { name: 'What each verifier does with each attack' }))
      .toBeVisible();
  });

  test('filters leave the rows that are asked for', async () => {
    await start();
    await whole();
    await page.getByLabelText('only where columns differ').click();
    await page.getByLabelText('Section of RFC 8725').selectOptions('3.1');
    const wanted = ATTACKS.filter(({ bcp }) => bcp.includes('3.1')).map(({ name }) => name);
    await expect
      .poll(() =>
        [...grid().element().querySelectorAll('tbody th')].map(({ textContent }) => textContent),
      )
      .toEqual(wanted);
  });

  test('arrow keys go from cell to cell, Enter opens one, Escape goes back to it', async () => {
    await start();
    await whole();
    const inTabOrder = () => grid().element().querySelectorAll('a[tabindex="0"]');
    expect(inTabOrder().length).toBe(1);
    cell('alg-none', 'pinned').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowUp}{ArrowLeft}');
    expect(document.activeElement).toBe(cell('alg-none', 'pinned'));
    expect([...inTabOrder()]).toEqual([cell('alg-none', 'pinned')]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.closest('td')?.nextElementSibling).toBeNull();
    await userEvent.keyboard('{Home}{Enter}');
    await expect.element(title()).toHaveTextContent('Pinned refuses: alg: none');
    await expect.poll(() => document.activeElement).toBe(title().element());
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(cell('alg-none', 'pinned'));
  });

  test('where no row is left it says so, and how rows come back', async () => {
    await start();
    await whole();
    await page.getByLabelText('The attacker needs').selectOptions('own-server');
    await page.getByLabelText('It is about').selectOptions('encryption');
    await expect.element(page.getByText(/^No row is left by these filters\./)).toBeVisible();
    expect(page.getByText(/when this page was built/).query()).toBeNull();
    await page.getByLabelText('It is about').selectOptions('');
    await expect.element(page.getByText(/computed just now, in this browser/)).toBeVisible();
  });

  test('at 200 % zoom the cell that has the focus stands clear of the heads', async () => {
    await page.viewport(640, 450);
    await start();
    await whole();
    const head = () => grid().element().querySelector('thead th:nth-child(2)');
    const clear = (at: HTMLElement): void => {
      const box = at.getBoundingClientRect();
      const under = head()?.getBoundingClientRect().bottom ?? Infinity;
      const beside = at.closest('tr')?.cells[0]?.getBoundingClientRect().right ?? Infinity;
      expect(box.top).toBeGreaterThanOrEqual(under - 1);
      expect(box.left).toBeGreaterThanOrEqual(beside - 1);
      expect(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)).toBe(at);
    };
    const active = (): HTMLElement => document.activeElement as HTMLElement;
    cell('alg-none', 'pinned').focus();
    for (let nth = 0; nth < 8; nth += 1) {
      await userEvent.keyboard('{ArrowDown}{ArrowRight}');
      clear(active());
    }
    for (let nth = 0; nth < 8; nth += 1) {
      await userEvent.keyboard('{ArrowUp}');
      clear(active());
    }
    for (let nth = 0; nth < 7; nth += 1) {
      await userEvent.keyboard('{ArrowLeft}');
      clear(active());
    }
    const ring = getComputedStyle(active());
    expect([ring.outlineStyle, ring.outlineWidth]).toEqual(['solid', '3px']);
  });

  test('without crypto.subtle it says why, shows what the build made, and promises nothing', async () => {
    const built = await firstFrame(now);
    vi.spyOn(crypto, 'subtle', 'get').mockReturnValue(undefined as unknown as SubtleCrypto);
    const link = await linkCodec.encode(
      toLink({
        ...beginning,
        all: true,
        chosen: { attack: 'rs-hs-confusion', verifier: 'header-alg' },
      }),
    );
    history.replaceState(null, '', link.ok ? link.fragment : '');
    await render(
      <Island built={built} pages={{ cells: '/bench/', workbench: '/labs/jwt-workbench/' }} />,
    );
    await expect.element(page.getByText(/came over plain http/)).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'rs-hs-confusion against header-alg' }))
      .toHaveAttribute('href', '/bench/rs-hs-confusion/header-alg/');
    await expect.element(title()).toHaveTextContent('Trusts the header lets in: alg: none');
    await userEvent.keyboard('{Tab}');
    cell('alg-none', 'pinned').click();
    await expect.element(title()).toHaveTextContent('Pinned refuses: alg: none');
    expect(document.body.textContent).not.toMatch(/Touch a control|any control|Try it by hand/);
    expect(page.getByText('Show all').query()).toBeNull();
  });

  test('a token edited by hand goes to the same verifier, whatever it is', async () => {
    await start();
    const box = page.getByRole('textbox', { name: 'The token' });
    const answer = () =>
      [...document.querySelectorAll('[role="status"]')]
        .map(({ textContent }) => textContent)
        .find((text) => / by line /.test(text));
    const send = button('Send it to Trusts the header');
    await box.fill('no token at all');
    await send.click();
    await expect.poll(answer).toMatch(/^refused by line \d+: .*refuse\('form'\)/);
    await button('Put the honest token').click();
    await expect.poll(answer).toMatch(/^The text before this was refused/);
    await send.click();
    await expect.poll(answer).toMatch(/^let in by line \d+: return accept/);
  });

  test('what broke over a token is quoted as said, not as found', async () => {
    const link = await linkCodec.encode(
      toLink({ ...beginning, chosen: { attack: 'jku', verifier: 'jku-fetcher' } }),
    );
    history.replaceState(null, '', link.ok ? link.fragment : '');
    await start();
    const words = (part: object) => btoa(JSON.stringify(part)).replaceAll('=', '');
    const header = words({ alg: 'RS256', typ: 'at+jwt', jku: 5 });
    await page.getByRole('textbox', { name: 'The token' }).fill(`${header}.${words({})}.AA`);
    await button('Send it to Follows jku').click();
    await expect.element(page.getByText(/^threw It said: .*not a function/)).toBeVisible();
  });

  test('a link brings filters and cell; one to a cell that is not there says so', async () => {
    const made = await linkCodec.encode(
      toLink({ ...beginning, chosen: { attack: 'rs-hs-confusion', verifier: 'header-alg' } }),
    );
    history.replaceState(null, '', made.ok ? made.fragment : '');
    await start();
    await expect
      .element(title())
      .toHaveTextContent('Trusts the header lets in: RS256 to HS256 with the public key');
    const gone = await linkCodec.encode(
      toLink({ ...beginning, chosen: { attack: 'no-such', verifier: 'header-alg' } }),
    );
    location.hash = gone.ok ? gone.fragment : '';
    await expect
      .element(page.getByText(/names a cell that this bench does not have/))
      .toBeVisible();
    await expect.element(title()).toHaveTextContent('Trusts the header lets in: alg: none');
  });

  test('Cancel keeps what was computed, Go on computes the rest, Reset starts again', async () => {
    await start();
    // The whole run takes less than a click by the driver.
    const cancelled = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        const found = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === 'Cancel',
        );
        if (found === undefined) return;
        watch.disconnect();
        // As the keyboard does it: a click by script alone focuses nothing.
        found.focus();
        found.click();
        resolve();
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    (button('Show all').element() as HTMLElement).click();
    await cancelled;
    await expect.element(page.getByText(/^Stopped: /)).toBeVisible();
    await expect.element(button('Go on')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/computed just now, in this browser/)).toBeVisible();
    await expect.element(page.getByRole('group', { name: 'What is computed' })).toHaveFocus();
    await userEvent.click(button('Reset'));
    await expect.element(button('Reset')).toHaveFocus();
    await expect.element(title()).toHaveTextContent('Trusts the header lets in: alg: none');
    await expect.poll(() => grid().element().querySelectorAll('tbody td').length).toBe(2);
  });

  test('the forged token opens in the workbench, and the cell has its own page', async () => {
    await start();
    const workbench = page.getByRole('link', { name: 'Open in the workbench' });
    await expect
      .element(workbench)
      .toHaveAttribute('href', expect.stringMatching(/^\/labs\/jwt-workbench\/#jwt=v1z?\./));
    await expect
      .element(page.getByRole('link', { name: 'This cell’s own page' }))
      .toHaveAttribute('href', '/bench/alg-none/header-alg/');
  });

  test('a cell that is not what it must be says so in the table and in place', async () => {
    const built = await firstFrame(now);
    const reports = built.reports.map((report) =>
      report.verifier.id === 'header-alg'
        ? {
            ...report,
            forged: {
              ...report.forged,
              expected: { outcome: 'refuse' as const, at: 'alg', because: 'Turned for this test.' },
              agrees: false,
            },
          }
        : report,
    );
    await render(
      <Island
        built={{ ...built, reports }}
        pages={{ cells: '/bench/', workbench: '/labs/jwt-workbench/' }}
      />,
    );
    expect(cell('alg-none', 'header-alg').textContent).toContain('≠');
    const alerts = page
      .getByRole('alert')
      .elements()
      .map(({ textContent }) => textContent);
    expect(alerts).toHaveLength(2);
    expect(alerts[0]).toContain('1 cell is not what it must be.');
    expect(alerts[1]).toContain('computed accept at none-honoured, expected refuse at alg.');
  });

  test('at 320 pixels the table scrolls in its own box and the page does not', async () => {
    await page.viewport(320, 800);
    await start();
    await whole();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    const box = page.getByRole('region', { name: 'Attacks against verifiers' }).element();
    expect(box.scrollWidth).toBeGreaterThan(box.clientWidth);
  });
});

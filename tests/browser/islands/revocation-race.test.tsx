import { renderToString } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { writeScenario } from '../../../src/core/revocation/index.ts';
import Island from '../../../src/islands/revocation-race/Island.tsx';
import { linkCodec } from '../../../src/islands/revocation-race/link.ts';
import { opening } from '../../../src/islands/revocation-race/presets.ts';
import { RaceLab } from '../../../src/islands/revocation-race/RaceLab.tsx';
import '../../../src/styles/layers.css';
import '../../../src/styles/tokens.css';

const workbench = '/labs/jwt-workbench/';

/** The island as the server draws it: markup that no script has touched. */
const start = () =>
  render(
    <Island workbench={workbench}>
      <div
        dangerouslySetInnerHTML={{ __html: renderToString(<RaceLab workbench={workbench} />) }}
      />
    </Island>,
  );

const button = (name: string | RegExp) => page.getByRole('button', { name });
const moment = () => page.getByRole('slider', { name: 'The moment that is shown' });
const opened = async (summary: string) => {
  await page.getByText(summary).click();
};
/** Only the lab itself, once it is there, has flags to move. */
const awake = () => expect.element(page.getByRole('slider', { name: 'fired' })).toBeVisible();

beforeEach(async () => {
  await page.viewport(1200, 900);
  history.replaceState(null, '', location.pathname + location.search);
});

test('the first press, on the server’s drawing, is not lost', async () => {
  await start();
  const branch = button(/^What if/).element();
  if (!(branch instanceof HTMLButtonElement)) throw new Error('there is no button to branch');
  branch.click();
  await expect.element(page.getByRole('radio', { name: 'what if' })).toBeChecked();
});

test('the focus stays where it was when the lab takes the place of the drawing', async () => {
  await start();
  const on = button('One event on').element();
  if (!(on instanceof HTMLButtonElement)) throw new Error('there is no such button');
  on.focus();
  await awake();
  await expect.element(button('One event on')).toHaveFocus();
  expect(button('One event on').element()).not.toBe(on);
});

test('one event at a time, in either direction', async () => {
  await start();
  await button('One event back').click();
  await awake();
  await expect.element(moment()).toHaveAttribute('aria-valuetext', '10:45:50');
  await button('One event back').click();
  await expect.element(moment()).toHaveAttribute('aria-valuetext', '10:45:30');
  await button('One event on').click();
  await expect.element(moment()).toHaveAttribute('aria-valuetext', '10:45:50');
});

test('a length that cannot be read stays as it was typed, and one beyond its limit is clamped in sight', async () => {
  await start();
  await opened('Lanes and what they are set to');
  const lane = page.getByRole('group', { name: 'JWT, 1 hour' });
  const field = lane.getByLabelText('Token lifetime');
  await field.fill('an hour or so');
  await expect.element(field).toHaveValue('an hour or so');
  await expect.element(lane.getByText(/^This cannot be read, so 1 h goes on/)).toBeVisible();
  await field.fill('91 d');
  await expect.element(lane.getByText('At most 90 d: that is what is taken.')).toBeVisible();
  await field.fill('10 min');
  await expect.element(lane.getByText(/is what is taken/)).not.toBeInTheDocument();
});

test('every kind of event can be added; what does not fit says so at its field, and the picture stays', async () => {
  await start();
  await opened('Change what happens');
  const kinds = page.getByLabelText('Another event');
  await kinds.selectOptions('stolen');
  await button(/^Add at/).click();
  await expect.element(page.getByRole('slider', { name: 'When: stolen' })).toBeVisible();
  const row = page.getByRole('group', { name: /^stolen:/ });
  await row.getByLabelText('Device').fill('4');
  await expect.element(row.getByText(/has signed in on/)).toBeVisible();
  await expect.element(page.getByText(/keeps the scenario from being run/)).toBeVisible();
  await row.getByLabelText('Device').fill('1');
  await expect.element(page.getByText(/keeps the scenario from being run/)).not.toBeInTheDocument();
  await row.getByRole('button', { name: /^Remove/ }).click();
  await expect.element(button(/^Add at/)).toHaveFocus();
});

test('a large run says how large it is, and can be stopped', async () => {
  const large = {
    ...opening,
    happenings: opening.happenings.map((happening) =>
      happening.kind === 'requests' ? { ...happening, every: 100 } : happening,
    ),
  };
  await start();
  await opened('The scenario as a document: paste in, copy out');
  await page.getByLabelText('The scenario, as JSON').fill(writeScenario(large));
  const said: string[] = [];
  const watch = new MutationObserver(() => {
    for (const status of document.querySelectorAll('[role="status"]'))
      if (status.textContent.startsWith('Running')) {
        said.push(status.textContent);
        status.querySelector('button')?.click();
      }
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  await button('Run this document').click();
  await expect.element(page.getByText(/^Stopped: \d of 4 lanes/)).toBeVisible();
  watch.disconnect();
  // 66 minutes, ten requests a second, in four lanes.
  expect(said[0]).toMatch(/about 15\d,\d{3} requests in all/);
  await button('Run all lanes').click();
  await vi.waitFor(
    () => {
      expect(document.querySelectorAll('svg[role="img"]')).toHaveLength(4);
    },
    { timeout: 20_000 },
  );
  await expect.element(page.getByText(/^Stopped/)).not.toBeInTheDocument();
});

test('a link that is hostile is refused with a sentence, and the lab opens as it is', async () => {
  history.replaceState(null, '', '#revocation-race=v1.!!');
  await start();
  await expect.element(page.getByText(/The lab starts from the beginning\.$/)).toBeVisible();
  await expect.element(moment()).toHaveAttribute('aria-valuetext', '10:46:00');
});

test('a link brings the moment it was made at', async () => {
  const made = await linkCodec.encode({
    preset: opening.id,
    main: null,
    branch: {},
    editing: 'branch',
    at: 1_500_000,
    look: ['main', 3, 1_490_000, 0],
  });
  history.replaceState(null, '', made.ok ? made.fragment : '');
  await start();
  await expect.element(moment()).toHaveAttribute('aria-valuetext', '10:05:00');
  await expect
    .element(page.getByRole('heading', { name: 'JWT, 1 hour, 10:04:50: answered' }))
    .toBeVisible();
  await expect
    .element(page.getByRole('link', { name: /^Open it in the workbench/ }))
    .toHaveAttribute('href', expect.stringMatching(/^\/labs\/jwt-workbench\/#jwt=v1/));
  await userEvent.click(button('Delete the branch'));
  await expect.element(button(/^What if/)).toHaveFocus();
});

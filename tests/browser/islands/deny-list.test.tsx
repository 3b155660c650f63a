import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { makeExample } from '../../../src/islands/deny-list/example.ts';
import type { Example } from '../../../src/islands/deny-list/example.ts';
import Island from '../../../src/islands/deny-list/Island.tsx';
import { linkCodec, toLink } from '../../../src/islands/deny-list/link.ts';
import { rightAnswer, wrongRules } from '../../../src/islands/deny-list/rules.ts';
import { beginning } from '../../../src/islands/deny-list/state.ts';
import '../../../src/styles/layers.css';
import '../../../src/styles/tokens.css';
import { pageClock } from '../../../src/ui/page-clock.ts';

const builtAt = Math.floor(Date.now() / 1000);
let example: Example;
beforeAll(async () => {
  example = await makeExample(builtAt);
});
const start = () => render(<Island example={example} initialNow={builtAt} />);

const button = (name: string | RegExp) => page.getByRole('button', { name });
const radio = (name: string | RegExp) => page.getByRole('radio', { name, exact: true });
const predicted = () => page.getByRole('figure', { name: 'What the lists did' });
const own = () => page.getByRole('figure', { name: 'What they did with your spelling' });
const row = (figure: ReturnType<typeof own>, id: string) =>
  figure.element().querySelector(`[data-row="${id}"]`);
/** What verifier and lists did, in the order shown. */
const outcomes = (figure: ReturnType<typeof own>) =>
  [...figure.element().querySelectorAll('[data-row]')].map((one) =>
    one.getAttribute('data-outcome'),
  );
const claimsOnly = ['accepted', 'let-in', 'let-in', 'stopped', 'stopped'];
const refused = ['refused', 'not-asked', 'not-asked', 'not-asked', 'not-asked'];

beforeEach(async () => {
  await page.viewport(320, 900);
  history.replaceState(null, '', location.pathname + location.search);
  pageClock.live();
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function predict(words: string, sureness: 'sure' | 'guessing' | undefined): Promise<void> {
  await radio(words).click();
  if (sureness !== undefined) await radio(sureness).click();
  await button('Revoke it, nudge it, present it').click();
  await expect
    .element(predicted().getByRole('heading'))
    .toHaveTextContent('2 of 4 lists let it in');
}

async function openOwn(): Promise<void> {
  await start();
  await predict('I don’t know.', undefined);
  await expect.element(own()).toBeVisible();
}

describe('the prediction comes before the first run', () => {
  test('the button waits for an answer and how sure it is; nothing of the outcome is shown', async () => {
    await start();
    const run = button('Revoke it, nudge it, present it');
    await expect.element(run).toBeDisabled();
    expect(predicted().query()).toBeNull();
    await radio(rightAnswer).click();
    await expect.element(run).toBeDisabled();
    await radio('guessing').click();
    await expect.element(run).toBeEnabled();
  });

  test('the right answer is told so, and the focus goes to what came of it', async () => {
    await start();
    await predict(rightAnswer, 'sure');
    expect(outcomes(predicted())).toEqual(claimsOnly);
    await expect.element(page.getByText(/^As you said/)).toBeVisible();
    await expect.element(predicted().getByRole('heading')).toHaveFocus();
    await expect.element(radio(rightAnswer)).toBeDisabled();
  });

  test.each(wrongRules)('$id: named, contradicted on the picture, its mark kept', async (rule) => {
    await start();
    await predict(rule.answer, 'sure');
    await expect
      .element(page.getByText(/Your answer follows the rule/))
      .toMatchTextContent(rule.rule);
    expect(row(predicted(), rule.contradictedBy.row)?.textContent).toContain(
      `This line contradicts “${rule.rule}”.`,
    );
    const mark = () => row(predicted(), rule.contradictedBy.row)?.textContent;
    expect(mark()).toContain('you said:');
    // Whatever is tried afterwards.
    await radio('Padding: = at the end').click();
    expect(mark()).toContain('you said:');
    expect(own().element().textContent).not.toContain('you said:');
  });
});

describe('every nudge, verified in this browser', () => {
  const titles = [
    'Another last character',
    'Padding: = at the end',
    'A space inside the signature',
    'A space at the end',
  ];

  test.each(['ES256', 'HS256', 'RS256', 'Ed25519'])(
    '%s: a lenient decoder lets every spelling past the text, a strict one past nothing',
    async (algorithm) => {
      await openOwn();
      await radio(algorithm).click();
      for (const title of titles) {
        await radio(title).click();
        await expect.poll(() => outcomes(own())).toEqual(claimsOnly);
      }
      await page.getByRole('checkbox', { name: /^Strict decoder/ }).click();
      for (const title of titles) {
        await radio(title).click();
        await expect.poll(() => outcomes(own())).toEqual(refused);
      }
    },
  );

  test.each([
    ['ES256', 16],
    ['HS256', 4],
    ['Ed25519', 16],
  ])('%s: %d last characters, of which each other one can be chosen', async (algorithm, count) => {
    await openOwn();
    await radio(algorithm).click();
    await expect
      .element(page.getByText(/All 64 were tried/))
      .toMatchTextContent(`tried: ${String(count)} of them`);
    const select = page.getByRole('combobox', { name: 'Last character' });
    expect(select.element().querySelectorAll('option')).toHaveLength(count - 1);
    await userEvent.selectOptions(select, String(count - 2));
    await expect.poll(() => outcomes(own())).toEqual(claimsOnly);
  });

  test('n − s walks past text and hash with the strict decoder too, and is of ES256 alone', async () => {
    await openOwn();
    await page.getByRole('checkbox', { name: /^Strict decoder/ }).click();
    await expect.poll(() => outcomes(own())).toEqual(refused);
    await radio('ECDSA: n − s instead of s').click();
    await expect.poll(() => outcomes(own())).toEqual(claimsOnly);
    await expect.element(page.getByText(/another valid signature, made without/)).toBeVisible();
    await radio('HS256').click();
    await expect.element(radio('ECDSA: n − s instead of s')).toBeDisabled();
    await expect.element(radio('Another last character')).toBeChecked();
  });

  test('a clock past exp: refused before any list, in this and in the table', async () => {
    await openOwn();
    await radio('A space at the end').click();
    await expect.poll(() => outcomes(own())).toEqual(claimsOnly);
    pageClock.fix(builtAt + 7200);
    await expect.poll(() => outcomes(own())).toEqual(refused);
    expect(row(own(), 'verifier')?.textContent).toMatch(/exp/);
    // The run that was predicted is over and stays.
    expect(outcomes(predicted())).toEqual(claimsOnly);
  });
});

test('the mend: only (iss, jti) has all six as they should be', async () => {
  await openOwn();
  await button('Show all').click();
  const caption = page.getByRole('caption');
  for (const [title, words] of [
    ['The raw string', '2 of 6 are not as they should be.'],
    ['(iss, jti)', 'All six as they should be.'],
    ['Per-user not-before', '1 of 6 is not as it should be.'],
    ['SHA-256 of the string', '2 of 6 are not as they should be.'],
  ] as const) {
    await radio(title).click();
    await expect.element(caption).toHaveTextContent(words);
  }
  await radio('(iss, jti)').click();
  await expect.element(page.getByText(/Key it by \(iss, jti\)/)).toBeVisible();
});

test('the keyboard is left nowhere by a button that goes: Show all, Sign, Reset', async () => {
  const press = async (name: string): Promise<void> => {
    (button(name).element() as HTMLButtonElement).focus();
    await userEvent.keyboard('{Enter}');
  };
  const title = (name: string) => page.getByRole('heading', { name });
  await openOwn();
  await press('Show all');
  await expect.element(title('Now mend the list')).toHaveFocus();
  await press('Sign 200 honest tokens');
  await expect.element(page.getByText(/of 200 came out high/)).toBeVisible();
  await expect.element(button('Sign as many again')).toHaveFocus();
  await press('Reset');
  await expect.element(button('Reset')).toHaveFocus();

  // What was open before is not what Show all opened.
  await predict('I don’t know.', undefined);
  await radio('A space at the end').click();
  await expect.element(title('Now mend the list')).toBeVisible();
  await press('Show all');
  await expect.element(title('The mend to leave alone')).toHaveFocus();
});

test('two hundred honest tokens are signed and the high ones counted', async () => {
  await openOwn();
  await button('Show all').click();
  await button('Sign 200 honest tokens').click();
  const said = page.getByText(/of 200 came out high/);
  await expect.element(said).toBeVisible();
  const high = Number(/^\d+/.exec(said.element().textContent)?.[0]);
  expect(high).toBeGreaterThan(57);
  expect(high).toBeLessThan(143);
});

test.each([
  ['Once, as intended', /not of the other signature/],
  ['Twice', /^Yes/],
  ['16 times', /fifteen of them are refused/],
  ['32 times', /With a lenient decoder, at least/],
])('the last question, %s: answered by trying', async (answer, words) => {
  await openOwn();
  await button('Show all').click();
  await radio(answer).click();
  await expect.element(page.getByText(words)).toBeVisible();
  await expect.element(page.getByText(/of 32 texts.* 2 verify, and their 2 hashes/)).toBeVisible();
});

test('by keyboard alone: predict, run, nudge, be strict, mend, reset', async () => {
  await start();
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await expect.element(radio(wrongRules[0]?.answer ?? '')).toBeChecked();
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await userEvent.keyboard('{Enter}');
  await expect.element(predicted().getByRole('heading')).toHaveFocus();
  // From the headline the next stop is the first control of what opened.
  await userEvent.tab();
  await expect.element(radio('Another last character')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(radio('ECDSA: n − s instead of s')).toBeChecked();
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('checkbox', { name: /^Strict/ })).toBeChecked();
  await expect.poll(() => outcomes(own())).toEqual(claimsOnly);
  (radio('SHA-256 of the string').element() as HTMLInputElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('caption')).toHaveTextContent('All six as they should be.');
  (button('Reset').element() as HTMLButtonElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Revoke it, nudge it, present it')).toBeDisabled();
});

test('a link brings the choices back, and Reset takes it out of the address', async () => {
  const made = await linkCodec.encode({
    ...toLink(beginning, null),
    answer: 'only-id',
    sureness: 'guessing',
    ran: true,
    nudge: 'other-s',
    decoder: 'strict',
    nudged: true,
    clock: builtAt - 86_400,
    at: builtAt - 86_400,
  });
  history.replaceState(null, '', made.ok ? made.fragment : '');
  await start();
  await expect.element(own()).toBeVisible();
  await expect.poll(() => outcomes(own())).toEqual(claimsOnly);
  await expect.element(radio('One: (iss, jti).')).toBeChecked();
  await expect.element(radio('ECDSA: n − s instead of s')).toBeChecked();
  expect(pageClock.get()).toMatchObject({ mode: 'fixed' });
  await button('Reset').click();
  expect(location.hash).toBe('');
  expect(pageClock.get()).toMatchObject({ mode: 'live' });
});

test('a broken link says so and starts from the beginning', async () => {
  history.replaceState(null, '', '#deny-list=v1.!!!');
  await start();
  await expect
    .element(page.getByText(/damaged on its way.*starts from the beginning/))
    .toBeVisible();
});

test('the link holds choices and nothing of token or key', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  await start();
  await predict(rightAnswer, 'sure');
  await expect
    .poll(async () => {
      await button('Copy a link to this state').click();
      return writeText.mock.lastCall?.[0];
    })
    .toMatch(/#deny-list=v1\./);
  const link = writeText.mock.lastCall?.[0] ?? '';
  expect(atob(link.split('v1.')[1] ?? '')).toBe(
    '{"answer":"by-claims","sureness":"sure","ran":true}',
  );
  Reflect.deleteProperty(navigator, 'clipboard');
});

test('without crypto.subtle it says why and shows what came out at the build', async () => {
  vi.spyOn(crypto, 'subtle', 'get').mockReturnValue(undefined as unknown as SubtleCrypto);
  await start();
  await expect.element(page.getByText(/came over plain http/)).toBeVisible();
  await expect.element(page.getByText('2 of 4 lists let it in')).toBeVisible();
  await radio('I don’t know.').click();
  await expect.element(button('Revoke it, nudge it, present it')).toBeDisabled();
});

test('stands within 320 px with everything open', async () => {
  await openOwn();
  await button('Show all').click();
  await button('Sign 200 honest tokens').click();
  await expect.element(page.getByText(/came out high/)).toBeVisible();
  await radio('ECDSA: n − s instead of s').click();
  await radio('32 times').click();
  for (const details of document.querySelectorAll('details')) details.open = true;
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

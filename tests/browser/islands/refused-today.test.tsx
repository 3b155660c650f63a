import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { inspect } from '../../../src/core/jwt/index.ts';
import article from '../../../content/samples/article.json';
import Island from '../../../src/islands/refused-today/Island.tsx';
import { linkCodec } from '../../../src/islands/refused-today/link.ts';
import { rightAnswer, wrongRules } from '../../../src/islands/refused-today/rules.ts';
import '../../../src/styles/layers.css';
import '../../../src/styles/tokens.css';
import { pageClock } from '../../../src/ui/page-clock.ts';

const sample = { text: article.text, keys: article.keys, policy: article.policy };
const [inspected] = inspect(article.text).tokens;
if (inspected === undefined) throw new Error('The sample holds no token');
const builtAt = Math.floor(Date.now() / 1000);
const start = () => render(<Island sample={sample} inspected={inspected} initialNow={builtAt} />);

const button = (name: string | RegExp) => page.getByRole('button', { name });
const radio = (name: string | RegExp) => page.getByRole('radio', { name });
const verdict = () => page.getByRole('figure', { name: 'What the verifier did' });
const deciding = () => verdict().element().querySelector('[data-decides="true"]');
const step = (id: string) => verdict().element().querySelector(`[data-step="${id}"]`);

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
  await button('Check the token').click();
  await expect.element(verdict()).toBeVisible();
}

describe('the prediction comes before the first run', () => {
  test('the button waits for an answer and how sure it is; nothing of the verdict is shown', async () => {
    await start();
    await expect.element(button('Check the token')).toBeDisabled();
    expect(verdict().query()).toBeNull();
    expect(page.getByRole('slider').query()).toBeNull();
    await radio(rightAnswer).click();
    await expect.element(button('Check the token')).toBeDisabled();
    await radio('guessing').click();
    await expect.element(button('Check the token')).toBeEnabled();
  });

  test('“don’t know” needs no sureness', async () => {
    await start();
    await radio('I don’t know.').click();
    await expect.element(button('Check the token')).toBeEnabled();
  });
});

describe('the run is the real verifier, and the reveal answers the rule', () => {
  test('refused, decided by exp, with the signature passing', async () => {
    await start();
    await predict(rightAnswer, 'sure');
    await expect.element(verdict().getByRole('status')).toHaveTextContent('refused');
    expect(step('signature-arithmetic')?.getAttribute('data-outcome')).toBe('pass');
    expect(deciding()?.getAttribute('data-step')).toBe('exp');
    expect(deciding()?.textContent).toMatch(/1735606800/);
    await expect
      .element(page.getByText(/The signature is still perfect\. The clock moved/))
      .toBeVisible();
    await expect.element(page.getByText(/^As you said/)).toBeVisible();
    await expect.element(radio(rightAnswer)).toBeDisabled();
  });

  test.each(wrongRules)('$id: named, contradicted on the picture, its mark kept', async (rule) => {
    await start();
    await predict(rule.answer, 'sure');
    await expect
      .element(page.getByText(/Your answer follows the rule/))
      .toMatchTextContent(rule.rule);
    await expect
      .element(page.getByText(/Your answer follows the rule/))
      .toMatchTextContent(/and you were sure/);
    expect(step(rule.contradictedBy.step)?.textContent).toContain(
      `This line contradicts “${rule.rule}”.`,
    );
    const bet =
      'step' in rule.bet
        ? step(rule.bet.step)
        : verdict().element().querySelector('[data-outcome="no-such-check"]');
    expect(bet?.textContent).toContain(rule.mark);
    // The mark stays when the clock has moved on.
    pageClock.fix(1735605000);
    await expect.element(verdict().getByRole('status')).toHaveTextContent('accepted');
    expect(verdict().element().textContent).toContain(rule.mark);
    if (rule.contradictedBy.outcome === 'fail')
      expect(verdict().element().textContent).not.toContain('This line contradicts');
  });

  test('“today” is today, wherever the page’s clock stood', async () => {
    pageClock.fix(1735605000);
    await start();
    await predict(rightAnswer, 'guessing');
    await expect.element(verdict().getByRole('status')).toHaveTextContent('refused');
    expect(pageClock.get().mode).toBe('live');
  });
});

test('by keyboard alone: predict, check, move the clock, forge, answer, reset', async () => {
  await start();
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await expect.element(radio(wrongRules[0]?.answer ?? '')).toBeChecked();
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await expect.element(radio('sure')).toBeChecked();
  await userEvent.keyboard('{Enter}');
  await expect.element(verdict().getByRole('status')).toHaveTextContent('refused');

  // The thumb is parked at the end of the bar; ten-second steps would take long, Page Up and Down less.
  (page.getByRole('slider', { name: 'Clock' }).element() as HTMLInputElement).focus();
  await userEvent.keyboard('{PageDown}{PageDown}{PageDown}{PageDown}');
  await expect.element(verdict().getByRole('status')).toHaveTextContent('accepted');
  await expect.element(page.getByText(/same token, byte for byte/)).toBeVisible();

  (button('Make u-9 u-8').element() as HTMLButtonElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(verdict().getByRole('status')).toHaveTextContent('refused');
  await expect.poll(() => deciding()?.getAttribute('data-step')).toBe('signature-arithmetic');
  expect(step('exp')?.getAttribute('data-outcome')).toBe('pass');
  await expect.element(page.getByText(/Two refusals, two reasons/)).toBeVisible();
  // What was said of the first run is not said of a changed token.
  expect(page.getByText(/still perfect/).query()).toBeNull();

  (radio('1735606860').element() as HTMLInputElement).focus();
  await userEvent.keyboard(' ');
  await expect
    .element(page.getByText(/Checked here/))
    .toMatchTextContent(/accepted at 1735606859, refused at 1735606860/);

  (button('Reset').element() as HTMLButtonElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Check the token')).toBeDisabled();
  expect(pageClock.get().mode).toBe('live');
});

test('any change of the payload is refused by the arithmetic, and putting it back is accepted', async () => {
  await start();
  await predict('I don’t know.', undefined);
  await button('Just before exp').click();
  await expect.element(verdict().getByRole('status')).toHaveTextContent('accepted');
  const payload = page.getByRole('textbox', { name: 'Payload, as JSON' });
  await payload.fill('{"sub":"u-9" ,"iat":1735603200,"exp":1735606800,"aud":"api","iss":"auth"}');
  await expect.poll(() => deciding()?.getAttribute('data-step')).toBe('signature-arithmetic');
  await payload.fill('{"sub":');
  await expect.element(payload).toHaveValue('{"sub":');
  await expect.element(verdict().getByRole('status')).toHaveTextContent('refused');
  await button('Put it back').click();
  await expect.element(verdict().getByRole('status')).toHaveTextContent('accepted');
});

test.each([
  ['1735606800', /would be right without leeway/, /accepted at 1735606799, accepted at 1735606800/],
  ['1735606801', /forgets the leeway/, /accepted at 1735606800, accepted at 1735606801/],
  ['1735606860', /^Yes/, /accepted at 1735606859, refused at 1735606860/],
  ['1735606861', /One second too late/, /refused at 1735606860, refused at 1735606861/],
])('the last question, %s: answered by the verifier', async (answer, words, checked) => {
  await start();
  await predict('I don’t know.', undefined);
  await button('Show all').click();
  await radio(answer).click();
  await expect.element(page.getByText(words)).toBeVisible();
  await expect.element(page.getByText(checked)).toBeVisible();
});

test('a link brings everything back, the clock included', async () => {
  const made = await linkCodec.encode({
    answer: 'revoked',
    sureness: 'guessing',
    ran: true,
    payload: null,
    clock: 1735605000,
    accepted: true,
    forged: false,
    all: false,
    transfer: '',
  });
  history.replaceState(null, '', made.ok ? made.fragment : '');
  await start();
  await expect.element(verdict().getByRole('status')).toHaveTextContent('accepted');
  await expect.element(radio('Refused: the server that issued it has revoked it.')).toBeChecked();
  expect(pageClock.get()).toMatchObject({ now: 1735605000, mode: 'fixed' });
  await expect.element(page.getByRole('textbox', { name: 'Payload, as JSON' })).toBeVisible();
  await button('Reset').click();
  expect(location.hash).toBe('');
});

test('a broken link says so and starts from the beginning', async () => {
  history.replaceState(null, '', '#refused-today=v1.!!!');
  await start();
  await expect
    .element(page.getByText(/damaged on its way.*starts from the beginning/))
    .toBeVisible();
  await expect.element(button('Check the token')).toBeVisible();
});

test('the link button copies an address that holds the state and nothing of a key', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  await start();
  await predict(rightAnswer, 'sure');
  await expect
    .poll(async () => {
      await button('Copy a link to this state').click();
      return writeText.mock.lastCall?.[0];
    })
    .toMatch(/#refused-today=v1\./);
  const link = writeText.mock.lastCall?.[0] ?? '';
  const read = await linkCodec.decode(new URL(link).hash);
  expect(read).toMatchObject({ found: true, state: { answer: 'time-is-over', ran: true } });
  Reflect.deleteProperty(navigator, 'clipboard');
});

test('without crypto.subtle it says why, and the times are still checked', async () => {
  vi.spyOn(crypto, 'subtle', 'get').mockReturnValue(undefined as unknown as SubtleCrypto);
  await start();
  await expect.element(page.getByText(/came over plain http/)).toBeVisible();
  await predict(rightAnswer, 'sure');
  await expect.element(verdict().getByRole('status')).toHaveTextContent('refused');
  expect(step('exp')?.getAttribute('data-outcome')).toBe('fail');
});

test('stands within 320 px with everything open', async () => {
  await start();
  await predict(wrongRules[1]?.answer ?? '', 'guessing');
  await button('Show all').click();
  await expect.element(page.getByText('One more, with numbers')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('the keyboard is left nowhere by a button that goes: Show all, Make, Put it back, Reset', async () => {
  const press = async (name: string): Promise<void> => {
    (button(name).element() as HTMLButtonElement).focus();
    await userEvent.keyboard('{Enter}');
  };
  await start();
  await predict('I don’t know.', undefined);
  await press('Show all');
  await expect
    .element(page.getByRole('heading', { name: 'Now change one character' }))
    .toHaveFocus();
  await press('Make u-9 u-8');
  await expect.element(button('Make u-9 u-8')).toHaveFocus();
  await press('Put it back');
  await expect.element(button('Put it back')).toHaveFocus();
  await press('Reset');
  await expect.element(button('Reset')).toHaveFocus();
});

import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../src/styles/tokens.css';
import { CopyButton } from '../../../src/ui/CopyButton.tsx';
import { Disclosure } from '../../../src/ui/Disclosure.tsx';
import { ErrorBoundary } from '../../../src/ui/ErrorBoundary.tsx';
import { Field } from '../../../src/ui/Field.tsx';
import { Figure } from '../../../src/ui/Figure.tsx';

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'clipboard');
});

function clipboard(value: Pick<Clipboard, 'writeText'> | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
}

describe('CopyButton', () => {
  test('copies the text and says so', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    clipboard({ writeText });
    await render(<CopyButton label="Copy token" text={() => 'eyJ.a.b'} />);
    await page.getByRole('button', { name: 'Copy token' }).click();
    expect(writeText).toHaveBeenCalledWith('eyJ.a.b');
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied.');
  });

  test.each([
    ['has none, as over plain http', undefined],
    ['refuses', { writeText: () => Promise.reject(new Error('NotAllowedError')) }],
  ])('where the browser %s, the text stands selected for the keyboard', async (_, value) => {
    clipboard(value);
    await render(<CopyButton label="Copy token" text="eyJ.a.b" />);
    await page.getByRole('button', { name: 'Copy token' }).click();
    const area = page.getByRole('textbox', { name: 'Copy token: the text to copy' });
    await expect.element(area).toHaveFocus();
    const element = area.element() as HTMLTextAreaElement;
    expect(element.value.slice(element.selectionStart, element.selectionEnd)).toBe('eyJ.a.b');
    await expect.element(page.getByRole('status')).toMatchTextContent(/copy it with your keyboard/);
  });
});

describe('ErrorBoundary', () => {
  let broken = false;
  function Fragile({ onTyped }: { readonly onTyped: (text: string) => void }) {
    const [text, setText] = useState('');
    if (text.endsWith('!') && broken) throw new TypeError('no exclamations');
    return (
      <input
        aria-label="Token"
        value={text}
        onChange={(event) => {
          onTyped(event.currentTarget.value);
          setText(event.currentTarget.value);
        }}
      />
    );
  }

  test('keeps what was typed, up to the keystroke that broke it, and starts again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    clipboard({ writeText });
    broken = true;
    let typed = '';
    await render(
      <ErrorBoundary name="the bench" keep={() => typed}>
        <Fragile
          onTyped={(text) => {
            typed = text;
          }}
        />
      </ErrorBoundary>,
    );
    await userEvent.type(page.getByRole('textbox', { name: 'Token' }), 'eyJ.a.b!');
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(/^Something in the bench broke/);
    const kept = page.getByRole('textbox', { name: 'What you had typed' });
    await expect.element(kept).toHaveValue('eyJ.a.b!');
    await expect.element(kept).toHaveAttribute('readonly');

    await page.getByRole('button', { name: 'Copy details' }).click();
    const details = writeText.mock.calls[0]?.[0] ?? '';
    expect(details).toContain('the bench stopped');
    expect(details).toContain('TypeError: no exclamations');
    expect(details).not.toContain('eyJ.a.b!');

    broken = false;
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Token' })).toHaveValue('');
    expect(page.getByRole('alert').query()).toBeNull();
  });

  test('nothing typed, or a keep that breaks too: no empty box', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new Error('at once');
    };
    await render(
      <ErrorBoundary
        name="the bench"
        keep={() => {
          throw new Error('gone');
        }}
      >
        <Broken />
      </ErrorBoundary>,
    );
    await expect.element(page.getByRole('button', { name: 'Start again' })).toBeVisible();
    expect(page.getByRole('textbox').query()).toBeNull();
  });
});

test('a field ties label, hint and fault to its control', async () => {
  await render(
    <Field label="Leeway" hint="In seconds." fault="A number is needed.">
      {(control) => <input {...control} />}
    </Field>,
  );
  const input = page.getByRole('textbox', { name: 'Leeway' });
  await expect.element(input).toHaveAccessibleDescription('In seconds. A number is needed.');
  await expect.element(input).toBeInvalid();
  expect(input.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});

test('a disclosure opens by keyboard; a figure is named by its caption or label', async () => {
  await render(
    <Figure label="The token">
      <Disclosure summary="More">inside</Disclosure>
    </Figure>,
  );
  await expect.element(page.getByRole('figure', { name: 'The token' })).toBeVisible();
  await expect.element(page.getByText('inside')).not.toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('inside')).toBeVisible();
});

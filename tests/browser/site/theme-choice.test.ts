import '../../../src/site/theme-choice.ts';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const choice = (): HTMLSelectElement => {
  document.body.innerHTML = `<theme-choice><label>Colours <select>
    <option value="system">System</option><option value="light">Light</option><option value="dark">Dark</option>
  </select></label></theme-choice>`;
  const select = document.querySelector('select');
  if (!select) throw new Error('no select');
  return select;
};

afterEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
});

test('a choice of colours holds for the page and for the next one', async () => {
  await userEvent.selectOptions(choice(), 'dark');
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(choice().value).toBe('dark');
});

test('going back to the system leaves nothing behind', async () => {
  localStorage.setItem('theme', 'light');
  await userEvent.selectOptions(choice(), 'system');
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  expect(localStorage.getItem('theme')).toBeNull();
});

test('a stored value nobody offers counts as the system', () => {
  localStorage.setItem('theme', 'sepia');
  expect(choice().value).toBe('system');
});

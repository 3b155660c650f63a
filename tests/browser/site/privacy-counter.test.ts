import { afterEach, expect, test } from 'vitest';
import '../../../src/site/privacy-counter.ts';

afterEach(() => {
  document.body.replaceChildren();
});

test('the counters fill from what the browser has loaded, and go on counting', async () => {
  document.body.innerHTML = `<privacy-counter><p data-without-script>words</p>
    <details hidden><summary><strong data-foreign>0</strong> <strong data-own>0</strong></summary><ul></ul></details>
  </privacy-counter>`;
  const counter = document.querySelector('privacy-counter');
  const text = (slot: string): string =>
    counter?.querySelector(`[data-${slot}]`)?.textContent ?? '';
  await expect.poll(() => Number(text('own'))).toBeGreaterThan(0);
  expect(text('foreign')).toBe('0');
  expect(counter?.querySelector('details')?.hidden).toBe(false);
  expect(counter?.querySelector('[data-without-script]')).toBeNull();

  await fetch('/never-there-before.txt');
  await expect
    .poll(() => counter?.querySelector('ul')?.textContent)
    .toContain('/never-there-before.txt');
  const own = Number(text('own'));
  await fetch('/never-there-before.txt?again');
  await fetch('/another.txt');
  await expect.poll(() => Number(text('own'))).toBe(own + 1);

  // Another port is another origin; nothing listens there, and the attempt counts all the same.
  await fetch('http://127.0.0.1:9/stolen').catch(() => undefined);
  await expect.poll(() => text('foreign')).toBe('1');
  expect(counter?.querySelector('ul')?.textContent).toContain(
    'to someone else: http://127.0.0.1:9/stolen',
  );
});

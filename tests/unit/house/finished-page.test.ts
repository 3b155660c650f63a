import { expect, test } from 'vitest';
import { finishedPage } from '../../../src/integrations/finished-page.ts';

const page = (body: string): string =>
  `<html lang="en" dir="ltr" data-theme="dark"><head><meta charset="utf-8"/></head><body>${body}</body></html>`;

test('the fixed dark theme comes off, so that without script the system’s colours hold', () => {
  expect(finishedPage(page(''), '/')).toContain('<html lang="en" dir="ltr">');
});

test('the policy stands right behind the charset, before anything it governs', () => {
  expect(finishedPage(page('<script>x()</script>'), '/')).toMatch(
    /<meta charset="utf-8"\/><meta http-equiv="content-security-policy" content="default-src/,
  );
});

test('root-relative links go under the base, once', () => {
  const finished = finishedPage(
    page('<a class="x" href="/read/">r</a><a href="/x/labs/">l</a><img src="/i.png">'),
    '/x/',
  );
  expect(finished).toContain('<a class="x" href="/x/read/">');
  expect(finished).toContain('<a href="/x/labs/">');
  expect(finished).toContain('<img src="/x/i.png">');
});

test('other addresses stay as they are', () => {
  const body =
    '<a href="https://a.example/b">a</a><a href="../b/">b</a><a href="#c">c</a><a href="//d">d</a>';
  expect(finishedPage(page(body), '/x/')).toContain(body);
});

test('a page without a charset stops the build', () => {
  expect(() => finishedPage('<html></html>', '/')).toThrow(/charset/);
});

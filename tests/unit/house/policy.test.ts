import { expect, test } from 'vitest';
import { hashSource, inlineTexts, policyFor } from '../../../src/integrations/policy.ts';

test('a hash source is the one CSP Level 3 gives for its example script', () => {
  // CSP Level 3, §8.4: <script>alert('Hello, world.');</script>
  expect(hashSource("alert('Hello, world.');")).toBe(
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  );
});

test('inline scripts and styles are found; files and data are not', () => {
  const html = `<script src="/a.js"></script><script type="module">one()</script>
    <script>two()</script><script type="application/json">{"no":1}</script><style>a{}</style>`;
  expect(inlineTexts(html)).toEqual({ scripts: ['one()', 'two()'], styles: ['a{}'] });
});

test('a page’s policy names its own inline scripts, once each', () => {
  const policy = policyFor('<script>x()</script><script>x()</script>');
  expect(policy.split(hashSource('x()'))).toHaveLength(2);
  expect(policy).toContain("script-src 'self' 'sha256-");
});

test('no policy allows inline or evaluated script', () => {
  expect(policyFor('')).toContain("; script-src 'self'; ");
  expect(policyFor('').match(/'unsafe-[a-z-]+'/g)).toEqual(["'unsafe-inline'"]);
  expect(policyFor('')).toContain("style-src-attr 'unsafe-inline'");
});

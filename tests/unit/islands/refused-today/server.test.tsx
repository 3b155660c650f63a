import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import article from '../../../../content/samples/article.json';
import { inspect } from '../../../../src/core/jwt/index.ts';
import Island from '../../../../src/islands/refused-today/Island.tsx';
import { Finished } from '../../../../src/islands/refused-today/parts/Finished.tsx';
import { judge } from '../../../../src/islands/refused-today/verifier.ts';

const [inspected] = inspect(article.text).tokens;
if (inspected === undefined) throw new Error('The sample holds no token');
const builtAt = Date.parse('2026-11-24T12:00:00Z') / 1000;

test('the server asks first: token, payload and question, nothing of the answer', () => {
  const html = renderToString(
    <Island sample={article} inspected={inspected} initialNow={builtAt} />,
  );
  expect(html).toContain('What does it say, and why?');
  expect(html).toContain('1735606800');
  expect(html).not.toContain('What the verifier did');
  expect(html).not.toContain('still perfect');
});

test('without script the whole answer stands there', async () => {
  const verdict = await judge(article, article.text, builtAt);
  const html = renderToString(
    <Finished token={article.text} verdict={verdict} seen={{ exp: 1735606800, now: builtAt }} />,
  );
  expect(html).toContain(
    'The signature is still perfect. The clock moved: exp was 2024-12-31 01:00:00 UTC, 1 y 328 d ago.',
  );
  expect(html).toMatch(/data-step="exp"[^>]*data-decides="true"/);
});

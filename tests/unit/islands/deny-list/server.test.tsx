import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { makeExample } from '../../../../src/islands/deny-list/example.ts';
import Island from '../../../../src/islands/deny-list/Island.tsx';
import { Finished } from '../../../../src/islands/deny-list/parts/Finished.tsx';
import { takeaway } from '../../../../src/islands/deny-list/rules.ts';

const builtAt = Date.parse('2026-11-24T12:00:00Z') / 1000;

test('the server asks first: token, payload and question, nothing of the answer', async () => {
  const example = await makeExample(builtAt);
  const html = renderToString(<Island example={example} initialNow={builtAt} />);
  expect(html).toContain('Which of the four lists still stop it?');
  expect(html).toContain('t-1041');
  expect(html).not.toContain('walks in');
  expect(html).not.toContain(takeaway);
});

test('without script the whole answer stands there, as it came out', async () => {
  const example = await makeExample(builtAt);
  expect(example.spelt.slice(0, -1)).toBe(example.token.slice(0, -1));
  expect(example.spelt).not.toBe(example.token);
  const html = renderToString(<Finished example={example} />);
  expect(html).toContain('2 of 4 lists let it in');
  expect(html).toContain(takeaway);
  for (const [row, outcome] of [
    ['verifier', 'accepted'],
    ['raw-string', 'let-in'],
    ['string-hash', 'let-in'],
    ['issuer-and-id', 'stopped'],
    ['not-before', 'stopped'],
  ])
    expect(html).toMatch(new RegExp(`data-row="${row ?? ''}" data-outcome="${outcome ?? ''}"`));
});

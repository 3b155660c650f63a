import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { InspectedToken } from '../../../src/core/jwt/inspection.ts';
import '../../../src/styles/tokens.css';
import { TokenText } from '../../../src/ui/TokenText.tsx';

const header = 'eyJhbGciOiJSUzI1NiJ9';
const payload = 'eyJzdWIiOiJ1LTkiLCJpYXQiOjE3MzU2MDMyMDB9';
const signature = 'kq3Zl1I0Oo8vYbR2sT';
const compact = [header, payload, signature].join('.');

function token(
  text: string,
  parts: readonly (readonly [InspectedToken['segments'][number]['part'], string])[],
  more: Partial<InspectedToken> = {},
): InspectedToken {
  return {
    serialization: 'jws-compact',
    wrapping: 'bare',
    name: undefined,
    span: { start: 0, end: text.length },
    compact: text,
    segments: parts.map(([part, raw]) => ({
      part,
      index: 0,
      span: { start: 0, end: raw.length },
      raw,
      bytes: undefined,
      text: undefined,
      json: undefined,
      jsonComplete: false,
    })),
    signers: [],
    header: undefined,
    payload: undefined,
    signature: undefined,
    traits: { unsecured: false, detached: false, unencodedPayload: false, nested: false },
    size: text.length,
    faults: [],
    ...more,
  };
}

const sample = token(compact, [
  ['header', header],
  ['payload', payload],
  ['signature', signature],
]);

beforeEach(async () => {
  await page.viewport(320, 600);
});

/** What a mouse selection over the whole token copies. */
function selectedText(element: Element): string {
  const selection = getSelection();
  selection?.selectAllChildren(element);
  return selection?.toString() ?? '';
}

describe('TokenText', () => {
  test('names each part with its length instead of reading its letters', async () => {
    await render(<TokenText token={sample} showPartNames />);
    await expect.element(page.getByRole('group', { name: 'Token, 80 characters' })).toBeVisible();
    for (const name of [
      'header, 20 characters',
      'payload, 40 characters',
      'signature, 18 characters',
    ])
      await expect.element(page.getByRole('img', { name })).toBeVisible();
  });

  test.each([false, true])(
    'selecting it by hand gives the token and nothing else (names %s)',
    async (names) => {
      await render(<TokenText token={sample} showPartNames={names} />);
      expect(selectedText(page.getByRole('group').element()).replaceAll('\n', '')).toBe(compact);
    },
  );

  test.each([false, true])('wraps inside 320 px (names %s)', async (names) => {
    await render(<TokenText token={sample} showPartNames={names} />);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  test('underlines differ in form, so that they stand without colour', async () => {
    await render(<TokenText token={sample} />);
    const style = (name: RegExp): string =>
      getComputedStyle(page.getByRole('img', { name }).element()).borderBlockEndStyle;
    expect([style(/^header/), style(/^payload/), style(/^signature/)]).toEqual([
      'solid',
      'double',
      'dashed',
    ]);
  });

  test('a fault is underlined where it stands, with its offset as text that is not copied', async () => {
    const faulty = token(
      compact,
      [
        ['header', header],
        ['payload', payload],
        ['signature', signature],
      ],
      {
        faults: [
          {
            code: 'ANY',
            severity: 'error',
            part: 'payload',
            index: 0,
            at: { start: 27, end: 28 },
            inPart: { start: 6, end: 7 },
            inJson: undefined,
            values: {},
          } as unknown as InspectedToken['faults'][number],
        ],
      },
    );
    await render(<TokenText token={faulty} showFaults showPartNames />);
    const part = page
      .getByRole('img', { name: 'payload, 40 characters, faults at offset 6' })
      .element();
    // The name's base is cut in two by nothing: one mark, one offset.
    expect([...part.querySelectorAll('mark')].map((mark) => mark.textContent).join('')).toBe('I');
    const offsets = [...part.querySelectorAll('[data-offset]')];
    expect(offsets.map((offset) => offset.getAttribute('data-offset'))).toEqual(['@6']);
    expect(offsets[0]?.getBoundingClientRect().width).toBeGreaterThan(0);
    expect(selectedText(page.getByRole('group').element()).replaceAll('\n', '')).toBe(compact);
  });

  test('a long token shows head and tail of each part and the count between', async () => {
    const long = 'A'.repeat(20_000);
    await render(
      <TokenText
        token={token(`${header}.${long}.${signature}`, [
          ['header', header],
          ['payload', long],
          ['signature', signature],
        ])}
      />,
    );
    await expect.element(page.getByText('… 19,776 characters …')).toBeVisible();
    await expect
      .element(page.getByRole('img', { name: 'payload, 20,000 characters' }))
      .toBeVisible();
  });

  test('an unsecured token says that its signature is empty', async () => {
    await render(
      <TokenText
        token={token(`${header}.${payload}.`, [
          ['header', header],
          ['payload', payload],
          ['signature', ''],
        ])}
        showPartNames
      />,
    );
    await expect.element(page.getByText('signature: empty')).toBeVisible();
  });

  test('JSON serializations and encrypted tokens have their parts named too', async () => {
    const json = `{"payload":"${payload}","protected":"${header}","signature":"${signature}"}`;
    await render(
      <TokenText
        token={token(
          json,
          [
            ['payload', payload],
            ['header', header],
            ['signature', signature],
          ],
          { serialization: 'jws-flattened' },
        )}
      />,
    );
    expect(selectedText(page.getByRole('group').element()).replaceAll('\n', '')).toBe(json);
    await render(
      <TokenText
        token={token(
          'aaaa..bbbb.cccc.dddd',
          [
            ['header', 'aaaa'],
            ['encrypted-key', ''],
            ['initialization-vector', 'bbbb'],
            ['ciphertext', 'cccc'],
            ['authentication-tag', 'dddd'],
          ],
          { serialization: 'jwe-compact' },
        )}
        showPartNames
      />,
    );
    for (const name of [
      'encrypted key, empty',
      'initialization vector, 4 characters',
      'authentication tag, 4 characters',
    ])
      await expect.element(page.getByRole('img', { name })).toBeInTheDocument();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

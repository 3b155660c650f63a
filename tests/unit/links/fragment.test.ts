import { expect, test } from 'vitest';
import { tokenInFragment, withWidgetPayload } from '../../../src/links/fragment.ts';

test.each([
  ['#token=eyJ.a.b', 'eyJ.a.b'],
  ['token=eyJ.a.b', 'eyJ.a.b'],
  ['#id_token=eyJ.a.b&state=7', 'eyJ.a.b'],
  ['#state=7&access_token=eyJ.a.b&token_type=Bearer', 'eyJ.a.b'],
  ['#debugger-io?token=eyJ.a.b', 'eyJ.a.b'],
  ['#debugger?id_token=eyJ.a.b', 'eyJ.a.b'],
  ['#token=%7B%22payload%22%3A%22%22%7D', '{"payload":""}'],
  ['#token=100%', '100%'],
  ['#token=', undefined],
  ['#jwt-workbench=v1.e30', undefined],
  ['#the-token', undefined],
  ['', undefined],
])('the token in %j', (hash, expected) => {
  expect(tokenInFragment(hash)).toBe(expected);
});

test('a widget taken out leaves a heading anchor and others as they were', () => {
  expect(withWidgetPayload('#heading&a=v1.x&b=v1.y', 'a', undefined)).toBe('#heading&b=v1.y');
  expect(withWidgetPayload('#a=v1.x', 'a', undefined)).toBe('');
});

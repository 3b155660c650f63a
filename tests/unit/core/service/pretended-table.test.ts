import { expect, test } from 'vitest';
import { askPretendedTable } from '../../../../src/core/service/pretended-table.ts';

const rows = { a: 'key of a', "o'b": 'key of the quote' };
const ask = (kid: string) => askPretendedTable(`SELECT key FROM keys WHERE kid = '${kid}'`, rows);

test.each([
  ['a', 'key of a'],
  ["o''b", 'key of the quote'],
  ['no such kid', undefined],
  ['constructor', undefined],
  // Injected: the text closes early, and what follows is SQL.
  ["x' UNION SELECT 'mine'--", 'mine'],
  ["x' UNION SELECT 'mine' -- ", 'mine'],
  ["x' union select 'it''s mine'; --", "it's mine"],
  ["x' UNION SELECT 'mine", 'mine'],
  ["a' UNION SELECT 'mine'--", 'key of a'],
  ["a'--", 'key of a'],
  // Errors of syntax.
  ["a' nonsense", undefined],
  ["x' UNION SELECT 'mine' nonsense --", undefined],
  ["x'", undefined],
])('kid %j gives %j', (kid, key) => {
  expect(ask(kid)).toBe(key);
});

test('knows no other query', () => {
  expect(askPretendedTable("SELECT * FROM users WHERE id = 'a'", rows)).toBeUndefined();
});

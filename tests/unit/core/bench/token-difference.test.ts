import { expect, test } from 'vitest';
import { tokenDifference } from '../../../../src/core/bench/token-difference.ts';

const part = (text: string): string => Buffer.from(text).toString('base64url');
const token = (header: string, payload: string, signature = 'c2ln'): string =>
  `${part(header)}.${part(payload)}.${signature}`;
const honest = token('{"alg":"RS256","kid":"a"}', '{"sub":"u-9","role":"reader"}');

test('members are told by part, with their JSON text; those alike are counted', () => {
  const forged = token('{"alg":"none","kid":"a"}', '{"sub":"u-9","role":"admin"}', '');
  expect(tokenDifference(honest, forged)).toEqual({
    members: [
      { part: 'header', name: 'alg', honest: '"RS256"', forged: '"none"' },
      { part: 'payload', name: 'role', honest: '"reader"', forged: '"admin"' },
    ],
    unread: [],
    alike: 2,
    signature: 'dropped',
  });
});

test('a member that is only in one of them is not there in the other', () => {
  const forged = token('{"alg":"RS256","jku":"x"}', '{"sub":"u-9","role":"reader"}', 'AAAA');
  const { members, signature } = tokenDifference(honest, forged);
  expect(members).toEqual([
    { part: 'header', name: 'kid', honest: '"a"', forged: undefined },
    { part: 'header', name: 'jku', honest: undefined, forged: '"x"' },
  ]);
  expect(signature).toBe('another');
});

test('a name that stands twice is seen twice, and digits stay as written', () => {
  const forged = token(
    '{"alg":"RS256","kid":"a"}',
    '{"sub":"u-9","role":"reader","role":"admin","n":9007199254740993}',
  );
  expect(tokenDifference(honest, forged).members).toEqual([
    {
      part: 'payload',
      name: 'role',
      honest: '"reader"',
      forged: '"reader", then "admin" (the name stands 2 times)',
    },
    { part: 'payload', name: 'n', honest: undefined, forged: '9007199254740993' },
  ]);
});

test('the same token differs in nothing', () => {
  expect(tokenDifference(honest, honest)).toEqual({
    members: [],
    unread: [],
    alike: 4,
    signature: 'same',
  });
});

test.each([
  ['no JSON', `${part('{"alg":"RS256","kid":"a"}')}.${part('not json')}.c2ln`, ['payload']],
  ['an array', `${part('[1]')}.${part('{}')}.c2ln`, ['header']],
  ['nothing', '', ['header']],
])('a part that is %s is told as unread, and nothing is thrown', (_name, forged, unread) => {
  expect(tokenDifference(honest, forged).unread).toEqual(unread);
});

test('of an encrypted token only the header is compared, and no signature is spoken of', () => {
  const forged = `${part('{"alg":"dir","kid":"a"}')}.b.c.d.e`;
  expect(tokenDifference(honest, forged)).toMatchObject({
    members: [{ part: 'header', name: 'alg', honest: '"RS256"', forged: '"dir"' }],
    unread: [],
    signature: undefined,
  });
});

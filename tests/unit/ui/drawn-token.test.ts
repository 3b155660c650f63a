import { expect, test } from 'vitest';
import { drawnToken } from '../../../src/ui/drawn-token.ts';
import { tokenRuns } from '../../../src/ui/token-runs.ts';

const drawn = (text: string): string[] => {
  const token = drawnToken(text);
  return token === undefined
    ? []
    : tokenRuns(token).map((run) => (run.kind === 'part' ? `${run.part}=${run.text}` : run.text));
};

test('three parts are header, payload and signature; an empty one is drawn empty', () => {
  expect(drawn('aa.bb.')).toEqual(['header=aa', '.', 'payload=bb', '.', 'signature=']);
});

test('five parts are those of an encrypted token', () => {
  expect(drawn('a.b.c.d.e')).toEqual([
    'header=a',
    '.',
    'encrypted-key=b',
    '.',
    'initialization-vector=c',
    '.',
    'ciphertext=d',
    '.',
    'authentication-tag=e',
  ]);
});

test('parts that are alike are each drawn in their own place', () => {
  expect(drawn('a.a.a')).toEqual(['header=a', '.', 'payload=a', '.', 'signature=a']);
});

test.each(['', 'abc', 'a.b', 'a.b.c.d', '{"payload":"e30"}'])(
  '%j is not drawn in parts',
  (text) => {
    expect(drawnToken(text)).toBeUndefined();
  },
);

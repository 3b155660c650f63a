import { expect, test } from 'vitest';
import type { SecretEncoding } from '../../../../src/core/jwt/index.ts';
import {
  inspect,
  openPolicy,
  readKeys,
  secretReadings,
  strict,
  verify,
} from '../../../../src/core/jwt/index.ts';
import { entriesOf, nodeKey, NOW, tokenOf } from './node-signer.ts';

const odd: readonly unknown[] = [null, undefined, 7, NaN, true, {}, [], Symbol('x'), () => 'x'];
const hs = nodeKey('HS256');

test.each(odd.map((value) => [value]))('%o is answered with a value', async (value) => {
  const text = value as string;
  expect(inspect(text)).toEqual(inspect(''));
  expect(secretReadings(text)).toEqual(secretReadings(''));
  expect(await readKeys(text, 'text')).toEqual({ entries: [], faults: [] });
  expect((await readKeys('secret', value as SecretEncoding)).faults[0]?.code).toBe(
    'KEY_SECRET_ENCODING',
  );

  const keys = await entriesOf(JSON.stringify(hs.jwk));
  const rest = { keys, policy: openPolicy, strictness: strict, now: NOW };
  const token = tokenOf(hs, '{"alg":"HS256"}', '{}');
  expect(await verify({ ...rest, token: text })).toEqual(await verify({ ...rest, token: '' }));
  expect(await verify({ ...rest, token, keys: value as never })).toEqual(
    await verify({ ...rest, token, keys: [] }),
  );
  expect(await verify({ ...rest, token, keys: [value] as never })).toMatchObject({ ok: false });
  expect(await verify({ ...rest, token, policy: value as never })).toMatchObject({ ok: true });
  const lax = { ...rest, token: `${token}=`, strictness: value as never };
  expect(await verify(lax)).toMatchObject({ ok: false });
  expect((await verify(value as never)).decidedBy?.code).toBe('JWT_NOT_THREE_PARTS');
});

test('a time that is no number refuses', async () => {
  const keys = await entriesOf(JSON.stringify(hs.jwk));
  const token = tokenOf(hs, '{"alg":"HS256"}', `{"exp":${String(NOW)}}`);
  const asked = { token, keys, policy: openPolicy, strictness: strict };
  expect((await verify({ ...asked, now: NOW - 1 })).ok).toBe(true);
  for (const now of [null, undefined, '0', {}])
    expect((await verify({ ...asked, now: now as never })).ok).toBe(false);
});

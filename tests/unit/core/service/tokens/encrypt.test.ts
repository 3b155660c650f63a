import { inflateRawSync } from 'node:zlib';
import { compactDecrypt, decodeProtectedHeader, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { publicJwk } from '../../../../../src/core/jwt/keys/public-jwk.ts';
import { serviceRsa } from '../../../../../src/core/service/keys.ts';
import {
  deflated,
  encrypt,
  withJweHeader,
} from '../../../../../src/core/service/tokens/encrypt.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const text = (plain: Uint8Array): string => new TextDecoder().decode(plain);

describe('another implementation reads what is encrypted here', () => {
  test.each(['A128GCM', 'A256GCM'])('RSA-OAEP-256 and %s', async (enc) => {
    const to = publicJwk(serviceRsa) ?? {};
    const token = await encrypt({ alg: 'RSA-OAEP-256', enc }, 'a.b.c', to);
    const key = await importJWK({ ...serviceRsa, kty: 'RSA' }, 'RSA-OAEP-256');
    expect(text((await compactDecrypt(token, key)).plaintext)).toBe('a.b.c');
  });

  test('PBES2-HS256+A128KW', async () => {
    const header = { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2s: 'c2FsdHNhbHQ', p2c: 1000 };
    const token = await encrypt(header, 'a.b.c', 'a password');
    const options = { keyManagementAlgorithms: ['PBES2-HS256+A128KW'] };
    const { plaintext } = await compactDecrypt(token, bytes('a password'), options);
    expect(text(plaintext)).toBe('a.b.c');
  });
});

test('each content key is another', async () => {
  const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM' };
  const [one, other] = await Promise.all([
    encrypt(header, 'same', serviceRsa),
    encrypt(header, 'same', serviceRsa),
  ]);
  expect(one.split('.')[3]).not.toBe(other.split('.')[3]);
});

test('deflates raw, as another inflater reads it', async () => {
  expect(inflateRawSync(await deflated(bytes('so so so so so'))).toString()).toBe('so so so so so');
});

test('a header member is set, and the other four parts stay', async () => {
  const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM' };
  const token = await encrypt(header, 'x', serviceRsa);
  const changed = withJweHeader(token, { p2c: 7 });
  expect(decodeProtectedHeader(changed)).toEqual({ ...header, p2c: 7 });
  expect(changed.split('.').slice(1)).toEqual(token.split('.').slice(1));
});

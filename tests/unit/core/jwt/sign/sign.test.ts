import { generateKeyPairSync } from 'node:crypto';
import { jwtVerify, importJWK } from 'jose';
import type { JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import type { KeyEntry, Strictness } from '../../../../../src/core/jwt/index.ts';
import {
  ALGORITHMS,
  generateKey,
  publicJwk,
  sign,
  strict,
  supportedAlgorithms,
} from '../../../../../src/core/jwt/index.ts';
import { b64, demandWords, entriesOf, laxIn, nodeKey, verdictOf } from '../node-signer.ts';

const json = JSON.stringify;
const made = async (alg: string): Promise<KeyEntry> => {
  const generation = await generateKey(alg);
  if (!generation.ok) throw new Error(generation.sentence);
  return generation.entry;
};
const read = async (jwk: object): Promise<KeyEntry> => {
  const [entry] = await entriesOf(json(jwk));
  if (entry === undefined) throw new Error('no key');
  return entry;
};
const tokenBy = async (key: KeyEntry, header: string, payload = '{}'): Promise<string> => {
  const signing = await sign({ header, payload, key, strictness: strict });
  if (!signing.ok) throw new Error(signing.sentence);
  return signing.token;
};

describe.each([...ALGORITHMS.keys()])('%s', (alg) => {
  test('a key is made for it, and what it signs jose and we accept', async () => {
    const key = await made(alg);
    const algorithm = ALGORITHMS.get(alg);
    expect(key).toMatchObject({
      kty: algorithm?.kty,
      alg,
      use: 'sig',
      source: 'generated',
      faults: [],
    });
    expect(key.kid).toBe(key.thumbprint);
    const token = await tokenBy(key, json({ alg }), '{"sub":"a"}');
    const bare: object = publicJwk(key.jwk) ?? key.jwk;
    const { payload } = await jwtVerify(token, await importJWK(bare as JWK, alg));
    expect(payload).toEqual({ sub: 'a' });
    expect((await verdictOf({ token, keys: [await read(bare)] })).ok).toBe(true);
    expect((await verdictOf({ token, keys: [key] })).ok).toBe(true);
  });
});

test('an HMAC key is as long as its hash, an RSA key has 2048 bits (RFC 7518 §3.2, §3.3)', async () => {
  expect([
    (await made('HS256')).bits,
    (await made('HS384')).bits,
    (await made('HS512')).bits,
  ]).toEqual([256, 384, 512]);
  expect((await made('PS256')).bits).toBe(2048);
});

test('the public half has nothing private in it', async () => {
  const secret = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'];
  for (const alg of ['RS256', 'ES256', 'Ed25519', 'ML-DSA-44']) {
    const bare = publicJwk((await made(alg)).jwk);
    expect(Object.keys(bare ?? {}).filter((name) => secret.includes(name))).toEqual([]);
  }
  expect(publicJwk((await made('HS256')).jwk)).toBeUndefined();
});

test('header and payload are kept byte for byte', async () => {
  const key = await made('HS256');
  const header = '{ "alg" :\t"HS256",\r\n "x":1.0, "a\\u0062":"é" }';
  for (const payload of ['{"a": 1.00}', '', 'no JSON', '\ufeff{}', '["a"]', '𝄞']) {
    const token = await tokenBy(key, header, payload);
    expect(token.split('.').slice(0, 2)).toEqual([b64(header), b64(payload)]);
    expect((await verdictOf({ token, keys: [key] })).parts.signature).toBe('pass');
  }
});

test('HMAC, RS and Ed25519 signatures are the ones of RFC 7515 A.1, node:crypto and RFC 8037 A.4', async () => {
  const hs = await read({
    kty: 'oct',
    k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
  });
  expect(
    await tokenBy(
      hs,
      '{"typ":"JWT",\r\n "alg":"HS256"}',
      '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}',
    ),
  ).toMatch(/\.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk$/u);
  const ed = await read({
    kty: 'OKP',
    crv: 'Ed25519',
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  });
  expect(await tokenBy(ed, '{"alg":"EdDSA"}', 'Example of Ed25519 signing')).toBe(
    'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
  );
});

test('the empty secret signs when the switch is off, as node:crypto does', async () => {
  const key = await read({ kty: 'oct', k: '' });
  const signing = await sign({
    header: '{"alg":"HS256"}',
    payload: '{}',
    key,
    strictness: laxIn(['hmacKeyLength']),
  });
  expect(signing).toMatchObject({ ok: true });
  const token = signing.ok ? signing.token : '';
  expect((await verdictOf({ token, keys: [key], lax: ['hmacKeyLength'] })).ok).toBe(true);
});

describe('refused, with a mend', () => {
  const hs = nodeKey('HS256').jwk;
  const pkcs8 = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    format: 'jwk',
  });
  const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({
    format: 'jwk',
  });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'jwk',
  });
  const rows: readonly (readonly [string, string, object, keyof Strictness | undefined])[] = [
    ['JWT_HEADER', '{"alg":', hs, undefined],
    ['JWT_ALG_UNKNOWN', '{}', hs, undefined],
    ['JWT_ALG_UNKNOWN', '[]', hs, undefined],
    ['JWT_ALG_UNKNOWN', '{"alg":"hs256"}', hs, undefined],
    ['JWT_ALG_NONE', '{"alg":"nOnE"}', hs, undefined],
    ['JWT_KEY_TYPE', '{"alg":"RS256"}', hs, undefined],
    ['JWT_KEY_TYPE', '{"alg":"ES384"}', ec, undefined],
    ['JWT_ALG_CONFUSION', '{"alg":"HS256"}', ec, undefined],
    ['JWT_KEY_PUBLIC', '{"alg":"RS256"}', nodeKey('RS256').jwk, undefined],
    [
      'JWT_KEY_PUBLIC',
      '{"alg":"RS256"}',
      { ...nodeKey('RS256').jwk, key_ops: ['verify'] },
      undefined,
    ],
    ['JWT_KEY_TOO_SHORT', '{"alg":"HS256"}', { kty: 'oct', k: 'AQ' }, 'hmacKeyLength'],
    ['JWT_KEY_TOO_SHORT', '{"alg":"HS512"}', hs, 'hmacKeyLength'],
    ['JWT_KEY_TOO_SHORT', '{"alg":"RS256"}', small, 'rsaKeySize'],
    ['JWT_KEY_USE', '{"alg":"RS256"}', { ...pkcs8, use: 'enc' }, 'keyMetadata'],
    ['JWT_KEY_OPS', '{"alg":"RS256"}', { ...pkcs8, key_ops: ['verify'] }, 'keyMetadata'],
    ['JWT_KEY_ALG', '{"alg":"PS256"}', { ...pkcs8, alg: 'RS256' }, 'keyMetadata'],
    ['JWT_KEY_REJECTED', '{"alg":"RS256"}', { ...pkcs8, p: undefined }, undefined],
  ];
  test.each(rows)('%s: %s', async (code, header, jwk, lax) => {
    const key = await read(jwk);
    const signing = await sign({ header, payload: '{}', key, strictness: strict });
    expect(signing).toMatchObject({ ok: false, code });
    if (!signing.ok) for (const words of [signing.sentence, signing.mend]) demandWords(words);
    if (lax !== undefined)
      expect(await sign({ header, payload: '{}', key, strictness: laxIn([lax]) })).toMatchObject({
        ok: true,
      });
  });
});

test('a key for an algorithm that is none', async () => {
  expect(await generateKey('none')).toMatchObject({ ok: false, code: 'JWT_ALG_UNKNOWN' });
});

test('every algorithm of the table works here, found by trying', async () => {
  expect(await supportedAlgorithms()).toEqual([...ALGORITHMS.keys()]);
});

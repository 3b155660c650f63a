import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../../../../src/core/jwt/base64url.ts';
import { publicJwk } from '../../../../../src/core/jwt/keys/public-jwk.ts';
import { issuerEc } from '../../../../../src/core/service/keys.ts';
import { nonceOf0x30, repeatedNonce } from '../../../../../src/core/service/keys-signatures.ts';
import { withDerSignature } from '../../../../../src/core/service/tokens/der-signature.ts';
import {
  divided,
  ecdsaOf,
  hashOf,
  P256_ORDER,
  p256,
  signWithNonce,
  toBytes,
  toNumber,
  withEcdsa,
} from '../../../../../src/core/service/tokens/ecdsa.ts';
import { rawOfDer } from '../../../../../src/core/verifiers/toolbox/raw-of-der.ts';

/** RFC 6979 A.2.5, with SHA-256 and the message "sample". */
const SAMPLE = {
  d: 0xc9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721n,
  k: 0xa6e3c57dd01abe90086538398355dd4c3b17aa873382b0f24d6129493d8aad60n,
  r: 0xefd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716n,
  s: 0xf7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8n,
};

test('s is that of RFC 6979', () => {
  const { d, k, r, s } = SAMPLE;
  expect(divided(hashOf('sample') + r * d, k)).toBe(s);
});

test('dividing undoes multiplying, below zero too', () => {
  expect(divided(15n, 5n)).toBe(3n);
  expect(divided(-15n, 5n)).toBe(P256_ORDER - 3n);
});

test.each([
  ['the repeated one', repeatedNonce],
  ['that of 0x30', nonceOf0x30],
])('r of %s is the x of k·G', async (_which, { k, r }) => {
  const { Point } = await p256();
  expect(Point.BASE.multiply(k).toAffine().x % P256_ORDER).toBe(r);
});

test('numbers become bytes of a fixed length, and back', () => {
  expect([...toBytes(258n, 4)]).toEqual([0, 0, 1, 2]);
  expect(toNumber(Uint8Array.from([0, 0, 1, 2]))).toBe(258n);
});

const key = createPublicKey({ key: { ...publicJwk(issuerEc) }, format: 'jwk' });
const holds = (token: string, dsaEncoding: 'ieee-p1363' | 'der'): boolean => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const { bytes } = decodeBase64url(signature);
  return verify('sha256', Buffer.from(`${header}.${payload}`), { key, dsaEncoding }, bytes);
};

test('what is signed with a chosen k verifies elsewhere, and so does its twin', () => {
  const token = signWithNonce('e30.e30.', issuerEc, repeatedNonce);
  const { r, s } = ecdsaOf(token);
  expect(r).toBe(repeatedNonce.r);
  expect(holds(token, 'ieee-p1363')).toBe(true);
  expect(holds(withEcdsa(token, r, P256_ORDER - s), 'ieee-p1363')).toBe(true);
});

describe('DER', () => {
  const der = (r: bigint, s: bigint): Uint8Array => {
    const token = withDerSignature(withEcdsa('a.b.', r, s));
    return decodeBase64url(token.slice(4)).bytes;
  };

  test('is the same signature to another verifier', () => {
    expect(holds(withDerSignature(signWithNonce('e30.e30.', issuerEc, repeatedNonce)), 'der')).toBe(
      true,
    );
  });

  // X.690 §8.3.2: shortest form, and a zero byte before a high bit.
  test('writes integers as X.690 has them', () => {
    expect([...der(1n, 0x80n)]).toEqual([0x30, 7, 2, 1, 1, 2, 2, 0, 0x80]);
    expect([...der(0n, 0x7fn)]).toEqual([0x30, 6, 2, 1, 0, 2, 1, 0x7f]);
  });

  test.each([
    [1n, 2n],
    [0x80n << 248n, P256_ORDER - 1n],
    [255n, 1n << 255n],
  ])('is read back: %s, %s', (r, s) => {
    const raw = rawOfDer(der(r, s)) ?? new Uint8Array();
    expect([toNumber(raw.subarray(0, 32)), toNumber(raw.subarray(32))]).toEqual([r, s]);
    expect(encodeBase64url(raw)).toHaveLength(86);
  });

  test.each([
    ['another tag', [0x31, 6, 2, 1, 1, 2, 1, 1]],
    ['a wrong length', [0x30, 7, 2, 1, 1, 2, 1, 1]],
    ['something behind s', [0x30, 7, 2, 1, 1, 2, 1, 1, 0]],
    ['no s', [0x30, 3, 2, 1, 1]],
    ['an integer of no bytes', [0x30, 5, 2, 0, 2, 1, 1]],
    ['an integer that reaches over the end', [0x30, 6, 2, 1, 1, 2, 9, 1]],
    ['an integer of 33 bytes', [0x30, 38, 2, 33, ...Array<number>(33).fill(1), 2, 1, 1]],
    ['nothing', []],
  ])('with %s is none', (_what, bytes) => {
    expect(rawOfDer(Uint8Array.from(bytes))).toBeUndefined();
  });
});

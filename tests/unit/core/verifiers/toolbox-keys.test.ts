import { describe, expect, test } from 'vitest';
import { publicJwk } from '../../../../src/core/jwt/keys/public-jwk.ts';
import { attackerRsa, issuerRsa } from '../../../../src/core/service/keys.ts';
import { selfSigned } from '../../../../src/core/service/keys-x5c.ts';
import { spkiPem } from '../../../../src/core/service/pem.ts';
import { issue, signWithText } from '../../../../src/core/service/tokens/sign.ts';
import {
  holdsPrivate,
  isTooSmall,
  keyInCertificate,
  keyInSet,
  readJws,
  textHolds,
} from '../../../../src/core/verifiers/toolbox/index.ts';

const bytes = (count: number) => Buffer.alloc(count, 0xa5).toString('base64url');

describe('what a key is fit for', () => {
  test.each([
    // RFC 7518 §3.2: as long as the hash, 256 bits.
    [{ kty: 'oct', k: bytes(31) }, true],
    [{ kty: 'oct', k: bytes(32) }, false],
    [{ kty: 'oct', k: '' }, true],
    // RFC 7518 §3.3: 2048 bits.
    [{ kty: 'RSA', n: bytes(255), e: 'AQAB' }, true],
    [{ kty: 'RSA', n: bytes(256), e: 'AQAB' }, false],
    [{ kty: 'EC', crv: 'P-256', x: bytes(32), y: bytes(32) }, false],
  ])('%j is too small: %s', (jwk, small) => {
    expect(isTooSmall(jwk)).toBe(small);
  });

  test.each([
    [{ kty: 'RSA', n: 'AQ', e: 'AQAB' }, false],
    [{ kty: 'RSA', n: 'AQ', e: 'AQAB', d: 'AQ' }, true],
    [{ kty: 'EC', crv: 'P-256', x: 'AQ', y: 'AQ', d: 'AQ' }, true],
    [{ kty: 'AKP', alg: 'ML-DSA-65', pub: 'AQ', priv: 'AQ' }, true],
    // A shared secret has no other half.
    [{ kty: 'oct', k: 'AQ' }, false],
  ])('%j holds its private half: %s', (jwk, holds) => {
    expect(holdsPrivate(jwk)).toBe(holds);
  });
});

describe('keys from elsewhere', () => {
  const set = JSON.stringify({
    keys: [
      { kty: 'RSA', kid: 'a', n: 'first' },
      { kty: 'RSA', kid: 'a', n: 'second' },
      { kty: 'RSA', kid: 'b', n: 'other' },
    ],
  });

  test.each([
    [set, 'a', 'first'],
    [set, 'b', 'other'],
    [set, 'c', undefined],
    [set, undefined, undefined],
    [undefined, 'a', undefined],
    ['<html>', 'a', undefined],
    ['{}', 'a', undefined],
    ['null', 'a', undefined],
  ])('in the set %j by kid %j', (text, kid, n) => {
    expect(keyInSet(text, kid)?.n).toBe(n);
  });

  test('in a certificate, in base64 or as a PEM', async () => {
    const pem = `-----BEGIN CERTIFICATE-----\n${selfSigned}\n-----END CERTIFICATE-----\n`;
    for (const text of [selfSigned, pem])
      expect(await keyInCertificate(text)).toMatchObject({ kty: 'RSA', n: attackerRsa.n });
    for (const text of ['', 'AAAA', 'no certificate'])
      expect(await keyInCertificate(text)).toBeUndefined();
  });
});

test('a key that is a text fits one algorithm, and is no key for the others', async () => {
  const signed = await issue({ alg: 'RS256' }, { sub: 'u-9' }, issuerRsa);
  const jws = readJws(signed);
  const mac = readJws(signWithText(signed, 'a secret'));
  if (jws === undefined || mac === undefined) throw new Error('not read');
  const pem = await spkiPem(publicJwk(issuerRsa) ?? {});
  expect(await textHolds('RS256', pem, jws)).toBe(true);
  expect(await textHolds('RS256', `\n  ${pem}`, jws)).toBe(true);
  expect(await textHolds('RS256', await spkiPem(publicJwk(attackerRsa) ?? {}), jws)).toBe(false);
  for (const text of ['', 'a secret', '-----BEGIN PUBLIC KEY-----', '{"kty":"RSA"}'])
    expect(await textHolds('RS256', text, jws), text).toBe(false);
  expect(await textHolds('HS256', 'a secret', mac)).toBe(true);
  expect(await textHolds('HS256', 'another', mac)).toBe(false);
  expect(await textHolds('none', 'a secret', mac)).toBe(false);
});

import { expect, test } from 'vitest';
import { canonicalJwk } from '../../../../../src/core/jwt/keys/canonical-jwk.ts';
import { b64 } from '../node-signer.ts';

// Node is lenient here and browsers are not, so the material is looked at before it goes there.
test('coordinates get the length of their curve, RSA integers the fewest bytes', () => {
  const y = b64(Buffer.alloc(32, 9));
  const meta = { kid: 'k', use: 'enc', key_ops: ['sign'], ext: false, alg: 'ES256' };
  for (const x of [Buffer.alloc(31, 7), Buffer.concat([Buffer.alloc(3), Buffer.alloc(31, 7)])])
    expect(
      canonicalJwk({ kty: 'EC', crv: 'P-256', x: b64(x), y: `${y}=`, ...meta }, 'public'),
    ).toEqual({
      kty: 'EC',
      crv: 'P-256',
      x: b64(Buffer.concat([Buffer.alloc(1), Buffer.alloc(31, 7)])),
      y,
    });
  expect(canonicalJwk({ kty: 'RSA', n: 'AAB_', e: 'AAEAAQ', d: 'AAE' }, 'private')).toEqual({
    kty: 'RSA',
    n: 'fw',
    e: 'AQAB',
    d: 'AQ',
  });
});

test('an Ed25519 key is no integer: its zeros stay; a secret has no public half', () => {
  const x = b64(Buffer.alloc(32));
  expect(canonicalJwk({ kty: 'OKP', crv: 'Ed25519', x, d: x }, 'public')).toEqual({
    kty: 'OKP',
    crv: 'Ed25519',
    x,
  });
  expect(canonicalJwk({ kty: 'oct', k: 'AA' }, 'public')).toBeUndefined();
});

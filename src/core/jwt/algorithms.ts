import { rfc } from './clause.ts';
import type { Clause } from './clause.ts';

/** An algorithm as WebCrypto takes it: its name and what goes with it. */
export interface WebCryptoParameters {
  readonly name: string;
  readonly [parameter: string]: unknown;
}

/** Everything the implementation needs to know about one signature algorithm, in one place. */
export interface Algorithm {
  /** The `alg` value. */
  readonly name: string;
  readonly family: 'hmac' | 'rsa' | 'ecdsa' | 'eddsa' | 'ml-dsa';
  readonly kty: 'oct' | 'RSA' | 'EC' | 'OKP' | 'AKP';
  /** EC and OKP: the only curve that fits. */
  readonly crv: string | undefined;
  /** Hash output in bits; HMAC keys must be at least as long (RFC 7518 §3.2). */
  readonly hashBits: 256 | 384 | 512;
  /** Bytes of a signature; undefined where the key decides (RSA: the modulus). */
  readonly signatureBytes: number | undefined;
  /** WebCrypto: for importKey and generateKey. */
  readonly keyParameters: WebCryptoParameters;
  /** WebCrypto: for sign and verify. */
  readonly runParameters: WebCryptoParameters;
  readonly clause: Clause;
}

type Size = 256 | 384 | 512;
const SIZES: readonly Size[] = [256, 384, 512];
const publicExponent = new Uint8Array([1, 0, 1]);

const hmac = (size: Size): Algorithm => ({
  name: `HS${String(size)}`,
  family: 'hmac',
  kty: 'oct',
  crv: undefined,
  hashBits: size,
  signatureBytes: size / 8,
  keyParameters: { name: 'HMAC', hash: `SHA-${String(size)}` },
  runParameters: { name: 'HMAC' },
  clause: rfc(7518, '3.2'),
});

const rsa = (size: Size, padding: 'RS' | 'PS'): Algorithm => {
  const name = padding === 'RS' ? 'RSASSA-PKCS1-v1_5' : 'RSA-PSS';
  return {
    name: `${padding}${String(size)}`,
    family: 'rsa',
    kty: 'RSA',
    crv: undefined,
    hashBits: size,
    signatureBytes: undefined,
    keyParameters: { name, hash: `SHA-${String(size)}`, modulusLength: 2048, publicExponent },
    // RFC 7518 §3.5: the salt is as long as the hash.
    runParameters: padding === 'RS' ? { name } : { name, saltLength: size / 8 },
    clause: rfc(7518, padding === 'RS' ? '3.3' : '3.5'),
  };
};

const ecdsa = (size: Size, crv: string, signatureBytes: number): Algorithm => ({
  name: `ES${String(size)}`,
  family: 'ecdsa',
  kty: 'EC',
  crv,
  hashBits: size,
  signatureBytes,
  keyParameters: { name: 'ECDSA', namedCurve: crv },
  runParameters: { name: 'ECDSA', hash: `SHA-${String(size)}` },
  clause: rfc(7518, '3.4'),
});

const ed25519 = (name: string, clause: Clause): Algorithm => ({
  name,
  family: 'eddsa',
  kty: 'OKP',
  crv: 'Ed25519',
  hashBits: 512,
  signatureBytes: 64,
  keyParameters: { name: 'Ed25519' },
  runParameters: { name: 'Ed25519' },
  clause,
});

/** Signature lengths: FIPS 204, table 2. */
const mlDsa = (level: 44 | 65 | 87, signatureBytes: number): Algorithm => ({
  name: `ML-DSA-${String(level)}`,
  family: 'ml-dsa',
  kty: 'AKP',
  crv: undefined,
  hashBits: 512,
  signatureBytes,
  keyParameters: { name: `ML-DSA-${String(level)}` },
  runParameters: { name: `ML-DSA-${String(level)}` },
  clause: { label: 'RFC 9964', url: 'https://www.rfc-editor.org/rfc/rfc9964' },
});

/** The algorithms we know, by `alg` value. `none` is not one of them: it is no signature. */
export const ALGORITHMS: ReadonlyMap<string, Algorithm> = new Map(
  [
    ...SIZES.map(hmac),
    ...SIZES.map((size) => rsa(size, 'RS')),
    ...SIZES.map((size) => rsa(size, 'PS')),
    ecdsa(256, 'P-256', 64),
    ecdsa(384, 'P-384', 96),
    ecdsa(512, 'P-521', 132),
    ed25519('Ed25519', rfc(9864, '2.2')),
    ed25519('EdDSA', rfc(8037, '3.1')),
    mlDsa(44, 2420),
    mlDsa(65, 3309),
    mlDsa(87, 4627),
  ].map((algorithm) => [algorithm.name, algorithm]),
);

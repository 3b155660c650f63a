import type { KeyEntry } from '../key-entry.ts';

/** Prime and b of y² = x³ − 3x + b (FIPS 186-5's curves, SP 800-186 §3.2.1). */
const CURVES: ReadonlyMap<string, { readonly p: bigint; readonly b: bigint }> = new Map([
  [
    'P-256',
    {
      p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
      b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    },
  ],
  [
    'P-384',
    {
      p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
      b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    },
  ],
  [
    'P-521',
    {
      p: 2n ** 521n - 1n,
      b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
    },
  ],
]);

/**
 * The y of Ed25519's eight points of small order, as keys spell them (little-endian, sign bit cleared),
 * and the two spellings of 0 and 1 that are not reduced. Under such a key anybody can make signatures.
 */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
]);

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A big-endian number. */
export const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x0${hexOf(bytes)}`);

const isOnCurve = (crv: string, x: bigint, y: bigint): boolean => {
  const curve = CURVES.get(crv);
  if (curve === undefined) return false;
  const { p, b } = curve;
  return x < p && y < p && (y * y - (x * x * x - 3n * x + b)) % p === 0n;
};

/**
 * Why a public point may not be used, in a few words; undefined when nothing speaks against it
 * (RFC 8725 §3.4). Ed25519: small order only; whether the bytes are a point at all the platform says.
 */
export const pointProblem = (
  kty: KeyEntry['kty'],
  crv: string,
  x: Uint8Array,
  y: Uint8Array | undefined,
): string | undefined => {
  if (kty === 'EC' && y !== undefined)
    return isOnCurve(crv, numberOf(x), numberOf(y)) ? undefined : `does not lie on ${crv}`;
  if (kty !== 'OKP' || x.length !== 32) return undefined;
  const bare = x.slice();
  bare[31] = (bare[31] ?? 0) & 0x7f;
  return SMALL_ORDER.has(hexOf(bare)) ? 'is of small order' : undefined;
};

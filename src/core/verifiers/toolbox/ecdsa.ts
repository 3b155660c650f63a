import { decodeBase64url } from '../../jwt/base64url.ts';
import { P256_ORDER, hashOf, p256, toNumber } from '../../service/tokens/ecdsa.ts';
import type { Jws } from './read-jws.ts';

/** Everything that the equation of ECDSA is made of, for one ES256 token and one public key. */
export interface Ecdsa {
  readonly r: bigint;
  readonly s: bigint;
  /** SHA-256 of the signed characters, as a number. */
  readonly hash: bigint;
  /** The order of the curve. */
  readonly n: bigint;
  /** 1 / value modulo n, as value^(n − 2); of zero that is zero, which has no inverse. */
  readonly inverse: (value: bigint) => bigint;
  /** The x coordinate of a·G + b·Q, where Q is the public key; of the point at infinity, 0. */
  readonly xOf: (a: bigint, b: bigint) => bigint;
}

/** The numbers of an ES256 signature; undefined where it does not have 64 bytes (RFC 7518 §3.4). */
export const ecdsaOf = async (jwk: JsonWebKey, jws: Jws): Promise<Ecdsa | undefined> => {
  if (jws.signature.length !== 64) return undefined;
  const { Point } = await p256();
  const coordinate = (name: 'x' | 'y'): bigint => toNumber(decodeBase64url(jwk[name] ?? '').bytes);
  const key = Point.fromAffine({ x: coordinate('x'), y: coordinate('y') });
  // A copy: for its own base point the library first computes a table, which is slow once.
  const base = Point.fromAffine(Point.BASE.toAffine());
  const inOrder = (value: bigint): bigint => value % P256_ORDER;
  return {
    r: toNumber(jws.signature.subarray(0, 32)),
    s: toNumber(jws.signature.subarray(32)),
    hash: hashOf(jws.input),
    n: P256_ORDER,
    inverse: (value) => Point.Fn.pow(inOrder(value), P256_ORDER - 2n),
    xOf: (a, b) =>
      inOrder(
        base
          .multiplyUnsafe(inOrder(a))
          .add(key.multiplyUnsafe(inOrder(b)))
          .toAffine().x,
      ),
  };
};

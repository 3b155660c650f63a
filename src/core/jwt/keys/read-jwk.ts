import { decodeBase64url } from '../base64url.ts';
import type { KeyEntry, KeyFault, KeySource } from '../key-entry.ts';
import { thumbprint } from '../thumbprint.ts';
import { keyFault } from './key-faults.ts';
import { pointProblem } from './point.ts';
import { looksLikeRoca } from './roca.ts';

const KTYS: ReadonlySet<string> = new Set(['oct', 'RSA', 'EC', 'OKP', 'AKP']);
/** Bytes of a coordinate, by curve (RFC 7518 §6.2.1.2, RFC 8037 §2). */
const COORDINATES: ReadonlyMap<string, number> = new Map([
  ['P-256', 32],
  ['P-384', 48],
  ['P-521', 66],
  ['Ed25519', 32],
]);
const CURVE_BITS: ReadonlyMap<string, number> = new Map([
  ['P-256', 256],
  ['P-384', 384],
  ['P-521', 521],
  ['Ed25519', 256],
]);
/** Bytes of a public key, by algorithm (FIPS 204, table 2). */
const ML_DSA_BYTES: ReadonlyMap<string, number> = new Map([
  ['ML-DSA-44', 1312],
  ['ML-DSA-65', 1952],
  ['ML-DSA-87', 2592],
]);
/** Members a key cannot do without. */
const NEEDED: Readonly<Record<KeyEntry['kty'], readonly string[]>> = {
  oct: ['k'],
  RSA: ['n', 'e'],
  EC: ['x', 'y'],
  OKP: ['x'],
  AKP: ['pub'],
};
const SECRET_MEMBER: Readonly<Record<KeyEntry['kty'], string>> = {
  oct: 'k',
  RSA: 'd',
  EC: 'd',
  OKP: 'd',
  AKP: 'priv',
};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** A member as a sentence shows it; nothing when it is not there. */
const written = (name: string, value: unknown): Readonly<Record<string, string>> =>
  value === undefined
    ? {}
    : { [name]: typeof value === 'string' ? value : JSON.stringify(value).slice(0, 60) };

/** Bits of a big-endian integer without its leading zeros. */
export const bitLength = (bytes: Uint8Array): number => {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (bytes.length - first) * 8 - Math.clz32(bytes[first] ?? 0) + 24;
};

const isKty = (kty: unknown): kty is KeyEntry['kty'] => typeof kty === 'string' && KTYS.has(kty);

const rsaFaults = (n: Uint8Array, e: Uint8Array): KeyFault[] => {
  const faults: KeyFault[] = [];
  const bits = bitLength(n);
  if (n[0] === 0 && n.length > 1) faults.push(keyFault('KEY_RSA_LEADING_ZERO', { name: 'n' }));
  if (e[0] === 0 && e.length > 1) faults.push(keyFault('KEY_RSA_LEADING_ZERO', { name: 'e' }));
  if (bits < 2048) faults.push(keyFault('KEY_RSA_SHORT', { bits }));
  const last = e.at(-1) ?? 0;
  if (bitLength(e) < 2 || last % 2 === 0)
    faults.push(keyFault('KEY_RSA_EXPONENT', { exponent: bitLength(e) < 2 ? last : 'even' }));
  if (looksLikeRoca(n)) faults.push(keyFault('KEY_RSA_ROCA'));
  return faults;
};

/** RFC 9964: the algorithm is part of the key, and it says how long the key is. */
const akpFaults = (alg: string | undefined, pub: Uint8Array | undefined): KeyFault[] => {
  const expected = ML_DSA_BYTES.get(alg ?? '');
  if (expected === undefined) return [keyFault('KEY_AKP_ALG', { alg: alg ?? 'missing' })];
  return pub === undefined || pub.length === expected
    ? []
    : [keyFault('KEY_AKP_LENGTH', { alg: alg ?? '', length: pub.length, expected })];
};

/** RFC 7517 §4: kid, use and alg are strings, key_ops is a list of strings, none of them twice. */
const metadataFaults = (jwk: Readonly<Record<string, unknown>>): KeyFault[] => {
  const names = ['kid', 'use', 'alg'].filter(
    (name) => jwk[name] !== undefined && typeof jwk[name] !== 'string',
  );
  const ops: unknown = jwk.key_ops;
  const isList =
    Array.isArray(ops) &&
    ops.every((op) => typeof op === 'string') &&
    new Set(ops).size === ops.length;
  if (ops !== undefined && !isList) names.push('key_ops');
  return names.map((name) => keyFault('KEY_METADATA', { name }));
};

/** Faults that make the material unusable rather than unwise. */
const UNUSABLE: ReadonlySet<string> = new Set([
  'KEY_KTY',
  'KEY_CRV',
  'KEY_MEMBER',
  'KEY_POINT',
  'KEY_AKP_ALG',
  'KEY_AKP_LENGTH',
]);
export const isUnusable = (fault: KeyFault): boolean => UNUSABLE.has(fault.code);

/**
 * Reads one JWK (RFC 7517, RFC 7518 §6, RFC 8037, RFC 9964). Gives an entry when the material can be
 * used at all, with every departure as a fault; else only the faults.
 */
export const readJwk = async (
  jwk: Readonly<Record<string, unknown>>,
  source: KeySource,
): Promise<{ entry: KeyEntry | undefined; faults: readonly KeyFault[] }> => {
  const faults: KeyFault[] = [];
  const { kty } = jwk;
  if (!isKty(kty)) {
    return { entry: undefined, faults: [keyFault('KEY_KTY', written('kty', kty))] };
  }
  const crv = textOf(jwk.crv);
  const coordinate = COORDINATES.get(crv ?? '');
  const curved = kty === 'EC' || kty === 'OKP';
  if (curved && (coordinate === undefined || (kty === 'OKP') !== (crv === 'Ed25519')))
    return { entry: undefined, faults: [keyFault('KEY_CRV', written('crv', jwk.crv))] };

  const material = new Map<string, Uint8Array>();
  const secret = SECRET_MEMBER[kty];
  const isPrivate = kty !== 'oct' && jwk[secret] !== undefined;
  for (const name of isPrivate ? [...NEEDED[kty], secret] : NEEDED[kty]) {
    const written = textOf(jwk[name]);
    const reading = written === undefined ? undefined : decodeBase64url(written);
    if (reading === undefined || (reading.bytes.length === 0 && name !== 'k'))
      faults.push(keyFault('KEY_MEMBER', { name }));
    else {
      if (!reading.ok) faults.push(keyFault('KEY_MEMBER_SPELLING', { name }));
      material.set(name, reading.bytes);
      if (coordinate !== undefined && curved && reading.bytes.length !== coordinate)
        faults.push(
          keyFault('KEY_COORDINATE_LENGTH', {
            name,
            length: reading.bytes.length,
            expected: coordinate,
          }),
        );
    }
  }
  const x = material.get('x');
  const problem = x && pointProblem(kty, crv ?? '', x, material.get('y'));
  if (problem !== undefined) faults.push(keyFault('KEY_POINT', { problem }));
  if (kty === 'AKP') faults.push(...akpFaults(textOf(jwk.alg), material.get('pub')));
  if (faults.some(isUnusable)) return { entry: undefined, faults };
  faults.push(...metadataFaults(jwk));

  const n = material.get('n');
  const k = material.get('k');
  if (n !== undefined) faults.push(...rsaFaults(n, material.get('e') ?? new Uint8Array()));
  if (k !== undefined && k.length < 32)
    faults.push(keyFault('KEY_HMAC_SHORT', { bytes: k.length }));
  const keyOps = Array.isArray(jwk.key_ops)
    ? jwk.key_ops.filter((each): each is string => typeof each === 'string')
    : undefined;
  const entry: KeyEntry = {
    kty,
    crv: curved ? crv : undefined,
    bits:
      k !== undefined ? k.length * 8 : n !== undefined ? bitLength(n) : CURVE_BITS.get(crv ?? ''),
    kid: textOf(jwk.kid),
    alg: textOf(jwk.alg),
    use: textOf(jwk.use),
    keyOps,
    holds: kty === 'oct' ? 'secret' : isPrivate ? 'private' : 'public',
    source,
    jwk,
    thumbprint: await thumbprint(jwk),
    faults,
  };
  return { entry, faults };
};

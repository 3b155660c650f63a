import { encodeBase64url } from '../base64url.ts';
import {
  bitsOf,
  childOf,
  childrenOf,
  derOf,
  DerProblem,
  elementAt,
  integerOf,
  oidOf,
  TAG,
} from './der.ts';
import type { DerElement } from './der.ts';

type Jwk = Record<string, unknown>;

/** A private key as read; `complete`: its public half stood there too. `pkcs8`: for the platform, if not. */
export interface PrivateReading {
  readonly jwk: Jwk;
  readonly complete: boolean;
  readonly pkcs8: Uint8Array<ArrayBuffer>;
}

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const EC = '1.2.840.10045.2.1';
/** The same, as DER has it. */
const EC_BYTES = new Uint8Array([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01]);
const ED25519 = '1.3.101.112';
/** NIST's arcs for ML-DSA (FIPS 204; RFC 9881). */
const ML_DSA: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.101.3.4.3.17', 'ML-DSA-44'],
  ['2.16.840.1.101.3.4.3.18', 'ML-DSA-65'],
  ['2.16.840.1.101.3.4.3.19', 'ML-DSA-87'],
]);
const CURVES: ReadonlyMap<string, string> = new Map([
  ['1.2.840.10045.3.1.7', 'P-256'],
  ['1.3.132.0.34', 'P-384'],
  ['1.3.132.0.35', 'P-521'],
]);

const b64 = (bytes: Uint8Array): string => encodeBase64url(bytes);

const rsaPublic = (bytes: Uint8Array, sequence: DerElement): Jwk => ({
  kty: 'RSA',
  n: b64(integerOf(bytes, childOf(bytes, sequence, 0, TAG.integer))),
  e: b64(integerOf(bytes, childOf(bytes, sequence, 1, TAG.integer))),
});

/** RSAPrivateKey (RFC 8017 §A.1.2): version, n, e, d, p, q, dp, dq, qi. */
const rsaPrivate = (bytes: Uint8Array, sequence: DerElement): Jwk => {
  const names = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'];
  return {
    kty: 'RSA',
    ...Object.fromEntries(
      names.map((name, nth) => [
        name,
        b64(integerOf(bytes, childOf(bytes, sequence, nth + 1, TAG.integer))),
      ]),
    ),
  };
};

const curveOf = (bytes: Uint8Array, element: DerElement | undefined): string => {
  if (element?.tag !== TAG.oid) throw new DerProblem(element?.start ?? 0, 'its curve has no name');
  const oid = oidOf(bytes, element);
  const curve = CURVES.get(oid);
  if (curve === undefined)
    throw new DerProblem(element.start, `its curve ${oid} is not used by JWTs`);
  return curve;
};

/** Bytes of a coordinate. */
const COORDINATE: Readonly<Record<string, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

/** An uncompressed point (SEC 1 §2.3.3). */
const point = (octets: Uint8Array, crv: string): Jwk => {
  if (octets[0] === 2 || octets[0] === 3) throw new DerProblem(0, 'its point is compressed');
  const half = COORDINATE[crv] ?? 0;
  if (octets[0] !== 4 || octets.length !== 1 + 2 * half)
    throw new DerProblem(0, `its point is not one of ${crv}`);
  return {
    kty: 'EC',
    crv,
    x: b64(octets.subarray(1, 1 + half)),
    y: b64(octets.subarray(1 + half)),
  };
};

/** ECPrivateKey (RFC 5915 §3). The public point is optional there; a JWK cannot do without it. */
const ecPrivate = (bytes: Uint8Array, sequence: DerElement, named: string | undefined): Jwk => {
  const parts = childrenOf(bytes, sequence);
  const parameters = parts.find((part) => part.tag === TAG.context0);
  const crv = named ?? curveOf(bytes, parameters && childrenOf(bytes, parameters)[0]);
  const open = parts.find((part) => part.tag === TAG.context1);
  if (open === undefined) throw new DerProblem(sequence.start, 'it leaves out its public point');
  const d = childOf(bytes, sequence, 1, TAG.octetString);
  return {
    ...point(bitsOf(bytes, childOf(bytes, open, 0, TAG.bitString)), crv),
    d: b64(padded(bytes.subarray(d.start, d.end), COORDINATE[crv] ?? 0)),
  };
};

/** RFC 5915 §3 keeps leading zeros; old writers dropped them. */
const padded = (number: Uint8Array, length: number): Uint8Array => {
  if (number.length >= length) return number;
  const whole = new Uint8Array(length);
  whole.set(number, length - number.length);
  return whole;
};

const algorithmOf = (
  bytes: Uint8Array,
  sequence: DerElement,
): { oid: string; parameters: DerElement | undefined } => {
  const [oid, parameters] = childrenOf(bytes, sequence);
  if (oid?.tag !== TAG.oid) throw new DerProblem(sequence.start, 'it names no algorithm');
  return { oid: oidOf(bytes, oid), parameters };
};

/** Hashes that id-RSASSA-PSS may name, with the one algorithm each leaves. */
const PSS_HASHES: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'PS256'],
  ['2.16.840.1.101.3.4.2.2', 'PS384'],
  ['2.16.840.1.101.3.4.2.3', 'PS512'],
]);

/**
 * RSASSA-PSS-params (RFC 4055 §3.1): without them the hash is open; with them it is the one named, and
 * SHA-1 where none is, which no JWT algorithm uses.
 */
const pssOf = (bytes: Uint8Array, parameters: DerElement | undefined): Jwk => {
  if (parameters === undefined) return { pss: true };
  const hash = childrenOf(bytes, parameters).find((part) => part.tag === TAG.context0);
  const oid = hash && algorithmOf(bytes, childOf(bytes, hash, 0, TAG.sequence)).oid;
  const alg = PSS_HASHES.get(oid ?? '');
  if (alg === undefined) throw new DerProblem(parameters.start, 'its PSS hash is not used by JWTs');
  return { pss: true, alg };
};

const whole = (bytes: Uint8Array): DerElement => {
  const element = elementAt(bytes, 0);
  if (element.tag !== TAG.sequence) throw new DerProblem(0, 'it does not begin with a sequence');
  if (element.end !== bytes.length) throw new DerProblem(element.end, 'something follows the key');
  return element;
};

const publicInfo = (bytes: Uint8Array, sequence: DerElement): Jwk => {
  const { oid, parameters } = algorithmOf(bytes, childOf(bytes, sequence, 0, TAG.sequence));
  const key = bitsOf(bytes, childOf(bytes, sequence, 1, TAG.bitString));
  if (oid === RSA) return rsaPublic(key, whole(key));
  if (oid === RSA_PSS) return { ...rsaPublic(key, whole(key)), ...pssOf(bytes, parameters) };
  if (oid === EC) return point(key, curveOf(bytes, parameters));
  if (oid === ED25519) return { kty: 'OKP', crv: 'Ed25519', x: b64(key) };
  const alg = ML_DSA.get(oid);
  if (alg !== undefined) return { kty: 'AKP', alg, pub: b64(key) };
  throw new DerProblem(sequence.start, `its algorithm ${oid} is not used by JWTs`);
};

/** SubjectPublicKeyInfo (RFC 5280 §4.1). */
export const fromSpki = (bytes: Uint8Array): Jwk => publicInfo(bytes, whole(bytes));

/** RSAPublicKey (RFC 8017 §A.1.1). */
export const fromPkcs1Public = (bytes: Uint8Array): Jwk => rsaPublic(bytes, whole(bytes));

/** RSAPrivateKey (RFC 8017 §A.1.2). */
export const fromPkcs1Private = (bytes: Uint8Array): Jwk => rsaPrivate(bytes, whole(bytes));

/**
 * ECPrivateKey (RFC 5915), wrapped as PKCS#8 too: where it leaves out its public point the platform has to
 * compute it, and that takes no other form.
 */
export const fromSec1 = (bytes: Uint8Array<ArrayBuffer>): PrivateReading => {
  const sequence = whole(bytes);
  const parts = childrenOf(bytes, sequence);
  if (parts.some((part) => part.tag === TAG.context1))
    return { jwk: ecPrivate(bytes, sequence, undefined), complete: true, pkcs8: bytes };
  const parameters = parts.find((part) => part.tag === TAG.context0);
  const oid = parameters && childrenOf(bytes, parameters)[0];
  const crv = curveOf(bytes, oid);
  const curve = oid === undefined ? new Uint8Array() : bytes.subarray(oid.start, oid.end);
  const algorithm = derOf(TAG.sequence, derOf(TAG.oid, EC_BYTES), derOf(TAG.oid, curve));
  const pkcs8 = derOf(
    TAG.sequence,
    derOf(TAG.integer, new Uint8Array(1)),
    algorithm,
    derOf(TAG.octetString, bytes),
  );
  return { jwk: { kty: 'EC', crv }, complete: false, pkcs8 };
};

/** The key of a certificate (RFC 5280 §4.1): serial, issuer, validity and names are passed over. */
export const fromCertificate = (bytes: Uint8Array): Jwk => {
  const body = childOf(bytes, whole(bytes), 0, TAG.sequence);
  const parts = childrenOf(bytes, body);
  // [0] version is optional; then serial, signature, issuer, validity, subject, subjectPublicKeyInfo.
  const key = parts[parts[0]?.tag === TAG.context0 ? 6 : 5];
  if (key?.tag !== TAG.sequence) throw new DerProblem(body.start, 'it holds no public key');
  return publicInfo(bytes, key);
};

/**
 * PKCS#8 PrivateKeyInfo (RFC 5958). Ed25519 and ML-DSA keys do not hold their public half in a way
 * every library writes: `complete` says whether the platform has to compute it.
 */
export const fromPkcs8 = (bytes: Uint8Array<ArrayBuffer>): PrivateReading => {
  const sequence = whole(bytes);
  const { oid, parameters } = algorithmOf(bytes, childOf(bytes, sequence, 1, TAG.sequence));
  const inner = childOf(bytes, sequence, 2, TAG.octetString);
  const key = bytes.subarray(inner.start, inner.end);
  if (oid === RSA) return { jwk: rsaPrivate(key, whole(key)), complete: true, pkcs8: bytes };
  if (oid === RSA_PSS) {
    const pss = pssOf(bytes, parameters);
    return { jwk: { ...rsaPrivate(key, whole(key)), ...pss }, complete: true, pkcs8: bytes };
  }
  if (oid === EC) {
    const crv = curveOf(bytes, parameters);
    const open = childrenOf(key, whole(key)).some((part) => part.tag === TAG.context1);
    return open
      ? { jwk: ecPrivate(key, whole(key), crv), complete: true, pkcs8: bytes }
      : { jwk: { kty: 'EC', crv }, complete: false, pkcs8: bytes };
  }
  if (oid === ED25519)
    return { jwk: { kty: 'OKP', crv: 'Ed25519' }, complete: false, pkcs8: bytes };
  const alg = ML_DSA.get(oid);
  if (alg !== undefined) return { jwk: { kty: 'AKP', alg }, complete: false, pkcs8: bytes };
  throw new DerProblem(sequence.start, `its algorithm ${oid} is not used by JWTs`);
};

/** Whether bytes are one of these structures: what somebody pasted as a secret may be a key without its PEM lines. */
export const holdsKey = (bytes: Uint8Array<ArrayBuffer>): boolean =>
  [fromSpki, fromPkcs1Public, fromPkcs1Private, fromSec1, fromCertificate, fromPkcs8].some(
    (read) => {
      try {
        read(bytes);
        return true;
      } catch {
        return false;
      }
    },
  );

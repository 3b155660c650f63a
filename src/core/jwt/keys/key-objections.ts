import type { Algorithm } from '../algorithms.ts';
import { rfc } from '../clause.ts';
import { counted } from '../counted.ts';
import type { Clause } from '../clause.ts';
import type { KeyEntry } from '../key-entry.ts';
import { listed, named } from '../named.ts';
import type { Strictness } from '../policy.ts';

/** Why a key may not serve an algorithm, with the switch that would let it pass. */
export interface Objection {
  readonly code: string;
  readonly sentence: string;
  readonly clause: Clause | undefined;
  /** The switch that turns this objection off; undefined = no switch, the arithmetic is impossible. */
  readonly strictness: keyof Strictness | undefined;
}

const kindOf = (entry: KeyEntry): string => {
  if (entry.kty === 'oct') return 'a shared secret';
  const half = entry.holds === 'private' ? 'a private' : 'a public';
  return `${half} ${entry.crv ?? entry.kty} key`;
};

/** The key's kind against the algorithm's: no switch opens this. */
export const misfit = (entry: KeyEntry, algorithm: Algorithm): Objection | undefined => {
  if (entry.kty === algorithm.kty && (algorithm.crv === undefined || entry.crv === algorithm.crv)) {
    if (algorithm.kty !== 'AKP' || entry.alg === algorithm.name) return undefined;
  }
  if (algorithm.kty === 'AKP' && entry.kty === 'AKP')
    return {
      code: 'JWT_KEY_TYPE',
      sentence: `The key is for ${named(entry.alg ?? 'no algorithm it names')}, and an AKP key serves that one alone; the token says ${algorithm.name}.`,
      clause: algorithm.clause,
      strictness: undefined,
    };
  const confusion = algorithm.family === 'hmac';
  return {
    code: confusion ? 'JWT_ALG_CONFUSION' : 'JWT_KEY_TYPE',
    sentence: confusion
      ? `The token asks for ${algorithm.name}, but the key given is ${kindOf(entry)}. Using a public key as an HMAC secret is algorithm confusion: everybody knows the public key.`
      : `${algorithm.name} needs ${algorithm.crv ?? algorithm.kty} material; the key given is ${kindOf(entry)}.`,
    clause: confusion ? rfc(8725, '2.1') : algorithm.clause,
    strictness: undefined,
  };
};

/** What a fault found when the key was read means when the key is used. */
const FROM_FAULT: Readonly<Record<string, { code: string; strictness: keyof Strictness }>> = {
  KEY_RSA_EXPONENT: { code: 'JWT_KEY_EXPONENT', strictness: 'rsaKeySize' },
  KEY_RSA_ROCA: { code: 'JWT_KEY_ROCA', strictness: 'rsaKeySize' },
  KEY_METADATA: { code: 'JWT_KEY_METADATA', strictness: 'keyMetadata' },
  KEY_MEMBER_SPELLING: { code: 'JWT_KEY_SPELLING', strictness: 'canonicalBase64url' },
  KEY_COORDINATE_LENGTH: { code: 'JWT_KEY_SPELLING', strictness: 'canonicalBase64url' },
  KEY_RSA_LEADING_ZERO: { code: 'JWT_KEY_SPELLING', strictness: 'canonicalBase64url' },
  KEY_DUPLICATE_NAME: { code: 'JWT_KEY_DUPLICATE', strictness: 'duplicateNames' },
};

/** Everything in the key that speaks against this use, strict or not; the caller applies the switches. */
export const objections = (
  entry: KeyEntry,
  algorithm: Algorithm,
  usage: 'sign' | 'verify',
): readonly Objection[] => {
  const found: Objection[] = [];
  const object = (
    strictness: keyof Strictness,
    code: string,
    sentence: string,
    clause: Clause | undefined,
  ): void => {
    found.push({ strictness, code, sentence, clause });
  };
  const bits = entry.bits ?? 0;
  if (algorithm.family === 'hmac' && bits < algorithm.hashBits)
    object(
      'hmacKeyLength',
      'JWT_KEY_TOO_SHORT',
      `The secret has ${counted(bits / 8, 'byte')}; ${algorithm.name} must have at least ${String(algorithm.hashBits / 8)}.`,
      rfc(7518, '3.2'),
    );
  if (algorithm.family === 'rsa' && bits < 2048)
    object(
      'rsaKeySize',
      'JWT_KEY_TOO_SHORT',
      `The RSA modulus has ${counted(bits, 'bit')}; ${algorithm.name} must have at least 2048.`,
      algorithm.clause,
    );
  const op = entry.holds === 'public' ? 'verify' : usage;
  if (entry.use !== undefined && entry.use !== 'sig')
    object(
      'keyMetadata',
      'JWT_KEY_USE',
      `The key says use: ${named(entry.use)}, so it is not for signatures.`,
      rfc(7517, '4.2'),
    );
  if (entry.keyOps !== undefined && !entry.keyOps.includes(op) && !entry.keyOps.includes(usage))
    object(
      'keyMetadata',
      'JWT_KEY_OPS',
      `The key says key_ops: ${listed(entry.keyOps)}, which does not hold ${usage}.`,
      rfc(7517, '4.3'),
    );
  // RFC 9864 §2.2: EdDSA with an Ed25519 key and Ed25519 are one algorithm under two names.
  const sameCurve =
    algorithm.family === 'eddsa' && (entry.alg === 'EdDSA' || entry.alg === 'Ed25519');
  if (entry.alg !== undefined && entry.alg !== algorithm.name && entry.kty !== 'AKP' && !sameCurve)
    object(
      'keyMetadata',
      'JWT_KEY_ALG',
      `The key is for ${named(entry.alg)}; the token says ${algorithm.name}.`,
      rfc(7517, '4.4'),
    );
  for (const fault of entry.faults) {
    const meant = FROM_FAULT[fault.code];
    if (meant !== undefined) object(meant.strictness, meant.code, fault.sentence, fault.clause);
    // RFC 4055 §1.2: a key under id-RSASSA-PSS is for PSS only; no hash named leaves the choice of hash.
    if (fault.code === 'KEY_RSA_PSS' && entry.alg === undefined && algorithm.name.startsWith('RS'))
      object('keyMetadata', 'JWT_KEY_ALG', fault.sentence, fault.clause);
  }
  return found;
};

/** The first objection that the switches leave standing. */
export const standing = (
  found: readonly Objection[],
  strictness: Strictness,
): Objection | undefined =>
  found.find((each) => each.strictness === undefined || strictness[each.strictness]);

/** Bytes that the signature of an algorithm has; undefined where the key decides (RSA). */
export const signatureLengths: ReadonlyMap<string, readonly number[] | undefined> = new Map([
  // RFC 7518 §3.2: the output of the hash.
  ['HS256', [32]],
  ['HS384', [48]],
  ['HS512', [64]],
  // RFC 7518 §3.3, §3.5: as long as the modulus.
  ['RS256', undefined],
  ['RS384', undefined],
  ['RS512', undefined],
  ['PS256', undefined],
  ['PS384', undefined],
  ['PS512', undefined],
  // RFC 7518 §3.4, RFC 8812 §3.2: R and S, each as long as the order of the curve.
  ['ES256', [64]],
  ['ES384', [96]],
  ['ES512', [132]],
  ['ES256K', [64]],
  // RFC 8032 §5.1, §5.2 by way of RFC 8037 §3.1 and RFC 9864 §2.2.
  ['EdDSA', [64, 114]],
  ['Ed25519', [64]],
  ['Ed448', [114]],
  // FIPS 204, table 2, by way of RFC 9964.
  ['ML-DSA-44', [2420]],
  ['ML-DSA-65', [3309]],
  ['ML-DSA-87', [4627]],
]);

/** Key management algorithms of RFC 7518 §4.1. */
export const keyManagementAlgorithms: ReadonlySet<string> = new Set([
  'RSA1_5',
  'RSA-OAEP',
  'RSA-OAEP-256',
  'RSA-OAEP-384',
  'RSA-OAEP-512',
  'A128KW',
  'A192KW',
  'A256KW',
  'dir',
  'ECDH-ES',
  'ECDH-ES+A128KW',
  'ECDH-ES+A192KW',
  'ECDH-ES+A256KW',
  'A128GCMKW',
  'A192GCMKW',
  'A256GCMKW',
  'PBES2-HS256+A128KW',
  'PBES2-HS384+A192KW',
  'PBES2-HS512+A256KW',
]);

/** Content encryption algorithms of RFC 7518 §5.1. */
export const contentEncryptions: ReadonlySet<string> = new Set([
  'A128CBC-HS256',
  'A192CBC-HS384',
  'A256CBC-HS512',
  'A128GCM',
  'A192GCM',
  'A256GCM',
]);

const byLowerCase = new Map(
  [...signatureLengths.keys(), ...keyManagementAlgorithms].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** The registered name that a name would be if case did not count. */
export const registeredSpelling = (name: string): string | undefined =>
  byLowerCase.get(name.toLowerCase());

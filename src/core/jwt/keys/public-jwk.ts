/** The members of each kty that its public half has (RFC 7518 §6, RFC 8037 §2, RFC 9964 for AKP). */
const PUBLIC_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  RSA: ['kty', 'n', 'e'],
  EC: ['kty', 'crv', 'x', 'y'],
  OKP: ['kty', 'crv', 'x'],
  AKP: ['kty', 'alg', 'pub'],
};

/** Members that hold what must stay private. */
export const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'] as const;

/** The bare public half of a JWK: no private members, no metadata. A secret (`oct`) has none. */
export const publicJwk = (jwk: JsonWebKey): JsonWebKey | undefined => {
  const names = PUBLIC_MEMBERS[jwk.kty ?? ''];
  if (names === undefined) return undefined;
  const all: Readonly<Record<string, unknown>> = { ...jwk };
  return Object.fromEntries(names.map((name) => [name, all[name]]));
};

/** What a verifier asks of a token besides a good signature (RFC 7519 §7.2, RFC 8725 §3). */
export interface Policy {
  /** Algorithms allowed. `undefined` = not asked (the mistake RFC 8725 §3.1 is about). */
  readonly algorithms: readonly string[] | undefined;
  /** Accepted `iss` values; `undefined` = not asked. */
  readonly issuers: readonly string[] | undefined;
  /** The verifier's own names, one of which `aud` must hold; `undefined` = not asked. */
  readonly audiences: readonly string[] | undefined;
  /** Expected `typ`, compared as a media type (`JWT` = `application/jwt`); `undefined` = not asked. */
  readonly typ: string | undefined;
  /** Claims that must be present. */
  readonly required: readonly string[];
  /** Clock leeway for exp, nbf, iat, in seconds, 0 or more. */
  readonly leeway: number;
  /** Most seconds since `iat`; `undefined` = not asked. */
  readonly maxAge: number | undefined;
  /** Check exp and nbf at all (false = the `ignoreExpiration` mistake). */
  readonly checkTimes: boolean;
}

/** A policy that asks what RFC 7519 asks of everyone, and nothing that depends on the application. */
export const openPolicy: Policy = {
  algorithms: undefined,
  issuers: undefined,
  audiences: undefined,
  typ: undefined,
  required: [],
  leeway: 0,
  maxAge: undefined,
  checkTimes: true,
};

/**
 * Where real libraries are lax. `true` = we refuse (the default); `false` = we do as the lax ones do,
 * so that a reader can see the difference.
 */
export interface Strictness {
  /** HMAC keys shorter than the hash (RFC 7518 §3.2). */
  readonly hmacKeyLength: boolean;
  /** RSA under 2048 bits or with an exponent of 1 or an even one (RFC 7518 §3.3). */
  readonly rsaKeySize: boolean;
  /** `use`, `key_ops` and `alg` of the key that forbid this use (RFC 7517 §4). */
  readonly keyMetadata: boolean;
  /** Key sets with several keys that fit (duplicate or missing kid). */
  readonly ambiguousKeys: boolean;
  /** Non-canonical base64url: unused bits set, padding, whitespace. */
  readonly canonicalBase64url: boolean;
  /** Duplicate member names in header or claims (RFC 7515 §4, RFC 7519 §4). */
  readonly duplicateNames: boolean;
}

export const strict: Strictness = {
  hmacKeyLength: true,
  rsaKeySize: true,
  keyMetadata: true,
  ambiguousKeys: true,
  canonicalBase64url: true,
  duplicateNames: true,
};

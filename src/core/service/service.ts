import type { World } from './world.ts';

/** One key as the service's configuration holds it. */
export interface ServiceKey {
  readonly kid: string;
  /** The one algorithm it is for (RFC 8725 §3.1). */
  readonly alg: string;
  /** The one issuer it may speak for (RFC 8725 §3.8). */
  readonly issuer: string;
  /** As it stands in the configuration: an SPKI PEM, or for HS256 the secret itself. */
  readonly text: string;
  readonly jwk: JsonWebKey;
}

/** What was revoked before it ended, in the four ways such lists are kept. */
export interface DenyList {
  /** Whole tokens, as strings. */
  readonly tokens: ReadonlySet<string>;
  /** SHA-256 of the whole token, base64url. */
  readonly hashes: ReadonlySet<string>;
  /** `iss` and `jti` with a space between. */
  readonly ids: ReadonlySet<string>;
  /** By `sub`: tokens issued up to this second are refused, and those whose `iat` does not say. */
  readonly notBefore: ReadonlyMap<string, number>;
}

/** For encrypted tokens: how they are encrypted, and with what. */
export interface Decryption {
  /** The one key management algorithm that was agreed on: `RSA-OAEP-256` or `PBES2-HS256+A128KW`. */
  readonly alg: string;
  /** The one content encryption that was agreed on. */
  readonly enc: string;
  /** The compression that was agreed on; left out for none. */
  readonly zip?: 'DEF';
  /** The service's own private key, for RSA-OAEP-256. */
  readonly jwk: JsonWebKey;
  /** For PBES2. */
  readonly password: string;
}

/** What an API was told when it was set up, and the second at which it is asked. */
export interface Service {
  /** Its own name, which `aud` must hold. */
  readonly audience: string;
  readonly issuer: string;
  /** The algorithm its issuer signs with. */
  readonly alg: string;
  /** The kind of token it takes. */
  readonly typ: string;
  /** Seconds since 1970. */
  readonly now: number;
  readonly keys: readonly ServiceKey[];
  readonly denied: DenyList;
  readonly decryption: Decryption | undefined;
  readonly world: World;
}

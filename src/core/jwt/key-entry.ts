import type { Clause } from './clause.ts';

/** How the characters of an HMAC secret stand for bytes. Asked of the reader, never guessed. */
export type SecretEncoding = 'text' | 'base64' | 'base64url' | 'hex';

export type KeySource =
  | `secret-${SecretEncoding}`
  | 'pem-spki'
  | 'pem-pkcs8'
  | 'pem-pkcs1'
  | 'pem-sec1'
  | 'pem-certificate'
  | 'jwk'
  | 'jwks'
  | 'generated';

/** A fault of a key or key set, with its words. */
export interface KeyFault {
  /** Stable, SCREAMING_SNAKE, prefix KEY_. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** Offset in the pasted key text where there is one. */
  readonly at: number | undefined;
  /** The whole sentence for the reader, what is wrong and where. */
  readonly sentence: string;
  /** What to do. */
  readonly mend: string;
  readonly clause: Clause | undefined;
}

/** One key as read, whatever it came as. The material itself is in `jwk`. */
export interface KeyEntry {
  readonly kty: 'oct' | 'RSA' | 'EC' | 'OKP' | 'AKP';
  /** EC and OKP: the curve. AKP: undefined. */
  readonly crv: string | undefined;
  /** Secret length, RSA modulus length or curve size in bits. */
  readonly bits: number | undefined;
  readonly kid: string | undefined;
  readonly alg: string | undefined;
  readonly use: string | undefined;
  readonly keyOps: readonly string[] | undefined;
  readonly holds: 'secret' | 'public' | 'private';
  readonly source: KeySource;
  /** The key as a JWK, private members included when it has them. Never put this in a link or in storage. */
  readonly jwk: JsonWebKey;
  /** RFC 7638 thumbprint, SHA-256, base64url; undefined where the platform cannot compute it. */
  readonly thumbprint: string | undefined;
  readonly faults: readonly KeyFault[];
}

/** What a pasted key text held. Empty `entries` with a fault when nothing could be read. */
export interface KeyReading {
  readonly entries: readonly KeyEntry[];
  readonly faults: readonly KeyFault[];
}

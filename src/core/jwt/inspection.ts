import type { JsonNode } from './json/json-node.ts';
import type { Fault } from './fault.ts';
import type { Span } from './span.ts';

/** RFC 7515 §3, RFC 7516 §3: the six ways a JOSE object is written down. */
export type Serialization =
  'jws-compact' | 'jws-flattened' | 'jws-general' | 'jwe-compact' | 'jwe-flattened' | 'jwe-general';

/** The parts of a JOSE object, by the names the RFCs use. */
export type PartName =
  | 'header'
  | 'payload'
  | 'signature'
  | 'unprotected-header'
  | 'encrypted-key'
  | 'initialization-vector'
  | 'ciphertext'
  | 'authentication-tag'
  | 'additional-data';

/** What surrounded the token in the pasted text. */
export type Wrapping =
  | 'bare'
  | 'authorization-header'
  | 'cookie-header'
  | 'set-cookie-header'
  | 'url-query'
  | 'url-fragment'
  | 'json-member'
  | 'quoted'
  | 'prose';

/** One part of a token: as written, as bytes, as text, as JSON — as far as it can be read. */
export interface Segment {
  readonly part: PartName;
  /** Index of the signer or recipient it belongs to in a general serialization; 0 otherwise. */
  readonly index: number;
  /** Where the part stands in the inspected text (line breaks inside the part included). */
  readonly span: Span;
  /** The part as written, without line breaks. */
  readonly raw: string;
  /** The decoded bytes; present whenever at least some of `raw` could be decoded. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** UTF-8 text of the bytes (invalid sequences as U+FFFD, and then a fault says so). Header and payload only. */
  readonly text: string | undefined;
  /** The lossless reading of `text`: whole, or up to the place where it broke. */
  readonly json: JsonNode | undefined;
  /** True when `json` is the whole of `text`. */
  readonly jsonComplete: boolean;
}

/** One signer of a JWS: the compact and flattened forms have exactly one. */
export interface Signer {
  readonly header: Segment | undefined;
  readonly unprotectedHeader: JsonNode | undefined;
  readonly signature: Segment | undefined;
}

/** A token found in a text and taken apart. */
export interface InspectedToken {
  readonly serialization: Serialization;
  readonly wrapping: Wrapping;
  /** The cookie, query parameter or JSON path it was found under (`access_token`, `data.id_token`). */
  readonly name: string | undefined;
  /** Where the token stands in the inspected text. */
  readonly span: Span;
  /** The token itself, freed from line breaks, quotes, percent-encoding and surroundings. */
  readonly compact: string;
  /** Every part in the order written. */
  readonly segments: readonly Segment[];
  /** JWS only. */
  readonly signers: readonly Signer[];
  /** First protected header and the payload, for the common case. */
  readonly header: Segment | undefined;
  readonly payload: Segment | undefined;
  readonly signature: Segment | undefined;
  readonly traits: {
    /** `alg` is none in some letter case, or the signature is empty. */
    readonly unsecured: boolean;
    /** The payload is left out (RFC 7515 appendix F). */
    readonly detached: boolean;
    /** `b64` is false (RFC 7797). */
    readonly unencodedPayload: boolean;
    /** The payload is itself a JOSE object, or `cty` says so (RFC 7519 §5.2). */
    readonly nested: boolean;
  };
  /** Length of `compact` in bytes of ASCII/UTF-8. */
  readonly size: number;
  /** In order of position. */
  readonly faults: readonly Fault[];
}

/** What `inspect` found in a text. */
export interface Inspection {
  /** Length of the inspected text in UTF-16 units. */
  readonly length: number;
  /** Tokens in order of position, each taken apart; at most 32. More are counted in `more`. */
  readonly tokens: readonly InspectedToken[];
  readonly more: number;
  /** Faults of the text itself: nothing found, too large. */
  readonly faults: readonly Fault[];
}

import type { Clause } from '../clause.ts';

/** The kinds of value a header parameter, claim or JWK member may hold, in the words of the RFCs. */
export type ValueKind =
  | 'string'
  | 'StringOrURI'
  | 'string or array of strings'
  | 'array of strings'
  | 'space-separated string'
  | 'NumericDate'
  | 'number'
  | 'boolean'
  | 'object'
  | 'array of objects'
  | 'JWK'
  | 'JWT'
  | 'URL'
  | 'base64url'
  | 'array of base64 certificates';

/** One explained name: what the token says when it uses it. */
export interface RegisteredName {
  readonly name: string;
  readonly where: 'header' | 'claim' | 'jwk';
  readonly kind: ValueKind;
  /** What it says, one or two short sentences, under 220 characters. */
  readonly sentence: string;
  /** What people get wrong about it. */
  readonly trap?: string;
  /** Where it is defined; for names nobody registered, the document in which its issuer describes it. */
  readonly clause: Clause;
  /** A second definition: the JWE clause of a JWS parameter, the RFC 9068 use of an ID token claim. */
  readonly also?: Clause;
  /** False for names that are in no IANA registry. */
  readonly registered: boolean;
  /** For unregistered names: whose tokens they are seen in. */
  readonly seenAt?: string;
  /** Where the tables of the site put it. */
  readonly family: NameFamily;
}

/** Groups in the order in which the site shows them. */
export type NameFamily =
  | 'signed token'
  | 'encrypted token'
  | 'other protocols'
  | 'core claims'
  | 'access token'
  | 'ID token'
  | 'profile'
  | 'binding and delegation'
  | 'events and sessions'
  | 'seen in the wild'
  | 'any key'
  | 'EC and OKP keys'
  | 'RSA keys'
  | 'symmetric keys'
  | 'ML-DSA keys'
  | 'key lifetime';

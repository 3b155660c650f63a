import { rfc } from '../clause.ts';
import { oidcFederation } from './places.ts';
import type { RegisteredName } from './registered-name.ts';

type Entry = Omit<RegisteredName, 'where' | 'registered' | 'family'>;

/** RFC 7515 §4.1, RFC 7516 §4.1 and RFC 7797: what may stand in the header of a signed token. */
const signed: readonly Entry[] = [
  {
    name: 'alg',
    kind: 'string',
    sentence:
      'Names the algorithm that made the signature or MAC; in an encrypted token, the one that protects the key.',
    trap: 'It is a statement by whoever wrote the token. A verifier that lets it choose the algorithm lets an attacker choose it.',
    clause: rfc(7515, '4.1.1'),
    also: rfc(7516, '4.1.1'),
  },
  {
    name: 'jku',
    kind: 'URL',
    sentence: 'Points to a JWK Set on the web that is said to hold the key.',
    trap: 'Fetching it lets the token name its own judge, and makes the server send a request to an address an attacker picked.',
    clause: rfc(7515, '4.1.2'),
    also: rfc(7516, '4.1.4'),
  },
  {
    name: 'jwk',
    kind: 'JWK',
    sentence: 'Carries the public key itself, inside the token it is meant to check.',
    trap: 'Anyone can make a key, put it here and sign with it. The arithmetic will be right and prove nothing about who signed.',
    clause: rfc(7515, '4.1.3'),
    also: rfc(7516, '4.1.5'),
  },
  {
    name: 'kid',
    kind: 'string',
    sentence:
      'A hint about which of the issuer’s keys was used. Any case-sensitive string will do.',
    trap: 'It is attacker-written text until the signature is checked: look it up in a list, never in a path, query or shell.',
    clause: rfc(7515, '4.1.4'),
    also: rfc(7516, '4.1.6'),
  },
  {
    name: 'x5u',
    kind: 'URL',
    sentence: 'Points to an X.509 certificate or chain on the web whose key is said to fit.',
    trap: 'Fetching it has the same two faults as jku: a key chosen by the token, and a request chosen by the attacker.',
    clause: rfc(7515, '4.1.5'),
    also: rfc(7516, '4.1.7'),
  },
  {
    name: 'x5c',
    kind: 'array of base64 certificates',
    sentence:
      'Carries the certificate chain, the signer’s own certificate first, each as base64 of its DER bytes.',
    trap: 'Plain base64, not base64url. And a chain proves nothing until it ends at a root that the verifier already trusted.',
    clause: rfc(7515, '4.1.6'),
    also: rfc(7516, '4.1.8'),
  },
  {
    name: 'x5t',
    kind: 'base64url',
    sentence: 'The SHA-1 thumbprint of the signer’s certificate, used as a hint to find the key.',
    trap: 'SHA-1 no longer resists collisions. Use x5t#S256, and treat either as a hint only.',
    clause: rfc(7515, '4.1.7'),
    also: rfc(7516, '4.1.9'),
  },
  {
    name: 'x5t#S256',
    kind: 'base64url',
    sentence: 'The SHA-256 thumbprint of the signer’s certificate, used as a hint to find the key.',
    clause: rfc(7515, '4.1.8'),
    also: rfc(7516, '4.1.10'),
  },
  {
    name: 'typ',
    kind: 'string',
    sentence:
      'Says what kind of thing the whole token is, as a media type with application/ left off: JWT, at+jwt, logout+jwt.',
    trap: 'JWT says almost nothing. A verifier that never checks typ may take an ID token where an access token is due.',
    clause: rfc(7515, '4.1.9'),
    also: rfc(7519, '5.1'),
  },
  {
    name: 'cty',
    kind: 'string',
    sentence:
      'Says what the payload is. With the value JWT, the payload is itself a token: sign-then-encrypt, for example.',
    trap: 'In a token that is not nested it should be left out.',
    clause: rfc(7515, '4.1.10'),
    also: rfc(7519, '5.2'),
  },
  {
    name: 'crit',
    kind: 'array of strings',
    sentence: 'Lists header parameters that the reader must understand, or else refuse the token.',
    trap: 'Libraries that ignore it accept tokens whose own header says they should not.',
    clause: rfc(7515, '4.1.11'),
    also: rfc(7516, '4.1.13'),
  },
  {
    name: 'b64',
    kind: 'boolean',
    sentence:
      'When false, the payload stands in the token as it is, and the signature covers the bare bytes.',
    trap: 'It counts only when crit lists it, and a JWT must not use false at all (RFC 7797 §7).',
    clause: rfc(7797, '3'),
  },
];

/** RFC 7516 §4.1, RFC 7518 §4 and RFC 7519 §5.3: what only an encrypted token carries. */
const encrypted: readonly Entry[] = [
  {
    name: 'enc',
    kind: 'string',
    sentence: 'Names the algorithm that encrypts the content and seals it against change.',
    clause: rfc(7516, '4.1.2'),
  },
  {
    name: 'zip',
    kind: 'string',
    sentence:
      'Says that the plaintext was compressed before it was encrypted; DEF is the only value registered.',
    trap: 'A few kilobytes can unpack to gigabytes, and the length of compressed text can betray secrets in it.',
    clause: rfc(7516, '4.1.3'),
  },
  {
    name: 'epk',
    kind: 'JWK',
    sentence: 'The sender’s one-time public key for the key agreement.',
    trap: 'A reader must check that the point lies on the curve before using its private key with it.',
    clause: rfc(7518, '4.6.1.1'),
  },
  {
    name: 'apu',
    kind: 'base64url',
    sentence: 'Describes the sender in the key agreement; mixed into the derived key.',
    clause: rfc(7518, '4.6.1.2'),
  },
  {
    name: 'apv',
    kind: 'base64url',
    sentence: 'Describes the recipient in the key agreement; mixed into the derived key.',
    clause: rfc(7518, '4.6.1.3'),
  },
  {
    name: 'iv',
    kind: 'base64url',
    sentence: 'The 96-bit starting value of AES-GCM key wrapping.',
    trap: 'It wraps the key. The one that encrypts the content is a part of the token, not a header parameter.',
    clause: rfc(7518, '4.7.1.1'),
  },
  {
    name: 'tag',
    kind: 'base64url',
    sentence: 'The 128-bit seal of AES-GCM key wrapping.',
    trap: 'It seals the wrapped key. The seal of the content is the last part of the token.',
    clause: rfc(7518, '4.7.1.2'),
  },
  {
    name: 'p2s',
    kind: 'base64url',
    sentence: 'The salt with which a password was stretched into a key, 8 bytes or more.',
    clause: rfc(7518, '4.8.1.1'),
  },
  {
    name: 'p2c',
    kind: 'number',
    sentence: 'How many rounds the password was stretched.',
    trap: 'The sender picks the number and the reader does the work: without a ceiling one token can occupy a server for hours.',
    clause: rfc(7518, '4.8.1.2'),
  },
  {
    name: 'iss',
    kind: 'StringOrURI',
    sentence:
      'A readable copy of the issuer claim of an encrypted token, so that it can be sorted before decryption.',
    trap: 'Whoever reads it should compare it with the claim inside once decrypted.',
    clause: rfc(7519, '5.3'),
  },
  {
    name: 'sub',
    kind: 'StringOrURI',
    sentence: 'A readable copy of the subject claim of an encrypted token.',
    trap: 'Readable by everyone who sees the token, which is what the encryption was for.',
    clause: rfc(7519, '5.3'),
  },
  {
    name: 'aud',
    kind: 'string or array of strings',
    sentence: 'A readable copy of the audience claim of an encrypted token.',
    trap: 'Whoever reads it should compare it with the claim inside once decrypted.',
    clause: rfc(7519, '5.3'),
  },
];

/** The rest of the IANA registry as it stood on 5 February 2026. */
const otherProtocols: readonly Entry[] = [
  {
    name: 'ppt',
    kind: 'string',
    sentence: 'Names the PASSporT extension in use: signed caller identity in telephony.',
    clause: rfc(8225, '8.1'),
  },
  {
    name: 'url',
    kind: 'URL',
    sentence:
      'ACME: the address this signed request is meant for, so that it cannot be replayed at another.',
    clause: rfc(8555, '6.4.1'),
  },
  {
    name: 'nonce',
    kind: 'string',
    sentence:
      'ACME: a value from the server, good for one request, so that the request cannot be replayed.',
    trap: 'Not the nonce of an ID token, which is a claim.',
    clause: rfc(8555, '6.5.2'),
  },
  {
    name: 'svt',
    kind: 'JWT',
    sentence:
      'Holds a token that states an earlier check of this signature, to keep it checkable for years.',
    clause: { label: 'RFC 9321', url: 'https://www.rfc-editor.org/rfc/rfc9321' },
  },
  {
    name: 'iheSSId',
    kind: 'string',
    sentence:
      'Health records (IHE): the id of the document submission that the signature belongs to.',
    clause: {
      label: 'IHE ITI DSGj §5.10',
      url: 'https://profiles.ihe.net/ITI/DSGj/Volume3/ch-5.10.html#5.10',
    },
  },
  {
    name: 'jwt',
    kind: 'JWT',
    sentence: 'Holds another token, whose typ says how to treat it.',
    clause: {
      label: 'OpenID for Verifiable Presentations 1.0 §12',
      url: 'https://openid.net/specs/openid-4-verifiable-presentations-1_0.html',
    },
  },
  {
    name: 'client_id',
    kind: 'string',
    sentence: 'The OAuth client that signed a request object.',
    clause: rfc(6749, '2.2'),
  },
  {
    name: 'trust_chain',
    kind: 'array of strings',
    sentence: 'OpenID Federation: the statements that lead from the signer to a trust anchor.',
    clause: oidcFederation('4.3'),
  },
  {
    name: 'peer_trust_chain',
    kind: 'array of strings',
    sentence: 'OpenID Federation: the statements that lead from the other party to a trust anchor.',
    clause: oidcFederation('4.4'),
  },
];

const family = (entries: readonly Entry[], name: RegisteredName['family']): RegisteredName[] =>
  entries.map((entry) => ({ ...entry, where: 'header', registered: true, family: name }));

/** Every header parameter in the IANA registry of JWS and JWE header parameters, explained. */
export const headerParameters: readonly RegisteredName[] = [
  ...family(signed, 'signed token'),
  ...family(encrypted, 'encrypted token'),
  ...family(otherProtocols, 'other protocols'),
];

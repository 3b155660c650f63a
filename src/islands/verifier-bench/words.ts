import type { AttackGroup, Need } from '../../core/attacks/attack.ts';

/** What an attacker needs to have, in words for a list. */
export const needWords: Readonly<Record<Need, string>> = {
  nothing: 'nothing at all',
  'a-token': 'one token',
  'several-tokens': 'several tokens',
  'public-key': 'the public key',
  'own-keys': 'keys of their own',
  'own-server': 'a server of their own',
  'a-known-secret': 'a secret that got out',
  'a-second-issuer': 'to be a second issuer',
  'a-careless-issuer': 'an issuer that is careless',
};

export const groupWords: Readonly<Record<AttackGroup, string>> = {
  algorithm: 'algorithm',
  key: 'key',
  signature: 'signature',
  header: 'other headers',
  claims: 'claims',
  form: 'form and spelling',
  encryption: 'encryption',
  resources: 'time and memory',
  revocation: 'revocation',
};

/** Titles of the sections of RFC 8725 that attacks name. */
export const bcpTitles: Readonly<Record<string, string>> = {
  '2.1': 'Weak Signatures and Insufficient Signature Validation',
  '2.2': 'Weak Symmetric Keys',
  '2.3': 'Incorrect Composition of Encryption and Signature',
  '2.4': 'Plaintext Leakage through Analysis of Ciphertext Length',
  '2.5': 'Insecure Use of Elliptic Curve Encryption',
  '2.6': 'Multiplicity of JSON Encodings',
  '2.7': 'Substitution Attacks',
  '2.8': 'Cross-JWT Confusion',
  '2.9': 'Indirect Attacks on the Server',
  '3.1': 'Perform Algorithm Verification',
  '3.2': 'Use Appropriate Algorithms',
  '3.3': 'Validate All Cryptographic Operations',
  '3.4': 'Validate Cryptographic Inputs',
  '3.5': 'Ensure Cryptographic Keys Have Sufficient Entropy',
  '3.6': 'Avoid Compression of Encryption Inputs',
  '3.7': 'Use UTF-8',
  '3.8': 'Validate Issuer and Subject',
  '3.9': 'Use and Validate Audience',
  '3.10': 'Do Not Trust Received Claims',
  '3.11': 'Use Explicit Typing',
  '3.12': 'Use Mutually Exclusive Validation Rules for Different Kinds of JWTs',
};

import { rfc } from '../clause.ts';
import type { Clause } from '../clause.ts';
import { counted } from '../counted.ts';
import type { KeyFault } from '../key-entry.ts';
import { named } from '../named.ts';

type Values = Readonly<Record<string, string | number>>;
interface Words {
  readonly severity: KeyFault['severity'];
  readonly sentence: (values: Values) => string;
  readonly mend: string | ((values: Values) => string);
  readonly clause: Clause | undefined;
}
const text = (value: string | number | undefined): string => named(String(value ?? '?'));
const count = (value: string | number | undefined, noun: string): string =>
  counted(Number(value), noun);

/** Every fault of a key or key set: what it says, how to mend it, where it stands written. */
export const KEY_FAULTS = {
  KEY_SECRET_ENCODING: {
    severity: 'error',
    sentence: (v) => `These characters are not ${text(v.encoding)}.`,
    mend: 'Choose how they stand for bytes, or paste the secret again.',
    clause: undefined,
  },
  KEY_JSON: {
    severity: 'error',
    sentence: (v) =>
      `This begins like JSON but breaks at line ${text(v.line)}, column ${text(v.column)}.`,
    mend: 'Paste the whole JWK or JWKS. A shared secret that begins with { or [ can be given in base64.',
    clause: rfc(7517, '4'),
  },
  KEY_JSON_NOT_A_KEY: {
    severity: 'error',
    sentence: () => 'This is JSON, but it has neither kty (a JWK) nor keys (a JWKS).',
    mend: 'Paste the object that holds kty, or the set that holds keys. A shared secret that begins with { or [ can be given in base64.',
    clause: rfc(7517, '4.1'),
  },
  KEY_DISCOVERY_DOCUMENT: {
    severity: 'error',
    sentence: (v) =>
      `This is a discovery document. Its keys are at ${text(v.uri)}, which is not fetched.`,
    mend: 'Open that address yourself and paste what it returns.',
    clause: undefined,
  },
  KEY_SET_ITEM: {
    severity: 'error',
    sentence: (v) => `Item ${text(v.nth)} of the set is not a key: it is ${text(v.kind)}.`,
    mend: 'Each item of a set is a JWK, an object with kty.',
    clause: rfc(7517, '5.1'),
  },
  KEY_SET_EMPTY: {
    severity: 'error',
    sentence: () => 'This key set holds no keys.',
    mend: 'Paste the set again once its issuer has filled it.',
    clause: rfc(7517, '5.1'),
  },
  KEY_KTY: {
    severity: 'error',
    sentence: (v) =>
      v.kty === undefined
        ? 'The key names no type (kty).'
        : `The key type ${text(v.kty)} is not one this page can use.`,
    mend: 'It knows oct, RSA, EC, OKP and AKP.',
    clause: rfc(7517, '4.1'),
  },
  KEY_CRV: {
    severity: 'error',
    sentence: (v) =>
      v.crv === undefined
        ? 'The key names no curve (crv).'
        : `The curve ${text(v.crv)} is not used by any algorithm here.`,
    mend: 'It knows P-256, P-384, P-521 and Ed25519.',
    clause: rfc(7518, '6.2.1.1'),
  },
  KEY_MEMBER: {
    severity: 'error',
    sentence: (v) => `The member ${text(v.name)} is missing or is not base64url text.`,
    mend: 'Paste the key again, whole.',
    clause: rfc(7518, '6'),
  },
  KEY_MEMBER_SPELLING: {
    severity: 'error',
    sentence: (v) => `The member ${text(v.name)} is not canonical base64url.`,
    mend: 'Write it without padding, without + and /, and with its unused bits zero.',
    clause: rfc(7515, '2'),
  },
  KEY_COORDINATE_LENGTH: {
    severity: 'error',
    sentence: (v) =>
      `The member ${text(v.name)} has ${count(v.length, 'byte')}; this curve takes exactly ${text(v.expected)}.`,
    mend: 'Coordinates keep their leading zero bytes. Export the key again with a library that does so.',
    clause: rfc(7518, '6.2.1.2'),
  },
  KEY_POINT: {
    severity: 'error',
    sentence: (v) => `The public point ${text(v.problem)}: no honest signer has this key.`,
    mend: 'Paste the key again; if it still does not, do not use it.',
    clause: rfc(8725, '3.4'),
  },
  KEY_AKP_ALG: {
    severity: 'error',
    sentence: (v) =>
      `An AKP key must name its algorithm; here alg is ${text(v.alg)}, and ML-DSA-44, ML-DSA-65 and ML-DSA-87 are known.`,
    mend: 'Export the key again, with its alg.',
    clause: { label: 'RFC 9964', url: 'https://www.rfc-editor.org/rfc/rfc9964' },
  },
  KEY_AKP_LENGTH: {
    severity: 'error',
    sentence: (v) =>
      `The member pub has ${count(v.length, 'byte')}; an ${text(v.alg)} key has ${text(v.expected)}.`,
    mend: 'Paste the key again, whole.',
    clause: { label: 'RFC 9964', url: 'https://www.rfc-editor.org/rfc/rfc9964' },
  },
  KEY_METADATA: {
    severity: 'warning',
    sentence: (v) =>
      v.name === 'key_ops'
        ? 'The member key_ops is not a list of different strings.'
        : `The member ${text(v.name)} is not a string.`,
    mend: 'Ask the issuer what is meant; what cannot be read cannot permit anything.',
    clause: rfc(7517, '4'),
  },
  KEY_RSA_LEADING_ZERO: {
    severity: 'error',
    sentence: (v) => `The RSA member ${text(v.name)} begins with a zero byte.`,
    mend: 'Integers are written with the fewest bytes. Export the key again.',
    clause: rfc(7518, '6.3.1.1'),
  },
  KEY_HMAC_SHORT: {
    severity: 'warning',
    sentence: (v) =>
      `This secret has ${count(v.bytes, 'byte')}. HS256 asks for at least 32, HS384 for 48, HS512 for 64.`,
    mend: 'Generate one of full length: a short secret can be guessed off line.',
    clause: rfc(7518, '3.2'),
  },
  KEY_RSA_SHORT: {
    severity: 'error',
    sentence: (v) => `This RSA modulus has ${count(v.bits, 'bit')}; at least 2048 are required.`,
    mend: 'Make a key of 2048 bits or more.',
    clause: rfc(7518, '3.3'),
  },
  KEY_RSA_EXPONENT: {
    severity: 'error',
    sentence: (v) =>
      `The RSA exponent is ${text(v.exponent)}, with which anybody can make signatures.`,
    mend: 'Use a key with the usual exponent, 65537.',
    clause: undefined,
  },
  KEY_RSA_ROCA: {
    severity: 'error',
    sentence: () =>
      'The RSA modulus was made by a chip library whose keys can be factored (ROCA, CVE-2017-15361).',
    mend: 'Take this key out of use and make a new one.',
    clause: undefined,
  },
  KEY_RSA_PSS: {
    severity: 'note',
    sentence: (v) =>
      v.alg === undefined
        ? 'This RSA key is for PSS signatures alone: PS256, PS384 and PS512, never RS256.'
        : `This RSA key is for ${text(v.alg)} alone: it names PSS and the hash.`,
    mend: 'For RS256 make an ordinary RSA key.',
    clause: rfc(4055, '1.2'),
  },
  KEY_PRIVATE_IN_SET: {
    severity: 'warning',
    sentence: () => 'This set holds a private key. A set that is meant to be public must not.',
    mend: 'If this set was published, treat the key as stolen.',
    clause: rfc(7517, '9.2'),
  },
  KEY_SECRET_IN_SET: {
    severity: 'warning',
    sentence: () => 'This set mixes a shared secret with public keys.',
    mend: 'Keep secrets out of sets that others can read.',
    clause: rfc(7517, '9.2'),
  },
  KEY_DUPLICATE_KID: {
    severity: 'warning',
    sentence: (v) => `${count(v.count, 'key')} carry the kid ${text(v.kid)}.`,
    mend: 'A kid should name one key. Which one is meant cannot be known.',
    clause: rfc(7517, '4.5'),
  },
  KEY_DUPLICATE_NAME: {
    severity: 'warning',
    sentence: (v) => `The member ${text(v.name)} stands here twice; the last one is used.`,
    mend: 'Ask the issuer which one is meant.',
    clause: rfc(7517, '4'),
  },
  KEY_TOO_MANY: {
    severity: 'warning',
    sentence: (v) => `Only the first ${text(v.read)} of ${count(v.count, 'key')} were read.`,
    mend: 'Paste the key that is meant.',
    clause: undefined,
  },
  KEY_PEM: {
    severity: 'error',
    sentence: (v) => `The PEM block ${text(v.label)} cannot be read: ${text(v.reason)}.`,
    mend: 'Paste the whole block, from BEGIN to END.',
    clause: undefined,
  },
  KEY_PEM_NONE: {
    severity: 'error',
    sentence: () => 'This looks like PEM, but there is no block with a key in it.',
    mend: 'A block begins with -----BEGIN, a name in capitals and -----. Paste it whole.',
    clause: rfc(7468, '2'),
  },
  KEY_PEM_END: {
    severity: 'error',
    sentence: (v) => `The PEM block ${text(v.label)} has no matching END line.`,
    mend: 'Paste the whole block, from BEGIN to END.',
    clause: undefined,
  },
  KEY_PEM_ENCRYPTED: {
    severity: 'error',
    sentence: () => 'This private key is encrypted with a passphrase.',
    mend: 'Decrypt it with openssl pkey first. To check signatures the public key is enough.',
    clause: undefined,
  },
  KEY_PEM_LABEL: {
    severity: 'error',
    sentence: (v) => `A PEM block called ${text(v.label)} holds no key this page can use.`,
    mend: 'It reads public keys, private keys and certificates.',
    clause: undefined,
  },
  KEY_CERTIFICATE: {
    severity: 'note',
    sentence: () => 'The key is taken out of the certificate. Its chain and dates are not checked.',
    mend: 'Whether to trust it is for you to know.',
    clause: rfc(7515, '4.1.6'),
  },
  KEY_DANGEROUS_SECRET: {
    severity: 'warning',
    sentence: (v) =>
      v.what === 'an address'
        ? 'This looks like an address. Nothing is fetched from it: its own characters are being read as a shared secret.'
        : `This looks like ${text(v.what)}, but is being read as a shared secret.`,
    mend: (v) =>
      v.what === 'an address'
        ? 'Open the address yourself and paste what it returns.'
        : 'Check what was copied.',
    clause: undefined,
  },
  KEY_SECRET_EDGE: {
    severity: 'warning',
    sentence: (v) =>
      v.first !== undefined && v.last !== undefined
        ? `The first character is ${text(v.first)} and the last is ${text(v.last)}: both count as part of the secret.`
        : `The ${v.first === undefined ? 'last' : 'first'} character is ${text(v.first ?? v.last)} and counts as part of the secret.`,
    mend: 'Delete it, unless the signer has it too.',
    clause: undefined,
  },
  KEY_SERVICE_ACCOUNT: {
    severity: 'note',
    sentence: () =>
      'This is a service account file. The key in its private_key is read, and private_key_id is taken for its kid.',
    mend: 'To check signatures the public key is enough.',
    clause: undefined,
  },
} as const satisfies Readonly<Record<string, Words>>;

export type KeyFaultCode = keyof typeof KEY_FAULTS;

/** A fault with its words filled in. `at`: offset in the pasted key text, where there is one. */
export const keyFault = (code: KeyFaultCode, values: Values = {}, at?: number): KeyFault => {
  const words: Words = KEY_FAULTS[code];
  return {
    code,
    severity: words.severity,
    at,
    sentence: words.sentence(values),
    mend: typeof words.mend === 'string' ? words.mend : words.mend(values),
    clause: words.clause,
  };
};

import type { Algorithm } from '../algorithms.ts';
import { rfc } from '../clause.ts';
import { counted } from '../counted.ts';
import { memberNamed } from '../json/read-json.ts';
import type { Strictness } from '../policy.ts';
import { CHECKS } from './checks.ts';
import type { StepList } from './step-list.ts';
import type { PartReading, TokenReading } from './token-reading.ts';

/** RFC 7515 §7.1: BASE64URL(header) . BASE64URL(payload) . BASE64URL(signature). */
export const checkForm = (steps: StepList, token: string, reading: TokenReading): boolean => {
  // Asked first: a JSON serialization that holds two dots must not be cut there (CVE-2022-39227).
  if (token.trimStart().startsWith('{'))
    return steps.fail(
      CHECKS.form,
      'JWT_JSON_SERIALIZATION',
      'This is a JSON serialization. A JWT is always compact.',
      { clause: rfc(7519, '1') },
    );
  if (reading.parts === 3) return steps.pass(CHECKS.form, 'It has three parts, separated by dots.');
  return reading.parts === 5
    ? steps.fail(
        CHECKS.form,
        'JWT_ENCRYPTED',
        'It has five parts: it is encrypted, and there is no signature here to check.',
        { actual: '5', expected: '3', clause: rfc(7516, '3.1') },
      )
    : steps.fail(
        CHECKS.form,
        'JWT_NOT_THREE_PARTS',
        `It has ${counted(reading.parts, 'part')}; a signed token has three.`,
        { actual: String(reading.parts), expected: '3' },
      );
};

const spellingOf = (
  part: string,
  { base64url }: Pick<PartReading, 'base64url'>,
): string | undefined => {
  const foreign = base64url.foreign[0];
  if (foreign !== undefined)
    return `The ${part} holds ${JSON.stringify(foreign.text.slice(0, 12))} at character ${String(foreign.span.start + 1)}, which is not base64url.`;
  if (base64url.impossibleLength !== undefined)
    return `The ${part} has a length that no bytes encode to: a character is missing or too many.`;
  if (base64url.trailingBits !== undefined)
    return `The last character of the ${part} carries bits that mean nothing and are not zero; it should be ${base64url.trailingBits.canonical}. The same bytes have ${counted(base64url.trailingBits.spellings, 'spelling')}, and only one is canonical.`;
  return undefined;
};

/** What only a lax decoder passes over: padding and white space around, and unused bits. */
const isOnlyLax = ({ base64url }: Pick<PartReading, 'base64url'>): boolean =>
  base64url.impossibleLength === undefined &&
  base64url.foreign.every(({ kind }) => kind === 'padding' || kind === 'whitespace');

/** RFC 7797 §3: `b64: false` leaves the payload as it is. */
const leavesPayloadPlain = ({ header }: TokenReading): boolean => {
  const b64 = memberNamed(header.object, 'b64')?.value;
  return b64?.kind === 'boolean' && !b64.value;
};

/** RFC 7515 §2 and RFC 4648 §3.5. Strict: the one canonical spelling. Lax: padding, blanks, loose bits pass. */
export const checkSpelling = (
  steps: StepList,
  reading: TokenReading,
  strictness: Strictness,
): boolean => {
  const parts = [
    ['header', reading.header],
    ['payload', reading.payload],
    ['signature', { base64url: reading.signature }],
  ] as const;
  const plain = leavesPayloadPlain(reading);
  for (const [name, part] of parts) {
    if (plain && name === 'payload') continue;
    const sentence = spellingOf(name, part);
    if (sentence === undefined) continue;
    if (strictness.canonicalBase64url || !isOnlyLax(part))
      return steps.fail(CHECKS.spelling, 'JWT_BASE64URL', sentence, {
        clause: part.base64url.foreign.length > 0 ? rfc(7515, '2') : rfc(4648, '3.5'),
      });
    steps.pass(
      CHECKS.spelling,
      `${sentence} A lax decoder passes over it, and so does this one now.`,
    );
    return true;
  }
  if (plain) {
    steps.notReached(
      CHECKS.spelling,
      'JWT_NOT_REACHED',
      'The header says the payload is not encoded (b64: false), so the payload has no base64url to judge.',
      { clause: rfc(7797, '3') },
    );
    return false;
  }
  return steps.pass(CHECKS.spelling, 'Every character is where its one spelling has it.');
};

const objectFault = (part: PartReading): string => {
  if (!part.isUtf8) return 'its bytes are not UTF-8';
  if (part.json?.ok === false)
    return `its JSON breaks at line ${String(part.json.line)}, column ${String(part.json.column)}`;
  return 'it is JSON, but not an object';
};

/** RFC 7515 §4: the header is one JSON object in UTF-8. */
export const checkHeader = (
  steps: StepList,
  reading: TokenReading,
  strictness: Strictness,
): boolean => {
  const { header } = reading;
  if (header.object === undefined)
    return steps.fail(
      CHECKS.header,
      'JWT_HEADER',
      `The header cannot be read: ${objectFault(header)}.`,
    );
  steps.pass(CHECKS.header, 'It is one JSON object in UTF-8.');
  return checkNames(steps, CHECKS.headerNames, header, 'JWT_HEADER_DUPLICATE', strictness);
};

/** RFC 7515 §4, RFC 7519 §4: names must be unique; a reader may take the last, or refuse. */
const checkNames = (
  steps: StepList,
  check: typeof CHECKS.headerNames,
  part: PartReading,
  code: string,
  strictness: Strictness,
): boolean => {
  const name = part.duplicates[0];
  if (name === undefined) return steps.pass(check, 'Every name stands once.');
  const sentence = `${name} stands more than once, and readers differ on which they take.`;
  return strictness.duplicateNames
    ? steps.fail(check, code, sentence, { actual: name })
    : steps.pass(check, `${sentence} The last one is taken now.`);
};

/**
 * RFC 7519 §7.2: the claims set is one JSON object in UTF-8. An array or a string has no claims to check.
 * Says whether there are claims to hold against a policy.
 */
export const checkClaims = (
  steps: StepList,
  reading: TokenReading,
  strictness: Strictness,
): boolean => {
  const { payload } = reading;
  if (leavesPayloadPlain(reading)) {
    steps.notReached(
      CHECKS.claims,
      'JWT_NOT_REACHED',
      'The payload is not encoded (b64: false). A JWT must not use that, so nothing in it was read as claims.',
      { clause: rfc(7797, '7') },
    );
    return false;
  }
  if (payload.object === undefined)
    return steps.fail(
      CHECKS.claims,
      'JWT_CLAIMS',
      `The payload cannot be read as claims: ${objectFault(payload)}.`,
    );
  steps.pass(CHECKS.claims, 'It is one JSON object in UTF-8.');
  checkNames(steps, CHECKS.claimNames, payload, 'JWT_CLAIM_DUPLICATE', strictness);
  return true;
};

/** RFC 7518 §3: a signature of another length cannot be one. RSA: the key decides. */
export const checkSignatureLength = (
  steps: StepList,
  signature: Uint8Array,
  algorithm: Algorithm,
  moduli: readonly number[],
): boolean => {
  const lengths =
    algorithm.signatureBytes === undefined
      ? moduli.map((bits) => Math.ceil(bits / 8))
      : [algorithm.signatureBytes];
  const expected = lengths[0];
  const { length } = signature;
  if (length === 0)
    return steps.fail(CHECKS.signatureLength, 'JWT_SIGNATURE_EMPTY', 'The signature is empty.', {
      actual: '0 bytes',
    });
  if (expected === undefined || lengths.includes(length))
    return steps.pass(CHECKS.signatureLength, `It has ${counted(length, 'byte')}.`);
  const der = algorithm.family === 'ecdsa' && signature[0] === 0x30;
  return steps.fail(
    CHECKS.signatureLength,
    'JWT_SIGNATURE_LENGTH',
    der
      ? `It has ${counted(length, 'byte')} and looks like DER. A JWT carries the two numbers bare, ${counted(expected, 'byte')} in all.`
      : `It has ${counted(length, 'byte')}; ${algorithm.name} with this key makes ${String(expected)}.`,
    {
      actual: counted(length, 'byte'),
      expected: counted(expected, 'byte'),
      clause: algorithm.clause,
    },
  );
};

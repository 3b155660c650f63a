import { counted } from '../counted.ts';
import type { JsonNode } from '../json/json-node.ts';
import { beginsJsonObject } from '../recognise/token-characters.ts';
import type { FaultList } from './fault-list.ts';
import type { PartReading } from './part-reading.ts';
import { shown } from './shown.ts';

const NAMES = new Set([
  'pwd',
  'pass',
  'passwd',
  'pin',
  'otp',
  'cvv',
  'cvc',
  'ssn',
  'creditcard',
  'cardnumber',
  'connectionstring',
  'mfaseed',
  'totpseed',
  'seedphrase',
  'mnemonic',
]);
const ENDINGS = [
  'password',
  'passphrase',
  'secret',
  'apikey',
  'privatekey',
  'secretkey',
  'accesskey',
];
const QUICK = /pass|pwd|pin|otp|cv|ssn|card|connection|seed|mnemonic|secret|key/iu;

/** Whether a member name is one under which people keep secrets: `password`, `api_key`, `clientSecret` … */
export const soundsSecret = (name: string): boolean => {
  if (name.length > 60 || !QUICK.test(name)) return false;
  const plain = name.toLowerCase().replace(/[^a-z0-9]/gu, '');
  return NAMES.has(plain) || ENDINGS.some((ending) => plain.endsWith(ending));
};

/** Shapes of credentials with a public opening; only so much of a value is read. */
const SHAPES: readonly { readonly what: string; readonly opening: RegExp }[] = [
  { what: 'a private key in PEM', opening: /-----BEGIN [A-Z ]{0,20}PRIVATE KEY/u },
  { what: 'an AWS access key id', opening: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/u },
  {
    what: 'a GitHub token',
    opening: /\b(?:gh[pousr]_[A-Za-z0-9]{30}|github_pat_[A-Za-z0-9]{20})/u,
  },
  { what: 'a Slack token', opening: /\bxox[abeoprs]-[A-Za-z0-9-]{10}/u },
  { what: 'a Stripe key', opening: /\b[rs]k_live_[A-Za-z0-9]{16}/u },
  { what: 'a Google API key', opening: /\bAIza[A-Za-z0-9_-]{35}/u },
];
const SHAPE_HINT = /-----B|AKIA|ASIA|gh[pousr]_|github_pat_|xox|k_live_|AIza/u;
const READ = 4096;

/** ISO/IEC 7812: the check digit that card numbers carry. */
const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let nth = 0; nth < digits.length; nth += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - nth) - 48;
    const doubled = nth % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

const CARD =
  /^(?:4\d{12}(?:\d{3}|\d{6})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12})$/u;

const cardDigits = (value: string, name: string): string | undefined => {
  if (value.length < 13 || value.length > 25 || !/^[\d -]+$/u.test(value)) return undefined;
  const digits = value.replace(/[ -]/gu, '');
  // One identifier in ten passes the check by chance.
  if (digits === value && /(?:^|_)(?:sub|jti|sid|oid|tid|uid|id|iat|exp|nbf)$|Id$/u.test(name))
    return undefined;
  return CARD.test(digits) && passesLuhn(digits) ? digits : undefined;
};

const lengthInWords = (value: string): string => `${counted(value.length, 'character')}, not shown`;

const shapeOf = (value: string): string | undefined => {
  const head = value.length > READ ? value.slice(0, READ) : value;
  if (value.length < 15 || !SHAPE_HINT.test(head)) return undefined;
  return SHAPES.find(({ opening }) => opening.test(head))?.what;
};

const isToken = (value: string): boolean => {
  if (!beginsJsonObject(value, 0)) return false;
  const dot = value.indexOf('.');
  return dot > 0 && value.indexOf('.', dot + 1) > 0;
};

/** Whether a value must not be repeated in a sentence. */
export const isSecretValue = (node: JsonNode, name: string): boolean => {
  if (node.kind !== 'string' && node.kind !== 'number') return false;
  const value = node.kind === 'string' ? node.value : node.raw;
  return (
    soundsSecret(name) ||
    cardDigits(value, name) !== undefined ||
    shapeOf(value) !== undefined ||
    isToken(value)
  );
};

/**
 * Lists a value of the payload that nobody should be able to read there. The value itself never gets
 * into a fault: at most an opening that is the same for all of its kind, or the last four digits.
 */
export const addSecretFaults = (
  node: JsonNode & { readonly kind: 'string' | 'number' },
  name: string,
  path: () => string,
  part: PartReading,
  faults: FaultList,
): void => {
  const value = node.kind === 'string' ? node.value : node.raw;
  if (value.length < 3) return;
  const add = (
    code: 'SECRET_NAME' | 'SECRET_CARD' | 'SECRET_KEY' | 'SECRET_TOKEN',
    values: Record<string, string | number>,
  ): void => {
    if (faults.full(code)) return;
    const at = path();
    faults.add(code, part.jsonPlace(node.span, at), { path: shown(at), ...values });
  };
  const card = cardDigits(value, name);
  if (card !== undefined) {
    add('SECRET_CARD', { digits: card.length, masked: `ends with ${card.slice(-4)}` });
    return;
  }
  if (node.kind === 'string') {
    if (isToken(value)) {
      add('SECRET_TOKEN', { masked: lengthInWords(value) });
      return;
    }
    const what = shapeOf(value);
    if (what !== undefined) {
      add('SECRET_KEY', { what, masked: lengthInWords(value) });
      return;
    }
  }
  if (soundsSecret(name)) add('SECRET_NAME', { masked: lengthInWords(value) });
};

import { ALGORITHMS } from '../algorithms.ts';
import type { Algorithm } from '../algorithms.ts';
import { rfc } from '../clause.ts';
import type { JsonNode } from '../json/json-node.ts';
import { kindWithArticle } from '../json/kind-with-article.ts';
import { memberNamed, stringNamed } from '../json/read-json.ts';
import { listed, named } from '../named.ts';
import type { Policy } from '../policy.ts';
import { CHECKS } from './checks.ts';
import type { StepList } from './step-list.ts';
import type { PartReading } from './token-reading.ts';
import { writtenValue } from './token-reading.ts';

const writtenIn = (part: PartReading, node: JsonNode | undefined): string =>
  node === undefined ? 'absent' : writtenValue(part, node);

/** RFC 7515 §4.1.1. `none` is recognised and never a signature, in any letter case. */
export const checkAlgorithm = (steps: StepList, header: PartReading): Algorithm | undefined => {
  const node = memberNamed(header.object, 'alg')?.value;
  if (node?.kind !== 'string') {
    steps.fail(
      CHECKS.algorithm,
      'JWT_ALG_MISSING',
      node === undefined ? 'The header names no algorithm.' : 'The algorithm is not a string.',
      { actual: writtenIn(header, node) },
    );
    return undefined;
  }
  const algorithm = ALGORITHMS.get(node.value);
  if (algorithm !== undefined) {
    steps.pass(CHECKS.algorithm, `${node.value} is a signature algorithm.`, {
      clause: algorithm.clause,
    });
    return algorithm;
  }
  if (node.value.toLowerCase() === 'none')
    steps.fail(
      CHECKS.algorithm,
      'JWT_ALG_NONE',
      `The algorithm is ${node.value}: no signature at all. Whoever carried this token could have written it.`,
      { actual: node.value, clause: rfc(8725, '3.2') },
    );
  else {
    const canonical = [...ALGORITHMS.keys()].find(
      (name) => name.toLowerCase() === node.value.toLowerCase(),
    );
    steps.fail(
      CHECKS.algorithm,
      'JWT_ALG_UNKNOWN',
      canonical === undefined
        ? `${named(node.value)} is not a signature algorithm this verifier knows.`
        : `${node.value} is not ${canonical}: algorithm names are case-sensitive.`,
      { actual: node.value, expected: canonical },
    );
  }
  return undefined;
};

/** RFC 8725 §3.1: the verifier, not the token, says which algorithms count. */
export const checkAllowed = (steps: StepList, header: PartReading, policy: Policy): void => {
  const actual = stringNamed(header.object, 'alg');
  const { algorithms } = policy;
  if (algorithms === undefined) {
    steps.notAsked(
      CHECKS.allowed,
      'The policy allows any algorithm the key fits. Name the ones you issue with.',
      { actual },
    );
    return;
  }
  const expected = listed(algorithms);
  const list = `the policy’s list${algorithms.length === 0 ? ', which is empty' : `: ${expected}`}`;
  if (header.object === undefined)
    steps.notReached(
      CHECKS.allowed,
      'JWT_NOT_REACHED',
      'The header cannot be read, so its algorithm is not known.',
      { expected },
    );
  else if (actual === undefined)
    steps.fail(
      CHECKS.allowed,
      'JWT_ALG_NOT_ALLOWED',
      `The header names no algorithm that could be on ${list}.`,
      { expected },
    );
  else if (algorithms.includes(actual))
    steps.pass(CHECKS.allowed, `${named(actual)} is on the policy’s list.`, { actual, expected });
  else
    steps.fail(CHECKS.allowed, 'JWT_ALG_NOT_ALLOWED', `${named(actual)} is not on ${list}.`, {
      actual,
      expected,
    });
};

/** RFC 7515 §4.1.11: what the token calls critical and the verifier does not know makes it invalid. */
export const checkCritical = (steps: StepList, header: PartReading): boolean => {
  const member = memberNamed(header.object, 'crit');
  if (member === undefined) {
    const b64 = memberNamed(header.object, 'b64')?.value;
    return b64?.kind === 'boolean' && !b64.value
      ? steps.fail(
          CHECKS.critical,
          'JWT_B64',
          'The header says b64: false without naming it in crit.',
          { clause: rfc(7797, '6') },
        )
      : steps.pass(CHECKS.critical, 'The header calls nothing critical.');
  }
  const { value } = member;
  const names =
    value.kind === 'array'
      ? value.items.map((item) => (item.kind === 'string' ? item.value : undefined))
      : [];
  if (names.length === 0 || names.includes(undefined))
    return steps.fail(
      CHECKS.critical,
      'JWT_CRIT_FORM',
      'crit must be a list of names that is not empty.',
      {
        actual: writtenValue(header, value),
      },
    );
  const name = names[0] ?? '';
  const b64 = memberNamed(header.object, 'b64')?.value;
  if (names.includes('b64') && b64?.kind === 'boolean' && !b64.value)
    return steps.fail(
      CHECKS.critical,
      'JWT_CRIT_UNKNOWN',
      'The header says the payload is not encoded (b64: false). A JWT must not use that, and this verifier does not.',
      { actual: writtenValue(header, value), clause: rfc(7797, '7') },
    );
  return steps.fail(
    CHECKS.critical,
    'JWT_CRIT_UNKNOWN',
    `The header calls ${named(name)} critical, and this verifier does not know it, so it must refuse.`,
    { actual: writtenValue(header, value) },
  );
};

/** The header parameters of RFC 7515 §4.1 that are strings. */
const STRINGS = ['typ', 'cty', 'kid', 'jku', 'x5u', 'x5t', 'x5t#S256'] as const;

/** RFC 7515 §5.2 step 4: parameters that are there must have their syntax. */
export const checkHeaderTypes = (steps: StepList, header: PartReading): boolean => {
  for (const name of STRINGS) {
    const value = memberNamed(header.object, name)?.value;
    if (value !== undefined && value.kind !== 'string')
      return steps.fail(
        CHECKS.headerTypes,
        'JWT_HEADER_TYPE',
        `${name} must be a string; here it is ${kindWithArticle(value.kind)}.`,
        { actual: writtenValue(header, value) },
      );
  }
  return steps.pass(
    CHECKS.headerTypes,
    'typ, kid and the others are strings, where they are there.',
  );
};

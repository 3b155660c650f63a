import type { JsonNode } from '../json/json-node.ts';
import { kindWithArticle as article } from '../json/kind-with-article.ts';
import { memberNamed } from '../json/read-json.ts';
import { listed, named as shownName } from '../named.ts';
import { CHECKS } from './checks.ts';
import type { ClaimScene } from './claim-scene.ts';
import type { StepList } from './step-list.ts';
import { checkAge, checkExpiry, checkNotBefore } from './time-steps.ts';
import { writtenValue } from './token-reading.ts';

const STRINGS = ['iss', 'sub', 'jti'] as const;
const isStringList = (node: JsonNode): boolean =>
  node.kind === 'array' && node.items.every((item) => item.kind === 'string');

/** RFC 7519 §4.1: iss, sub and jti are strings; aud is a string or a list of strings. */
const checkTypes = (steps: StepList, { payload }: ClaimScene): void => {
  for (const name of STRINGS) {
    const node = memberNamed(payload.object, name)?.value;
    if (node !== undefined && node.kind !== 'string') {
      steps.fail(
        CHECKS.claimTypes,
        'JWT_CLAIM_TYPE',
        `${name} must be a string; here it is ${article(node.kind)}.`,
        {
          actual: writtenValue(payload, node),
        },
      );
      return;
    }
  }
  const aud = memberNamed(payload.object, 'aud')?.value;
  if (aud !== undefined && aud.kind !== 'string' && !isStringList(aud)) {
    steps.fail(CHECKS.claimTypes, 'JWT_CLAIM_TYPE', 'aud must be a string or a list of strings.', {
      actual: writtenValue(payload, aud),
    });
    return;
  }
  steps.pass(CHECKS.claimTypes, 'iss, sub, aud and jti are strings, where they are there.');
};

/** A media type without its `application/`, in lower case (RFC 7515 §4.1.9). */
const mediaType = (typ: string): string => {
  const lower = typ.toLowerCase();
  return lower.includes('/') ? lower : `application/${lower}`;
};

/** RFC 8725 §3.11: the explicit type keeps one kind of token from being taken for another. */
const checkTyp = (steps: StepList, { header, policy }: ClaimScene): void => {
  const node = memberNamed(header.object, 'typ')?.value;
  const actual = node === undefined ? 'absent' : writtenValue(header, node);
  if (policy.typ === undefined) {
    steps.notAsked(CHECKS.typ, 'The policy does not ask what kind of token this is.', { actual });
    return;
  }
  if (node?.kind === 'string' && mediaType(node.value) === mediaType(policy.typ))
    steps.pass(CHECKS.typ, `typ is ${shownName(node.value)}.`, { actual, expected: policy.typ });
  else
    steps.fail(
      CHECKS.typ,
      'JWT_TYP',
      `${node === undefined ? 'It names no type (typ)' : `typ is ${actual}`}; this verifier takes ${shownName(policy.typ)}.`,
      { actual, expected: policy.typ },
    );
};

/** RFC 7519 §4.1.1. */
const checkIssuer = (steps: StepList, { payload, policy }: ClaimScene): void => {
  const node = memberNamed(payload.object, 'iss')?.value;
  const actual = node === undefined ? 'absent' : writtenValue(payload, node);
  if (policy.issuers === undefined) {
    steps.notAsked(CHECKS.iss, 'The policy does not ask who issued it.', { actual });
    return;
  }
  const expected = listed(policy.issuers);
  if (node?.kind === 'string' && policy.issuers.includes(node.value))
    steps.pass(CHECKS.iss, `The issuer is ${shownName(node.value)}.`, { actual, expected });
  else
    steps.fail(
      CHECKS.iss,
      'JWT_ISS',
      `${node === undefined ? 'It names no issuer' : `The issuer is ${actual}`}; this verifier takes ${expected}.`,
      { actual, expected },
    );
};

/** RFC 7519 §4.1.3: one of the verifier's names must be among those in aud. */
const checkAudience = (steps: StepList, { payload, policy }: ClaimScene): void => {
  const node = memberNamed(payload.object, 'aud')?.value;
  const actual = node === undefined ? 'absent' : writtenValue(payload, node);
  if (policy.audiences === undefined) {
    steps.notAsked(CHECKS.aud, 'The policy does not ask whom it is meant for.', { actual });
    return;
  }
  const { audiences } = policy;
  const expected = listed(audiences);
  const named =
    node?.kind === 'array' && isStringList(node)
      ? node.items.some((item) => item.kind === 'string' && audiences.includes(item.value))
      : node?.kind === 'string' && audiences.includes(node.value);
  if (named) steps.pass(CHECKS.aud, `It is meant for ${expected}.`, { actual, expected });
  else
    steps.fail(
      CHECKS.aud,
      'JWT_AUD',
      `${node === undefined ? 'It names no audience' : `It is meant for ${actual}`}; ${audiences.length === 0 ? 'this verifier has no name of its own' : `this verifier is ${expected}`}.`,
      { actual, expected },
    );
};

const checkRequired = (steps: StepList, { payload, policy }: ClaimScene): void => {
  if (policy.required.length === 0) {
    steps.notAsked(CHECKS.required, 'The policy requires no claim by name.');
    return;
  }
  const missing = policy.required.filter((name) => memberNamed(payload.object, name) === undefined);
  const expected = policy.required.join(', ');
  if (missing.length === 0) steps.pass(CHECKS.required, `${expected}: all there.`, { expected });
  else
    steps.fail(CHECKS.required, 'JWT_CLAIM_MISSING', `Missing: ${missing.join(', ')}.`, {
      expected,
    });
};

/** Every check on type and claims; each is made whatever the others found. */
export const checkClaimsAgainstPolicy = (steps: StepList, scene: ClaimScene): void => {
  checkTypes(steps, scene);
  checkTyp(steps, scene);
  checkIssuer(steps, scene);
  checkAudience(steps, scene);
  checkRequired(steps, scene);
  checkExpiry(steps, scene);
  checkNotBefore(steps, scene);
  checkAge(steps, scene);
};

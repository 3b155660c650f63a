import type { JsonNode } from '../json/json-node.ts';
import { memberNamed } from '../json/read-json.ts';
import type { Policy } from '../policy.ts';
import { CHECKS } from './checks.ts';
import { lengthOf as length } from './length-of.ts';
import type { StepList } from './step-list.ts';
import type { PartReading } from './token-reading.ts';
import { writtenValue } from './token-reading.ts';

/** The claims as the steps ask for them. */
export interface ClaimScene {
  readonly header: PartReading;
  readonly payload: PartReading;
  readonly policy: Policy;
  /** Seconds. */
  readonly now: number;
}

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

const article = (kind: JsonNode['kind']): string =>
  kind === 'array' || kind === 'object' ? `an ${kind}` : kind === 'null' ? 'null' : `a ${kind}`;

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
    steps.pass(CHECKS.typ, `typ is ${node.value}.`, { actual, expected: policy.typ });
  else
    steps.fail(CHECKS.typ, 'JWT_TYP', `typ is ${actual}; this verifier takes ${policy.typ}.`, {
      actual,
      expected: policy.typ,
    });
};

/** RFC 7519 §4.1.1. */
const checkIssuer = (steps: StepList, { payload, policy }: ClaimScene): void => {
  const node = memberNamed(payload.object, 'iss')?.value;
  const actual = node === undefined ? 'absent' : writtenValue(payload, node);
  if (policy.issuers === undefined) {
    steps.notAsked(CHECKS.iss, 'The policy does not ask who issued it.', { actual });
    return;
  }
  const expected = policy.issuers.join(', ');
  if (node?.kind === 'string' && policy.issuers.includes(node.value))
    steps.pass(CHECKS.iss, `The issuer is ${node.value}.`, { actual, expected });
  else
    steps.fail(CHECKS.iss, 'JWT_ISS', `The issuer is ${actual}; this verifier takes ${expected}.`, {
      actual,
      expected,
    });
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
  const expected = audiences.join(', ');
  const named =
    node?.kind === 'array' && isStringList(node)
      ? node.items.some((item) => item.kind === 'string' && audiences.includes(item.value))
      : node?.kind === 'string' && audiences.includes(node.value);
  if (named) steps.pass(CHECKS.aud, `It is meant for ${expected}.`, { actual, expected });
  else
    steps.fail(CHECKS.aud, 'JWT_AUD', `It is meant for ${actual}; this verifier is ${expected}.`, {
      actual,
      expected,
    });
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

type TimeName = 'exp' | 'nbf' | 'iat';
interface TimeClaim {
  readonly seconds: number;
  readonly actual: string;
}

/** RFC 7519 §2: a NumericDate is a JSON number of seconds. Fails the step and gives undefined otherwise. */
const timeOf = (
  steps: StepList,
  { payload }: ClaimScene,
  name: TimeName,
): TimeClaim | 'absent' | undefined => {
  const node = memberNamed(payload.object, name)?.value;
  if (node === undefined) return 'absent';
  const actual = writtenValue(payload, node);
  if (node.kind === 'number' && Number.isFinite(node.value)) return { seconds: node.value, actual };
  steps.fail(
    CHECKS[name],
    'JWT_TIME_TYPE',
    `${name} must be a number of seconds since 1970; here it is ${node.kind === 'number' ? 'too large to be one' : article(node.kind)}.`,
    { actual, expected: 'a number' },
  );
  return undefined;
};

/** Milliseconds read as seconds lie tens of thousands of years ahead: say so where it decides nothing. */
const inMilliseconds = ({ seconds }: TimeClaim): string =>
  seconds >= 1e11
    ? ` Read as seconds that is the year ${Math.floor(1970 + seconds / 31_556_952).toLocaleString('en')}: it was written in milliseconds.`
    : '';

const withLeeway = (leeway: number): string =>
  leeway === 0 ? '' : ` (${String(leeway)} s leeway counted)`;

/** RFC 7519 §4.1.4: refused on or after the moment in exp. */
const checkExpiry = (steps: StepList, scene: ClaimScene): void => {
  const { policy, now } = scene;
  if (!policy.checkTimes) {
    steps.notAsked(
      CHECKS.exp,
      'The policy ignores exp: an expired token is as good as a fresh one.',
    );
    return;
  }
  const exp = timeOf(steps, scene, 'exp');
  if (exp === undefined) return;
  if (exp === 'absent') {
    steps.notAsked(
      CHECKS.exp,
      'There is no exp: it never expires, unless the policy requires one.',
      { actual: 'absent' },
    );
    return;
  }
  const held = { actual: exp.actual, expected: `more than ${String(now - policy.leeway)}` };
  // As jose computes it; a token is refused from the very second that exp names.
  if (exp.seconds <= now - policy.leeway)
    steps.fail(
      CHECKS.exp,
      'JWT_EXPIRED',
      exp.seconds === now
        ? 'It expires at this very second, and exp refuses on or after.'
        : `It expired ${length(now - exp.seconds)} ago${withLeeway(policy.leeway)}.`,
      held,
    );
  else
    steps.pass(
      CHECKS.exp,
      `${exp.seconds > now ? `It has ${length(exp.seconds - now)} left.` : `It expired ${length(now - exp.seconds)} ago, within the leeway of ${String(policy.leeway)} s.`}${inMilliseconds(exp)}`,
      held,
    );
};

/** RFC 7519 §4.1.5: refused before the moment in nbf. */
const checkNotBefore = (steps: StepList, scene: ClaimScene): void => {
  const { policy, now } = scene;
  if (!policy.checkTimes) {
    steps.notAsked(CHECKS.nbf, 'The policy ignores nbf.');
    return;
  }
  const nbf = timeOf(steps, scene, 'nbf');
  if (nbf === undefined) return;
  if (nbf === 'absent') {
    steps.notAsked(CHECKS.nbf, 'There is no nbf.', { actual: 'absent' });
    return;
  }
  const held = { actual: nbf.actual, expected: `at most ${String(now + policy.leeway)}` };
  if (nbf.seconds > now + policy.leeway)
    steps.fail(
      CHECKS.nbf,
      'JWT_NOT_YET_VALID',
      `It becomes valid in ${length(nbf.seconds - now)}${withLeeway(policy.leeway)}.${inMilliseconds(nbf)}`,
      held,
    );
  else steps.pass(CHECKS.nbf, `It has been valid for ${length(now - nbf.seconds)}.`, held);
};

/** RFC 7519 §4.1.6: iat alone refuses nothing; with a maximum age it does. */
const checkAge = (steps: StepList, scene: ClaimScene): void => {
  const { policy, now } = scene;
  const iat = timeOf(steps, scene, 'iat');
  if (iat === undefined) return;
  if (policy.maxAge === undefined) {
    const future = iat !== 'absent' && iat.seconds > now + policy.leeway;
    steps.notAsked(
      CHECKS.iat,
      iat === 'absent'
        ? 'The policy sets no maximum age.'
        : future
          ? `The policy sets no maximum age. Note that iat lies ${length(iat.seconds - now)} ahead.${inMilliseconds(iat)}`
          : `The policy sets no maximum age. It was issued ${length(now - iat.seconds)} ago.`,
      { actual: iat === 'absent' ? 'absent' : iat.actual },
    );
    return;
  }
  const expected = `at most ${String(policy.maxAge)} s old`;
  if (iat === 'absent') {
    steps.fail(
      CHECKS.iat,
      'JWT_IAT_MISSING',
      'The policy sets a maximum age, and there is no iat to count from.',
      {
        actual: 'absent',
        expected,
      },
    );
    return;
  }
  const age = now - iat.seconds;
  const held = { actual: iat.actual, expected };
  if (age < -policy.leeway)
    steps.fail(
      CHECKS.iat,
      'JWT_IAT_IN_FUTURE',
      `It says it will be issued in ${length(age)}.${inMilliseconds(iat)}`,
      held,
    );
  else if (age - policy.leeway > policy.maxAge)
    steps.fail(
      CHECKS.iat,
      'JWT_TOO_OLD',
      `It is ${length(age)} old; the policy takes ${String(policy.maxAge)} s.`,
      held,
    );
  else steps.pass(CHECKS.iat, `It is ${length(age)} old.`, held);
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

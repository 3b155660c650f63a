import { grouped } from '../grouped.ts';
import { kindWithArticle as article } from '../json/kind-with-article.ts';
import { memberNamed } from '../json/read-json.ts';
import { lengthOfTime as length } from '../length-of-time.ts';
import { CHECKS } from './checks.ts';
import type { ClaimScene } from './claim-scene.ts';
import type { StepList } from './step-list.ts';
import { writtenValue } from './token-reading.ts';

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
    ? ` Read as seconds that is the year ${grouped(Math.floor(1970 + seconds / 31_556_952))}: it was written in milliseconds.`
    : '';

const withLeeway = (leeway: number): string =>
  leeway === 0 ? '' : ` (${length(0, leeway)} of leeway counted)`;

/** RFC 7519 §4.1.4: refused on or after the moment in exp. */
export const checkExpiry = (steps: StepList, scene: ClaimScene): void => {
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
  // As jose computes it; a token is refused from the very second that exp names. Asked so that a clock
  // that is no number refuses.
  if (exp.seconds > now - policy.leeway)
    steps.pass(
      CHECKS.exp,
      `${exp.seconds > now ? `It has ${length(now, exp.seconds)} left.` : `It expired ${length(exp.seconds, now)} ago, within the leeway of ${length(0, policy.leeway)}.`}${inMilliseconds(exp)}`,
      held,
    );
  else
    steps.fail(
      CHECKS.exp,
      'JWT_EXPIRED',
      exp.seconds === now
        ? 'It expires at this very second, and exp refuses on or after.'
        : `It expired ${length(exp.seconds, now)} ago${withLeeway(policy.leeway)}.`,
      held,
    );
};

/** RFC 7519 §4.1.5: refused before the moment in nbf. */
export const checkNotBefore = (steps: StepList, scene: ClaimScene): void => {
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
  if (nbf.seconds <= now + policy.leeway)
    steps.pass(
      CHECKS.nbf,
      nbf.seconds > now
        ? `It becomes valid in ${length(now, nbf.seconds)}, within the leeway of ${length(0, policy.leeway)}.`
        : `It has been valid for ${length(nbf.seconds, now)}.`,
      held,
    );
  else
    steps.fail(
      CHECKS.nbf,
      'JWT_NOT_YET_VALID',
      `It becomes valid in ${length(now, nbf.seconds)}${withLeeway(policy.leeway)}.${inMilliseconds(nbf)}`,
      held,
    );
};

/** RFC 7519 §4.1.6: iat alone refuses nothing; with a maximum age it does. */
export const checkAge = (steps: StepList, scene: ClaimScene): void => {
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
          ? `The policy sets no maximum age. Note that iat lies ${length(now, iat.seconds)} ahead.${inMilliseconds(iat)}`
          : `The policy sets no maximum age. It was issued ${length(iat.seconds, now)} ago.`,
      { actual: iat === 'absent' ? 'absent' : iat.actual },
    );
    return;
  }
  const expected = `at most ${length(0, policy.maxAge)} old`;
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
      `It says it will be issued in ${length(iat.seconds, now)}.${inMilliseconds(iat)}`,
      held,
    );
  else if (age - policy.leeway <= policy.maxAge)
    steps.pass(
      CHECKS.iat,
      age < 0
        ? `It says it will be issued in ${length(iat.seconds, now)}, within the leeway of ${length(0, policy.leeway)}.`
        : `It is ${length(iat.seconds, now)} old${withLeeway(policy.leeway)}.`,
      held,
    );
  else
    steps.fail(
      CHECKS.iat,
      'JWT_TOO_OLD',
      `It is ${length(iat.seconds, now)} old${withLeeway(policy.leeway)}; the policy takes ${length(0, policy.maxAge)}.`,
      held,
    );
};

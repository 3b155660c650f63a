import type { Algorithm } from '../algorithms.ts';
import { signatureHolds } from '../arithmetic.ts';
import type { KeyEntry } from '../key-entry.ts';
import { prepareKey } from '../keys/prepare-key.ts';
import { encodeUtf8 } from '../utf8.ts';
import type { Verdict } from '../verdict.ts';
import { asAsked } from './asked.ts';
import { CHECKS } from './checks.ts';
import { checkClaimsAgainstPolicy } from './claim-steps.ts';
import { checkFitness, checkOwnKey, chooseKey } from './key-steps.ts';
import { checkAlgorithm, checkAllowed, checkCritical, checkHeaderTypes } from './header-steps.ts';
import {
  checkClaims,
  checkForm,
  checkHeader,
  checkSignatureLength,
  checkSpelling,
} from './signature-steps.ts';
import { StepList } from './step-list.ts';
import type { VerifyRequest } from './verify-request.ts';
import { readToken } from './token-reading.ts';
import type { TokenReading } from './token-reading.ts';

/** What the environment offers; a page over plain http has no `subtle`. Only tests pass their own. */
export interface VerifyPlatform {
  readonly subtle: SubtleCrypto | undefined;
}

const NO_WEBCRYPTO =
  'This page has no WebCrypto, because it came over plain http. Open it over https or on localhost; HS256, HS384 and HS512 work here all the same.';

type Answer =
  | { readonly done: true; readonly holds: boolean }
  | { readonly done: false; readonly code: string; readonly sentence: string };

/** The arithmetic with one key, or why it could not be done. Never rejects. */
const tryKey = async (
  key: KeyEntry,
  algorithm: Algorithm,
  reading: TokenReading,
  subtle: SubtleCrypto | undefined,
): Promise<Answer> => {
  const refused = (code: string, sentence: string): Answer => ({ done: false, code, sentence });
  const prepared = await prepareKey(key, algorithm, 'verify', subtle);
  if (!prepared.ok) {
    if (prepared.code === 'JWT_NO_WEBCRYPTO') return refused(prepared.code, NO_WEBCRYPTO);
    return prepared.code === 'JWT_ALG_UNSUPPORTED'
      ? refused(prepared.code, `This browser cannot do ${algorithm.name}: ${prepared.reason}.`)
      : refused(prepared.code, `The platform refuses the key: ${prepared.reason}.`);
  }
  const input = encodeUtf8(reading.signingInput);
  try {
    return {
      done: true,
      holds: await signatureHolds(algorithm, prepared, reading.signature.bytes, input, subtle),
    };
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    return refused('JWT_KEY_REJECTED', `The platform could not do the arithmetic: ${reason}.`);
  }
};

/** Does the arithmetic and says what came of it; gives the key that was used. */
const checkArithmetic = async (
  steps: StepList,
  candidates: readonly KeyEntry[],
  algorithm: Algorithm,
  reading: TokenReading,
  subtle: SubtleCrypto | undefined,
): Promise<KeyEntry | undefined> => {
  let undone: { key: KeyEntry; code: string; sentence: string } | undefined;
  for (const key of candidates) {
    const answer = await tryKey(key, algorithm, reading, subtle);
    if (!answer.done) undone ??= { key, code: answer.code, sentence: answer.sentence };
    else if (answer.holds) {
      steps.pass(
        CHECKS.arithmetic,
        `Under this key the signature is right for exactly these bytes, by ${algorithm.name}.`,
        { clause: algorithm.clause },
      );
      return key;
    }
  }
  if (undone === undefined) {
    if (reading.payload.raw === '') {
      // RFC 7515 appendix F: a detached payload travels elsewhere, and nothing can be said without it.
      steps.notReached(
        CHECKS.arithmetic,
        'JWT_DETACHED',
        'The payload is left out. If it travels elsewhere, the signature can only be checked beside it.',
      );
      return candidates[0];
    }
    steps.fail(
      CHECKS.arithmetic,
      'JWT_SIGNATURE',
      `The signature is not right for these bytes under ${candidates.length > 1 ? 'any of the keys' : 'this key'}: the token was changed, or another key signed it.`,
      { clause: algorithm.clause },
    );
    return candidates[0];
  }
  // A key the platform refuses is wrong; an algorithm the page cannot do leaves the answer open.
  if (undone.code === 'JWT_KEY_REJECTED')
    steps.fail(CHECKS.arithmetic, undone.code, undone.sentence);
  else steps.notReached(CHECKS.arithmetic, undone.code, undone.sentence);
  return undone.key;
};

const skipArithmetic = (steps: StepList, why: string): void => {
  steps.notReached(CHECKS.arithmetic, 'JWT_NOT_REACHED', why);
};

const skipKey = (steps: StepList, why: string): void => {
  steps.notReached(CHECKS.choice, 'JWT_NOT_REACHED', why);
};

/**
 * Verifies a compact JWS as a JWT, step by step (RFC 7515 §5.2, RFC 7519 §7.2, RFC 8725 §3). Every check
 * that can be made is made, so that all faults are told at once; `decidedBy` is the first that failed.
 * Never rejects for what the token, key or policy says, nor for a value of another type in their place; an aborted signal rejects with its reason.
 */
export const verify = async (
  request: VerifyRequest,
  platform: VerifyPlatform = crypto,
): Promise<Verdict> => {
  const { token, keys, policy, strictness, now, signal } = asAsked(request);
  signal?.throwIfAborted();
  const steps = new StepList();
  const reading = readToken(token);
  let used: KeyEntry | undefined;
  if (checkForm(steps, token, reading)) {
    const spelled = checkSpelling(steps, reading, strictness);
    const headed = checkHeader(steps, reading, strictness);
    const readable = reading.header.object !== undefined;
    const algorithm = readable ? checkAlgorithm(steps, reading.header) : undefined;
    const typed = readable && checkHeaderTypes(steps, reading.header);
    const understood = readable && checkCritical(steps, reading.header);
    checkAllowed(steps, reading.header, policy);
    if (readable) {
      checkOwnKey(steps, reading.header, keys);
    }
    const choice =
      algorithm === undefined
        ? undefined
        : chooseKey(steps, keys, reading.header, algorithm, strictness);
    if (algorithm === undefined)
      skipKey(steps, 'Without a signature algorithm there is no key to choose.');
    used = choice?.candidates[0];
    if (algorithm !== undefined) {
      const fit = used === undefined || checkFitness(steps, used, algorithm, strictness);
      const sized = checkSignatureLength(
        steps,
        reading.signature.bytes,
        algorithm,
        choice?.candidates.flatMap(({ bits }) => bits ?? []) ?? [],
      );
      if (choice === undefined)
        skipArithmetic(steps, 'Without one key there is no arithmetic to do.');
      else if (!fit) skipArithmetic(steps, 'The key may not be used for this, so it was not used.');
      else if (!sized) skipArithmetic(steps, 'A signature of this length cannot be right.');
      else if (!spelled || !headed || !typed || !understood)
        skipArithmetic(
          steps,
          'An earlier check failed, and it must not matter whether the arithmetic holds.',
        );
      else
        used = await checkArithmetic(steps, choice.candidates, algorithm, reading, platform.subtle);
    } else skipArithmetic(steps, 'Without a signature algorithm there is no arithmetic to do.');
    if (checkClaims(steps, reading, strictness))
      checkClaimsAgainstPolicy(steps, {
        header: reading.header,
        payload: reading.payload,
        policy,
        now,
      });
  } else {
    skipKey(steps, 'There is no signed token to find a key for.');
    steps.notReached(CHECKS.claims, 'JWT_NOT_REACHED', 'There is no signed payload to read.');
  }
  signal?.throwIfAborted();
  const parts = {
    signature: steps.outcomeOf('signature'),
    key: steps.outcomeOf('key'),
    claims: steps.outcomeOf('claims'),
  };
  return {
    ok: parts.signature === 'pass' && parts.key === 'pass' && parts.claims === 'pass',
    parts,
    steps: steps.steps,
    decidedBy: steps.steps.find((step) => step.outcome === 'fail'),
    key: used,
  };
};

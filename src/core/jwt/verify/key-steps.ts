import type { Algorithm } from '../algorithms.ts';
import { rfc } from '../clause.ts';
import { memberNamed, stringNamed, toPlain } from '../json/read-json.ts';
import type { KeyEntry } from '../key-entry.ts';
import { misfit, objections, standing } from '../keys/key-objections.ts';
import { counted } from '../counted.ts';
import { named as shownName } from '../named.ts';
import type { Strictness } from '../policy.ts';
import { CHECKS } from './checks.ts';
import type { StepList } from './step-list.ts';
import type { PartReading } from './token-reading.ts';

const CARRIED = ['jwk', 'x5c'] as const;
const LINKED = ['jku', 'x5u'] as const;

/** RFC 8725 §3.10: a key that the token brings or names proves nothing. It is never used and never fetched. */
export const checkOwnKey = (
  steps: StepList,
  header: PartReading,
  keys: readonly KeyEntry[],
): void => {
  const carried = CARRIED.filter((name) => memberNamed(header.object, name) !== undefined);
  const linked = LINKED.filter((name) => memberNamed(header.object, name) !== undefined);
  if (carried.length + linked.length === 0) {
    steps.pass(CHECKS.ownKey, 'The token neither carries nor links a key.');
    return;
  }
  const embedded = memberNamed(header.object, 'jwk')?.value;
  const jwk: unknown = embedded === undefined ? undefined : toPlain(embedded);
  const same = keys.some((key) => isSameKey(key.jwk, jwk));
  const names = [...carried, ...linked].join(', ');
  steps.pass(
    CHECKS.ownKey,
    same
      ? `The token carries ${names}, and it is the very key you gave. If you took it from the token, the arithmetic proves nothing: anybody can put a key there.`
      : `The token ${linked.length > 0 && carried.length === 0 ? 'links' : 'carries'} ${names}. It was not used${linked.length > 0 ? ' and not fetched' : ''}: anybody can put a key there.`,
    { actual: names },
  );
};

const isSameKey = (a: JsonWebKey, b: unknown): boolean => {
  if (typeof b !== 'object' || b === null) return false;
  const other: Readonly<Record<string, unknown>> = { ...b };
  const own: Readonly<Record<string, unknown>> = { ...a };
  return ['kty', 'crv', 'x', 'y', 'n', 'e', 'pub', 'k'].every((name) => own[name] === other[name]);
};

/** The key to do the arithmetic with, and those it could as well have been (lax choice only). */
export interface KeyChoice {
  readonly candidates: readonly KeyEntry[];
}

const nameOf = (entry: KeyEntry): string =>
  entry.kid === undefined
    ? `${entry.crv ?? entry.kty} key without kid`
    : `kid ${shownName(entry.kid)}`;

/**
 * A pair pasted as two PEM blocks is one key, not a choice between two. In a set a key that stands twice
 * stays twice: RFC 7517 §4.5 wants its kid to name one.
 */
const withoutHalves = (keys: readonly KeyEntry[]): readonly KeyEntry[] =>
  keys.filter(
    (key, nth) =>
      key.source === 'jwks' || !keys.slice(0, nth).some((each) => isSameKey(each.jwk, key.jwk)),
  );

/** RFC 7515 §6, appendix D: by kid first, then by what fits the algorithm. */
export const chooseKey = (
  steps: StepList,
  keys: readonly KeyEntry[],
  header: PartReading,
  algorithm: Algorithm,
  strictness: Strictness,
): KeyChoice | undefined => {
  if (keys.length === 0) {
    steps.notReached(
      CHECKS.choice,
      'JWT_NO_KEY',
      'No key was given. Whose signature should this be?',
    );
    return undefined;
  }
  const kid = stringNamed(header.object, 'kid');
  const fromSet = keys.filter((key) => key.source === 'jwks');
  // One reader's public key is another one's secret: such a set invites algorithm confusion.
  if (
    strictness.ambiguousKeys &&
    fromSet.some((key) => key.kty === 'oct') &&
    fromSet.some((key) => key.kty !== 'oct')
  ) {
    steps.fail(
      CHECKS.choice,
      'JWT_KEY_SET_MIXED',
      'The key set mixes shared secrets with public or private keys. Which of them others can read cannot be known.',
      { actual: kid, clause: rfc(8725, '3.1') },
    );
    return undefined;
  }
  const inSet = fromSet.length > 0 || keys.length > 1;
  const named = kid === undefined ? [] : keys.filter((key) => key.kid === kid);
  // A key that was given alone was chosen by hand; its own kid is only a label.
  const pool =
    kid === undefined || !inSet
      ? keys
      : named.length > 0
        ? named
        : keys.filter((key) => key.kid === undefined);
  if (pool.length === 0) {
    steps.fail(
      CHECKS.choice,
      'JWT_KID_UNKNOWN',
      `No key in the set has the kid ${shownName(kid ?? '')}.`,
      {
        actual: kid,
        expected: keys.map((key) => key.kid ?? 'none').join(', '),
        clause: rfc(7515, '4.1.4'),
      },
    );
    return undefined;
  }
  const fitting = pool.filter((key) => misfit(key, algorithm) === undefined);
  const only = pool[0];
  if (fitting.length === 0) {
    const why = only === undefined ? undefined : misfit(only, algorithm);
    steps.fail(
      CHECKS.choice,
      why?.code ?? 'JWT_KEY_TYPE',
      why?.sentence ?? 'No key fits the algorithm.',
      {
        actual: algorithm.name,
        clause: why?.clause,
      },
    );
    return undefined;
  }
  // What a key says of its use tells keys apart (RFC 7517 §4.2–4.4); that one of them is weak or badly
  // written does not: which one is meant stays unknown.
  const unopposed = fitting.filter(
    (key) =>
      !objections(key, algorithm, 'verify').some(
        (each) => each.strictness === 'keyMetadata' && strictness.keyMetadata,
      ),
  );
  const meant = unopposed.length > 0 ? withoutHalves(unopposed) : fitting.slice(0, 1);
  const first = meant[0];
  if (meant.length > 1) {
    const list = meant.map(nameOf).join(', ');
    const sentence = `${counted(meant.length, 'key')} fit: ${list}. Which one is meant cannot be known.`;
    if (strictness.ambiguousKeys) {
      steps.fail(CHECKS.choice, 'JWT_KEY_AMBIGUOUS', sentence, {
        actual: kid,
        clause: rfc(7517, '4.5'),
      });
      return undefined;
    }
    steps.pass(CHECKS.choice, `${sentence} Each is tried now, as lax libraries do.`);
    const sound = meant.filter(
      (key) => standing(objections(key, algorithm, 'verify'), strictness) === undefined,
    );
    // When every one has an objection, the next step tells that of the first.
    return { candidates: sound.length > 0 ? sound : meant.slice(0, 1) };
  }
  steps.pass(
    CHECKS.choice,
    named.length > 0 && first !== undefined && inSet
      ? `It was chosen by its kid, ${shownName(kid ?? '')}, from the keys you gave.`
      : keys.length === 1
        ? 'It is the one key you gave.'
        : unopposed.length > meant.length
          ? 'It is the one key you gave, in two halves.'
          : 'It is the only one of the keys you gave that fits the algorithm.',
    { actual: kid, expected: first?.kid },
  );
  return { candidates: meant };
};

/** RFC 7517 §4.2–4.4, RFC 7518 §3: what the key says of its own use, and whether it is strong enough. */
export const checkFitness = (
  steps: StepList,
  key: KeyEntry,
  algorithm: Algorithm,
  strictness: Strictness,
): boolean => {
  const found = objections(key, algorithm, 'verify');
  const objection = standing(found, strictness);
  if (objection !== undefined)
    return steps.fail(CHECKS.fitness, objection.code, objection.sentence, {
      clause: objection.clause,
    });
  const waived = found[0];
  return steps.pass(
    CHECKS.fitness,
    waived === undefined
      ? `It is of the right kind and strength for ${algorithm.name}.`
      : `${waived.sentence} The switch for this is off, so it passes.`,
    { clause: waived?.clause },
  );
};

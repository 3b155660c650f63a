import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Strictness } from '../../../../../src/core/jwt/index.ts';
import { entriesOf, verdictOf } from '../node-signer.ts';

interface Vector {
  readonly tcId: number;
  readonly comment: string;
  readonly jws: unknown;
  readonly result: 'valid' | 'invalid';
}
interface Group {
  readonly comment: string;
  readonly private?: object;
  readonly public?: object;
  readonly tests: readonly Vector[];
}
const groupsOf = (file: string): readonly Group[] =>
  (
    JSON.parse(
      readFileSync(new URL(`../../../../vectors/wycheproof/${file}`, import.meta.url), 'utf8'),
    ) as { testGroups: Group[] }
  ).testGroups;

/** Vectors whose payload is no JSON are still good signatures: signature and key decide, not the claims. */
const accepts = async (
  group: Group,
  vector: Vector,
  lax: readonly (keyof Strictness)[] = [],
): Promise<{ accepted: boolean; code: string | undefined }> => {
  const keys = await entriesOf(JSON.stringify(group.public ?? group.private));
  const token = typeof vector.jws === 'string' ? vector.jws : JSON.stringify(vector.jws);
  const { parts, decidedBy } = await verdictOf({ token, keys, lax });
  return {
    accepted: parts.signature === 'pass' && parts.key === 'pass',
    code: decidedBy?.code,
  };
};

/** Where we answer otherwise than the vector says, why, and the switch that brings us to it. */
interface Exception {
  readonly reason: string;
  readonly lax?: keyof Strictness;
  readonly sameTokenAs?: number;
}
const keyAlg: Exception = {
  reason: 'the key says alg: PS256, the token PS384 (RFC 7517 §4.4)',
  lax: 'keyMetadata',
};
const noAlg: Exception = {
  reason: 'the key says alg: ES521, which is no algorithm',
  lax: 'keyMetadata',
};
const sameToken: Exception = {
  reason: 'called wrongly padded, but it is the very token that another vector calls valid',
  sameTokenAs: 357,
};
const EXCEPTIONS: ReadonlyMap<number, Exception> = new Map<number, Exception>([
  [346, keyAlg],
  [350, keyAlg],
  [347, noAlg],
  [351, noAlg],
  [367, sameToken],
  [370, sameToken],
  [372, { reason: 'a ? in the header: RFC 7515 §5.2 step 2 allows no other characters' }],
  [373, { reason: 'a ? in the payload: RFC 7515 §2 and §5.2 allow no other characters' }],
]);

const signatureGroups = groupsOf('json_web_signature_test.json');

describe.each(signatureGroups)('json_web_signature: $comment', (group) => {
  test.each(group.tests)('$tcId $comment is $result', async (vector) => {
    const exception = EXCEPTIONS.get(vector.tcId);
    const { accepted, code } = await accepts(group, vector);
    expect(accepted).toBe((vector.result === 'valid') !== (exception !== undefined));
    if (!accepted) expect(code).toBeDefined();
    if (exception?.lax !== undefined)
      expect((await accepts(group, vector, [exception.lax])).accepted).toBe(true);
    if (exception?.sameTokenAs !== undefined) {
      const twin = group.tests.find(({ tcId }) => tcId === exception.sameTokenAs);
      expect(twin).toMatchObject({ jws: vector.jws, result: 'valid' });
    }
  });
});

describe.each(groupsOf('json_web_key_test.json'))('json_web_key: $comment', (group) => {
  test.each(group.tests)('$tcId $comment is $result', async (vector) => {
    expect((await accepts(group, vector)).accepted).toBe(vector.result === 'valid');
  });
});

test('every vector was run', () => {
  expect(signatureGroups.flatMap(({ tests }) => tests)).toHaveLength(401);
});

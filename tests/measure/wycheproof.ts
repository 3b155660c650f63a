/**
 * `npm run vectors -- FOLDER`: holds the verifier against the JSON Web Crypto vectors of C2SP's Wycheproof,
 * which are not part of this project. FOLDER is their `testvectors_v1`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPolicy, readKeys, strict, verify } from '../../src/core/jwt/index.ts';
import type { Strictness } from '../../src/core/jwt/index.ts';

interface Vector {
  readonly tcId: number;
  readonly comment: string;
  readonly jws: unknown;
  readonly result: 'valid' | 'invalid';
}
interface Group {
  readonly private?: object;
  readonly public?: object;
  readonly tests: readonly Vector[];
}

/** Where we answer otherwise than the vector says: why, and the switch that brings us to it, if one does. */
const EXCEPTIONS: ReadonlyMap<number, { reason: string; lax?: keyof Strictness }> = new Map([
  [
    346,
    { reason: 'the key says PS256, the token PS384 (RFC 7517 §4.4)', lax: 'keyMetadata' as const },
  ],
  [
    350,
    { reason: 'the key says PS256, the token PS384 (RFC 7517 §4.4)', lax: 'keyMetadata' as const },
  ],
  [347, { reason: 'the key says ES521, which is no algorithm', lax: 'keyMetadata' as const }],
  [351, { reason: 'the key says ES521, which is no algorithm', lax: 'keyMetadata' as const }],
  [367, { reason: 'called wrongly padded, but it is the very token that 357 calls valid' }],
  [370, { reason: 'called wrongly padded, but it is the very token that 357 calls valid' }],
  [372, { reason: 'a ? in the header: RFC 7515 §5.2 allows no other characters' }],
  [373, { reason: 'a ? in the payload: RFC 7515 §5.2 allows no other characters' }],
]);

/** Many payloads are no JSON: signature and key decide, not the claims. */
const accepts = async (group: Group, { jws }: Vector, lax?: keyof Strictness): Promise<boolean> => {
  const { entries } = await readKeys(JSON.stringify(group.public ?? group.private), 'text');
  const { parts } = await verify({
    token: typeof jws === 'string' ? jws : JSON.stringify(jws),
    keys: entries,
    policy: openPolicy,
    strictness: lax === undefined ? strict : { ...strict, [lax]: false },
    now: 0,
  });
  return parts.signature === 'pass' && parts.key === 'pass';
};

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Say where the vectors are: npm run vectors -- path/to/wycheproof/testvectors_v1');
  process.exit(2);
}
let run = 0;
let wrong = 0;
for (const file of ['json_web_signature_test.json', 'json_web_key_test.json']) {
  const { testGroups } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    testGroups: readonly Group[];
  };
  for (const group of testGroups)
    for (const vector of group.tests) {
      run += 1;
      const exception = file.includes('signature') ? EXCEPTIONS.get(vector.tcId) : undefined;
      const said = vector.result === 'valid';
      const asSaid = (await accepts(group, vector)) === said;
      const withSwitch =
        exception?.lax === undefined || (await accepts(group, vector, exception.lax)) === said;
      if (asSaid === (exception === undefined) && withSwitch) continue;
      wrong += 1;
      console.log(`${file} ${String(vector.tcId)} (${vector.comment}) should be ${vector.result}`);
    }
}
for (const [id, { reason }] of EXCEPTIONS)
  console.log(`${String(id)}: otherwise on purpose, ${reason}`);
console.log(`${String(run)} vectors, ${String(wrong)} answered otherwise than expected`);
process.exit(wrong === 0 ? 0 : 1);

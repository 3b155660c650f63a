import { generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { b64, entriesOf, verdictOf } from '../node-signer.ts';

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}
const rsa = (): Pair => generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = (): Pair => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const okp = (): Pair => generateKeyPairSync('ed25519');
const publicPem = ({ publicKey }: Pair): string =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();
const privatePem = ({ privateKey }: Pair): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const tokenBy = (alg: string, { privateKey: key }: Pair): string => {
  const input = `${b64(JSON.stringify({ alg }))}.${b64('{}')}`;
  const hash = alg === 'Ed25519' ? null : 'sha256';
  return `${input}.${b64(sign(hash, Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }))}`;
};

describe.each([
  ['RS256', rsa],
  ['ES256', ec],
  ['Ed25519', okp],
] as const)('%s', (alg, make) => {
  test('both halves of one pair, pasted together, are one key', async () => {
    const pair = make();
    const token = tokenBy(alg, pair);
    for (const text of [publicPem(pair) + privatePem(pair), privatePem(pair) + publicPem(pair)]) {
      const keys = await entriesOf(text);
      expect(keys.map(({ holds }) => holds).toSorted()).toEqual(['private', 'public']);
      const verdict = await verdictOf({ token, keys });
      expect(verdict.decidedBy).toBeUndefined();
      expect(verdict.ok).toBe(true);
    }
  });

  test('two keys that are not one another’s halves stay ambiguous', async () => {
    const [one, other] = [make(), make()];
    const keys = await entriesOf(publicPem(one) + privatePem(other));
    const verdict = await verdictOf({ token: tokenBy(alg, one), keys });
    expect(verdict.decidedBy?.code).toBe('JWT_KEY_AMBIGUOUS');
    expect(verdict.ok).toBe(false);
  });

  test('in a set, a kid that stands twice is refused even over the same key (RFC 7517 §4.5)', async () => {
    const pair = make();
    const jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid: 'a' };
    const keys = await entriesOf(JSON.stringify({ keys: [jwk, jwk] }));
    const verdict = await verdictOf({ token: tokenBy(alg, pair), keys });
    expect(verdict.decidedBy?.code).toBe('JWT_KEY_AMBIGUOUS');
  });
});

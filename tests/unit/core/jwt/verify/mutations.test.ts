import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyEntry, Policy, Strictness } from '../../../../../src/core/jwt/index.ts';
import { openPolicy, readKeys, strict, verify } from '../../../../../src/core/jwt/index.ts';
import type { NodeKey } from '../node-signer.ts';
import { entriesOf, nodeKey, NOW, tokenOf, verdictOf } from '../node-signer.ts';

const seed = 7519;
const signers = ['HS256', 'RS256', 'ES256', 'Ed25519'].map(nodeKey);
const entries = new Map<NodeKey, readonly KeyEntry[]>();
for (const key of signers) entries.set(key, await entriesOf(JSON.stringify(key.jwk)));

/** Places as parts of a whole, so that shrinking keeps them inside texts of any length. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.integer({ min: 0, max: 5 }),
  put: fc.oneof(
    fc.constantFrom('', '.', '=', '{', '}', '"', '\\', '\n', '\u0000', '\ud800', 'A', '-', '_'),
    fc.string({ maxLength: 3 }),
  ),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;
const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
const changed = (text: string, made: readonly Edit[]): string =>
  made.reduce((before, { at, drop, put }) => {
    const place = Math.floor(at * before.length);
    return before.slice(0, place) + put + before.slice(place + drop);
  }, text);

const oddValue = fc.oneof(
  fc.constantFrom(0, -1, '', 'x', true, null, [], {}, ['a'], 1e308, String(NOW), NOW * 1000),
  fc.jsonValue({ maxDepth: 2 }),
);
const oddObject = (names: readonly string[]): fc.Arbitrary<object> =>
  fc.dictionary(fc.constantFrom(...names), oddValue, { maxKeys: 4 });
const header = oddObject(['typ', 'kid', 'crit', 'b64', 'jwk', 'x5c', 'jku', 'alg', '__proto__']);
const claims = oddObject(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'toString']);

const seconds = fc.oneof(fc.constantFrom(0, 60, -5, Number.NaN, Infinity), fc.double());
const names = fc.option(fc.array(fc.constantFrom('a', '', 'HS256', 'ES256', '__proto__')), {
  nil: undefined,
});
const policies: fc.Arbitrary<Policy> = fc.record({
  algorithms: names,
  issuers: names,
  audiences: names,
  typ: fc.constantFrom(undefined, '', 'JWT', 'a/b'),
  required: fc.array(fc.constantFrom('exp', 'toString', '__proto__')),
  leeway: seconds,
  maxAge: fc.option(seconds, { nil: undefined }),
  checkTimes: fc.boolean(),
});
const switches: fc.Arbitrary<Strictness> = fc.record({
  hmacKeyLength: fc.boolean(),
  rsaKeySize: fc.boolean(),
  keyMetadata: fc.boolean(),
  ambiguousKeys: fc.boolean(),
  canonicalBase64url: fc.boolean(),
  duplicateNames: fc.boolean(),
});
const signer = fc.constantFrom(...signers);
const keysOf = (key: NodeKey): readonly KeyEntry[] => entries.get(key) ?? [];

describe('whatever is asked, the answer is typed and whole', () => {
  test('odd headers, claims, policies and clocks under a right signature, then changed text', async () => {
    await fc.assert(
      fc.asyncProperty(
        signer,
        header,
        claims,
        fc.option(edits, { nil: undefined }),
        policies,
        switches,
        seconds,
        async (key, odd, said, made, policy, strictness, now) => {
          const signed = tokenOf(
            key,
            JSON.stringify({ alg: key.alg, ...odd }),
            JSON.stringify(said),
          );
          const token = made === undefined ? signed : changed(signed, made);
          const verdict = await verify({ token, keys: keysOf(key), policy, strictness, now });
          // One row to a check, and ok only if every part passed and no row failed.
          expect(new Set(verdict.steps.map(({ id }) => id)).size).toBe(verdict.steps.length);
          const parts = Object.values(verdict.parts);
          expect(verdict.ok).toBe(parts.every((part) => part === 'pass'));
          expect(verdict.decidedBy).toBe(verdict.steps.find(({ outcome }) => outcome === 'fail'));
          for (const step of verdict.steps) {
            const needsCode = step.outcome === 'fail' || step.outcome === 'not-reached';
            if (needsCode) expect(step.code).toMatch(/^JWT_[A-Z0-9_]+$/u);
            else expect(step.code).toBeUndefined();
            expect(step.sentence).not.toMatch(/undefined|\[object/u);
          }
        },
      ),
      { seed, numRuns: 3000 },
    );
  });

  test('a token that was changed anywhere is never accepted while everything is strict', async () => {
    await fc.assert(
      fc.asyncProperty(signer, edits, async (key, made) => {
        const signed = tokenOf(key, JSON.stringify({ alg: key.alg }), '{"sub":"u-9"}');
        const token = changed(signed, made);
        const { ok } = await verdictOf({ token, keys: keysOf(key) });
        expect(ok).toBe(token === signed);
      }),
      { seed, numRuns: 3000 },
    );
  });

  test('changed key texts give keys or faults, and the verdict on them is typed', async () => {
    const texts = signers.flatMap(({ jwk, signingKey }) => [
      JSON.stringify(jwk),
      JSON.stringify({ keys: [{ ...jwk, kid: 'a' }, jwk] }),
      ...('export' in signingKey && signingKey.type === 'private'
        ? [signingKey.export({ type: 'pkcs8', format: 'pem' }).toString()]
        : []),
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        edits,
        fc.constantFrom('text', 'base64', 'base64url', 'hex'),
        signer,
        switches,
        async (text, made, encoding, key, strictness) => {
          const asked = changed(text, made);
          const reading = await readKeys(asked, encoding);
          if (asked.trim() !== '')
            expect(reading.entries.length + reading.faults.length).toBeGreaterThan(0);
          for (const fault of reading.faults) expect(fault.code).toMatch(/^KEY_[A-Z0-9_]+$/u);
          const token = tokenOf(key, JSON.stringify({ alg: key.alg }), '{}');
          const verdict = await verify({
            token,
            keys: reading.entries,
            policy: openPolicy,
            strictness,
            now: NOW,
          });
          expect(verdict.parts.claims).toBe('pass');
        },
      ),
      { seed, numRuns: 2000 },
    );
  });
});

test('an aborted signal rejects with its reason, before and after the arithmetic', async () => {
  const [key] = signers;
  if (key === undefined) throw new Error('no signer');
  const token = tokenOf(key, JSON.stringify({ alg: key.alg }), '{}');
  const asked = { token, keys: keysOf(key), policy: openPolicy, strictness: strict, now: NOW };
  const reason = new Error('the reader typed on');
  await expect(verify({ ...asked, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const abort = new AbortController();
  const running = verify({ ...asked, signal: abort.signal });
  abort.abort(reason);
  await expect(running).rejects.toBe(reason);
});

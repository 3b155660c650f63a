import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  KeyEntry,
  KeyReading,
  Policy,
  Strictness,
} from '../../../../../src/core/jwt/index.ts';
import { openPolicy, readKeys, strict, verify } from '../../../../../src/core/jwt/index.ts';
import { joseAccepts } from '../jose-opinion.ts';
import type { NodeKey } from '../node-signer.ts';
import { demandWords, entriesOf, nodeKey, NOW, tokenOf, verdictOf } from '../node-signer.ts';

const seed = 7519;
const algs = ['HS256', 'RS256', 'PS256', 'ES256', 'Ed25519'];
const signers = algs.map(nodeKey);
const entries = new Map<NodeKey, readonly KeyEntry[]>();
for (const key of signers) entries.set(key, await entriesOf(JSON.stringify(key.jwk)));
const signer = fc.constantFrom(...signers);
const keysOf = (key: NodeKey): readonly KeyEntry[] => entries.get(key) ?? [];

const demandFaultWords = (reading: KeyReading): void => {
  for (const fault of [...reading.faults, ...reading.entries.flatMap(({ faults }) => faults)]) {
    demandWords(fault.sentence);
    demandWords(fault.mend);
  }
};

/** Places as parts of a whole, so that shrinking keeps them inside texts of any length. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.integer({ min: 0, max: 5 }),
  put: fc.oneof(
    fc.constantFrom(
      '',
      '.',
      '=',
      ' ',
      '{',
      '}',
      '"',
      '\\',
      '\n',
      '\u0000',
      '\ud800',
      'A',
      '-',
      '_',
    ),
    fc.constantFrom('é', '-----BEGIN ', '-----END ', 'null'),
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
const oddHeader = oddObject(['typ', 'kid', 'crit', 'b64', 'jwk', 'x5c', 'jku', 'alg', '__proto__']);
const oddClaims = oddObject(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'toString']);

const seconds = fc.oneof(fc.constantFrom(0, 60, -5, Number.NaN, Infinity), fc.double());
const oddNames = fc.option(fc.array(fc.constantFrom('a', '', 'HS256', 'ES256', '__proto__')), {
  nil: undefined,
});
const oddPolicies: fc.Arbitrary<Policy> = fc.record({
  algorithms: oddNames,
  issuers: oddNames,
  audiences: oddNames,
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
const moment = fc.integer({ min: NOW - 5, max: NOW + 5 });
const name = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<unknown>('a', 'b') },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(['a'], ['b', 'c'], 7, null, {}) },
);
const claims = fc.record(
  {
    iss: name,
    sub: name,
    aud: name,
    jti: name,
    exp: fc.oneof(moment, fc.constant(NOW + 60), name),
    nbf: moment,
    iat: moment,
    x: name,
  },
  { requiredKeys: [] },
);
/** Asked seldom enough that a good part of the tokens passes. */
const seldom = <T>(asked: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: asked });
const policies: fc.Arbitrary<Policy> = fc.record({
  algorithms: seldom(fc.subarray([...algs, 'none'], { minLength: 3 })),
  issuers: seldom(fc.subarray(['a', 'b', 'c'])),
  audiences: seldom(fc.subarray(['a', 'b', 'c'])),
  typ: seldom(fc.constantFrom('JWT', 'at+jwt')),
  required: seldom(fc.subarray(['exp', 'sub'])).map((asked) => asked ?? []),
  leeway: fc.nat({ max: 5 }),
  maxAge: seldom(fc.nat({ max: 5 })),
  checkTimes: fc.constant(true),
});
const headers = fc.record({
  typ: seldom(fc.constantFrom<unknown>('JWT', 'at+jwt', 7)),
  kid: seldom(fc.constantFrom<unknown>('k', 'l', 1)),
  crit: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    fc.constantFrom<unknown>([], ['b64'], 'x'),
  ),
  b64: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, fc.boolean()),
});

describe('whatever is asked, the answer is typed and whole', () => {
  test('odd headers, claims, policies and clocks under a right signature, then changed text', async () => {
    await fc.assert(
      fc.asyncProperty(
        signer,
        oddHeader,
        oddClaims,
        fc.option(edits, { nil: undefined }),
        oddPolicies,
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
          demandFaultWords(reading);
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

test('whatever stands there, nothing is thrown, and what we accept jose accepts', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(
      signer,
      headers,
      claims,
      policies,
      fc.boolean(),
      edits,
      edits,
      async (key, header, payload, policy, whole, made, madeInKey) => {
        const token = tokenOf(
          key,
          JSON.stringify({ alg: key.alg, ...header }),
          JSON.stringify(payload),
        );
        const keyText = JSON.stringify(key.jwk);
        const changedToken = whole ? token : changed(token, made);
        const changedKey = whole ? keyText : changed(keyText, madeInKey);
        const reading = await readKeys(changedKey, 'text');
        demandFaultWords(reading);
        const verdict = await verify({
          token: changedToken,
          keys: reading.entries,
          policy,
          strictness: strict,
          now: NOW,
        });
        expect(verdict.steps.length).toBeGreaterThan(0);
        if (!verdict.ok) return;
        accepted += 1;
        const jwk = verdict.key?.jwk ?? {};
        expect(
          await joseAccepts({ token: changedToken, jwk, alg: key.alg, policy, now: NOW }),
        ).toBe(true);
      },
    ),
    { seed: 20_250_101, numRuns: 4000 },
  );
  // Were nothing accepted, nothing would have been compared.
  expect(accepted).toBeGreaterThan(30);
}, 30_000);

test('any text at all as token and as key', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(signer, edits).map(([{ jwk }, made]) => changed(JSON.stringify(jwk), made)),
    fc.json(),
    fc.string({ unit: fc.constantFrom('.', '{', '}', '"', ':', 'e', 'y', 'J', '-', 'B', ' ') }),
  );
  await fc.assert(
    fc.asyncProperty(
      text,
      text,
      fc.constantFrom('text', 'base64', 'base64url', 'hex' as const),
      async (token, keyText, encoding) => {
        const { entries, faults } = await readKeys(keyText, encoding);
        if (keyText.trim() !== '' && entries.length === 0) expect(faults.length).toBeGreaterThan(0);
        const { ok } = await verify({
          token,
          keys: entries,
          policy: openPolicy,
          strictness: strict,
          now: NOW,
        });
        expect(ok).toBe(false);
      },
    ),
    { seed: 7, numRuns: 1500 },
  );
}, 30_000);

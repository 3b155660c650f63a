import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Policy } from '../../../../../src/core/jwt/index.ts';
import { openPolicy, readKeys, strict, verify } from '../../../../../src/core/jwt/index.ts';
import { joseAccepts } from '../jose-opinion.ts';
import { demandWords, nodeKey, NOW, tokenOf } from '../node-signer.ts';

const algs = ['HS256', 'RS256', 'PS256', 'ES256', 'Ed25519'];
const keys = algs.map(nodeKey);
const odd = fc.constantFrom(
  '',
  '.',
  '=',
  ' ',
  '\n',
  '"',
  '{',
  '-',
  '_',
  'A',
  'é',
  '\u0000',
  '\ud800',
  '-----BEGIN ',
  '-----END ',
  'null',
);

/** Some places of a text replaced, cut out or filled. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 3 }), odd), { maxLength: 3 })
    .map((edits) =>
      edits.reduce((now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut), text),
    );

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

test('whatever stands there, nothing is thrown, and what we accept jose accepts', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...keys),
      headers,
      claims,
      policies,
      fc.boolean(),
      fc.gen(),
      async (key, header, payload, policy, whole, gen) => {
        const token = tokenOf(
          key,
          JSON.stringify({ alg: key.alg, ...header }),
          JSON.stringify(payload),
        );
        const keyText = JSON.stringify(key.jwk);
        const changedToken = whole ? token : gen(mutated, token);
        const changedKey = whole ? keyText : gen(mutated, keyText);
        const reading = await readKeys(changedKey, 'text');
        for (const fault of [
          ...reading.faults,
          ...reading.entries.flatMap(({ faults }) => faults),
        ]) {
          demandWords(fault.sentence);
          demandWords(fault.mend);
        }
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
    fc.constantFrom(...keys.map(({ jwk }) => JSON.stringify(jwk))).chain(mutated),
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

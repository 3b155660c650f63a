import { createHmac, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { KeyEntry, Policy, Strictness } from '../../../../../src/core/jwt/index.ts';
import { openPolicy, strict, verify } from '../../../../../src/core/jwt/index.ts';
import type { NodeKey } from '../node-signer.ts';
import { b64, entriesOf, nodeKey, NOW, tokenOf, verdictOf } from '../node-signer.ts';

const json = JSON.stringify;
const hs = nodeKey('HS256');
const rs = nodeKey('RS256');
const es = nodeKey('ES256');
const signed = (key: NodeKey, header: object = {}, claims: object | string = {}): string =>
  tokenOf(
    key,
    json({ alg: key.alg, ...header }),
    typeof claims === 'string' ? claims : json(claims),
  );
const withJwk = async (jwk: object): Promise<readonly KeyEntry[]> => entriesOf(json(jwk));
let hsKeys: readonly KeyEntry[] = [];
let rsKeys: readonly KeyEntry[] = [];
beforeAll(async () => {
  hsKeys = await withJwk(hs.jwk);
  rsKeys = await withJwk(rs.jwk);
});

const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
const smallKey: NodeKey = {
  alg: 'RS256',
  signingKey: small.privateKey,
  jwk: small.publicKey.export({ format: 'jwk' }),
};
const shortSecret: NodeKey = {
  alg: 'HS256',
  signingKey: Buffer.from([1]),
  jwk: { kty: 'oct', k: 'AQ' },
};
const padded = { ...es.jwk, x: `${es.jwk.x ?? ''}=` };
const longerX = {
  ...es.jwk,
  x: b64(Buffer.concat([Buffer.alloc(1), Buffer.from(es.jwk.x ?? '', 'base64url')])),
};
const longer = {
  ...rs.jwk,
  n: b64(Buffer.concat([Buffer.alloc(2), Buffer.from(rs.jwk.n ?? '', 'base64url')])),
};
const secondHalf = (key: NodeKey) => ({ ...key.jwk, kid: 'same' });
const set = (...keys: readonly object[]): object => ({ keys });

/** Made as the broken library makes its primes: a power of 65537 modulo the product of small primes. */
const rocaModulus = (() => {
  const primorial = [
    2n,
    3n,
    5n,
    7n,
    11n,
    13n,
    17n,
    19n,
    23n,
    29n,
    31n,
    37n,
    41n,
    43n,
    47n,
    53n,
    59n,
    61n,
    67n,
    71n,
    73n,
    79n,
    83n,
    89n,
    97n,
    101n,
    103n,
    107n,
    109n,
    113n,
    127n,
    131n,
    137n,
    139n,
    149n,
    151n,
    157n,
    163n,
    167n,
  ].reduce((product, prime) => product * prime, 1n);
  let residue = 1n;
  for (let power = 0; power < 77; power += 1) residue = (residue * 65537n) % primorial;
  const hex = (residue + primorial * ((1n << 2047n) / primorial + 5n)).toString(16);
  return b64(Buffer.from(hex, 'hex'));
})();

describe('every switch refuses while it is on, and passes when it is off', () => {
  const rows: readonly (readonly [string, keyof Strictness, string, NodeKey, object])[] = [
    ['one byte of secret', 'hmacKeyLength', 'JWT_KEY_TOO_SHORT', shortSecret, shortSecret.jwk],
    ['RSA of 1024 bits', 'rsaKeySize', 'JWT_KEY_TOO_SHORT', smallKey, smallKey.jwk],
    ['use: enc', 'keyMetadata', 'JWT_KEY_USE', rs, { ...rs.jwk, use: 'enc' }],
    ['key_ops: sign', 'keyMetadata', 'JWT_KEY_OPS', rs, { ...rs.jwk, key_ops: ['sign'] }],
    ['key_ops: nothing', 'keyMetadata', 'JWT_KEY_OPS', hs, { ...hs.jwk, key_ops: [] }],
    ['another alg', 'keyMetadata', 'JWT_KEY_ALG', rs, { ...rs.jwk, alg: 'PS256' }],
    ['metadata nobody can read', 'keyMetadata', 'JWT_KEY_METADATA', rs, { ...rs.jwk, use: 7 }],
    [
      'two keys of one kid',
      'ambiguousKeys',
      'JWT_KEY_AMBIGUOUS',
      rs,
      set(secondHalf(nodeKey('RS256')), secondHalf(rs)),
    ],
    [
      'two keys without kid',
      'ambiguousKeys',
      'JWT_KEY_AMBIGUOUS',
      es,
      set(nodeKey('ES256').jwk, es.jwk),
    ],
    [
      'keys of two sizes',
      'ambiguousKeys',
      'JWT_KEY_AMBIGUOUS',
      rs,
      set(
        generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey.export({ format: 'jwk' }),
        rs.jwk,
      ),
    ],
    ['secrets among public keys', 'ambiguousKeys', 'JWT_KEY_SET_MIXED', rs, set(hs.jwk, rs.jwk)],
    ['a coordinate with a zero byte more', 'canonicalBase64url', 'JWT_KEY_SPELLING', es, longerX],
    ['a padded member', 'canonicalBase64url', 'JWT_KEY_SPELLING', es, padded],
    ['a modulus with zeros before it', 'canonicalBase64url', 'JWT_KEY_SPELLING', rs, longer],
  ];
  test.each(rows)('%s', async (_name, lax, code, key, jwk) => {
    const keys = await withJwk(jwk);
    const token = signed(key);
    const verdict = await verdictOf({ token, keys });
    expect(verdict.decidedBy?.code).toBe(code);
    expect(verdict.parts.key).toBe('fail');
    expect((await verdictOf({ token, keys, lax: [lax] })).ok).toBe(true);
    const others = (Object.keys(strict) as (keyof Strictness)[]).filter((name) => name !== lax);
    expect((await verdictOf({ token, keys, lax: others })).ok).toBe(false);
    // Off, the arithmetic is done for all that: a changed token is still refused.
    const changed = token.replace(
      /\.(.)/u,
      (_all, first: string) => `.${first === 'e' ? 'f' : 'e'}`,
    );
    expect((await verdictOf({ token: changed, keys, lax: [lax] })).parts.signature).toBe('fail');
  });

  test('a key member that stands twice', async () => {
    const keys = await entriesOf(`{"kty":"oct","k":"AAAA","k":${json(hs.jwk.k)}}`);
    const token = signed(hs);
    expect((await verdictOf({ token, keys })).decidedBy?.code).toBe('JWT_KEY_DUPLICATE');
    expect((await verdictOf({ token, keys, lax: ['duplicateNames'] })).ok).toBe(true);
  });

  test('RSA with e = 1: anybody can sign, so it is refused; off, it is no longer our objection', async () => {
    const keys = await withJwk({ ...rs.jwk, e: 'AQ' });
    const refused = await verdictOf({ token: signed(rs), keys });
    expect(refused.decidedBy?.code).toBe('JWT_KEY_EXPONENT');
    const lax = await verdictOf({ token: signed(rs), keys, lax: ['rsaKeySize'] });
    expect(lax.steps.find(({ id }) => id === 'key-fit')?.outcome).toBe('pass');
    expect(lax.ok).toBe(false);
  });

  test('lax about ambiguity, strict about the rest: the weak one of two is not tried', async () => {
    const keys = await withJwk(set(hs.jwk, shortSecret.jwk));
    const token = signed(shortSecret);
    expect((await verdictOf({ token, keys, lax: ['ambiguousKeys'] })).ok).toBe(false);
    expect((await verdictOf({ token, keys, lax: ['ambiguousKeys', 'hmacKeyLength'] })).ok).toBe(
      true,
    );
  });

  test('lax about ambiguity: a key the platform refuses does not hide the good one', async () => {
    const keys = await withJwk(set(nodeKey('RS256').jwk, rs.jwk));
    let calls = 0;
    const subtle = new Proxy(crypto.subtle, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name);
        if (name === 'importKey' && (calls += 1) === 1)
          return () => Promise.reject(new DOMException('no', 'DataError'));
        return typeof found === 'function' ? (found.bind(target) as unknown) : found;
      },
    });
    const asked = { token: signed(rs), keys, platform: { subtle } };
    expect((await verdictOf({ ...asked, lax: ['ambiguousKeys'] })).ok).toBe(true);
    expect(calls).toBe(2);
  });

  test('lax about spelling: padding and blanks pass, other characters and lengths do not', async () => {
    const [header = '', payload = '', signature = ''] = signed(hs).split('.');
    for (const changed of [
      `!${signature}`,
      `${signature}!`,
      `+${signature.slice(1)}`,
      `${signature}AA`,
    ]) {
      const token = `${header}.${payload}.${changed}`;
      const { ok, decidedBy } = await verdictOf({
        token,
        keys: hsKeys,
        lax: ['canonicalBase64url'],
      });
      expect(ok).toBe(false);
      expect(decidedBy?.code).toBe('JWT_BASE64URL');
    }
  });
});

describe('choosing a key', () => {
  test('by kid, from a set', async () => {
    const keys = await withJwk(set({ ...nodeKey('RS256').jwk, kid: 'a' }, { ...rs.jwk, kid: 'b' }));
    expect((await verdictOf({ token: signed(rs, { kid: 'b' }), keys })).key?.kid).toBe('b');
    expect((await verdictOf({ token: signed(rs, { kid: 'b' }), keys })).ok).toBe(true);
    expect((await verdictOf({ token: signed(rs, { kid: 'a' }), keys })).decidedBy?.code).toBe(
      'JWT_SIGNATURE',
    );
    expect((await verdictOf({ token: signed(rs, { kid: 'c' }), keys })).decidedBy?.code).toBe(
      'JWT_KID_UNKNOWN',
    );
  });
  test('the one that fits, from a set without kid', async () => {
    const keys = await withJwk(set(es.jwk, rs.jwk));
    expect((await verdictOf({ token: signed(rs), keys })).ok).toBe(true);
  });
  test('use tells two keys of one kid apart', async () => {
    const keys = await withJwk(
      set({ ...nodeKey('RS256').jwk, kid: 'a', use: 'enc' }, { ...rs.jwk, kid: 'a', use: 'sig' }),
    );
    expect((await verdictOf({ token: signed(rs, { kid: 'a' }), keys })).ok).toBe(true);
  });
  test('a key of another kind', async () => {
    expect((await verdictOf({ token: signed(es), keys: rsKeys })).decidedBy?.code).toBe(
      'JWT_KEY_TYPE',
    );
    const p384 = await withJwk(nodeKey('ES384').jwk);
    expect((await verdictOf({ token: signed(es), keys: p384 })).decidedBy?.code).toBe(
      'JWT_KEY_TYPE',
    );
    const ml44 = await withJwk(nodeKey('ML-DSA-44').jwk);
    const verdict = await verdictOf({ token: signed(nodeKey('ML-DSA-65')), keys: ml44 });
    expect(verdict.decidedBy?.code).toBe('JWT_KEY_TYPE');
    expect(verdict.decidedBy?.sentence).toContain('ML-DSA-44');
  });
  test('EdDSA and Ed25519 are one algorithm under two names (RFC 9864 §2.2)', async () => {
    const ed = nodeKey('Ed25519');
    const keys = await withJwk({ ...ed.jwk, alg: 'Ed25519' });
    expect((await verdictOf({ token: signed({ ...ed, alg: 'EdDSA' }), keys })).ok).toBe(true);
  });
  test('a private key verifies with its public half', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = { alg: 'ES256', signingKey: pair.privateKey, jwk: {} };
    const keys = await withJwk(pair.privateKey.export({ format: 'jwk' }));
    expect((await verdictOf({ token: signed(key), keys })).ok).toBe(true);
  });
});

describe('a key in the token is never used', () => {
  const attacker = nodeKey('RS256');
  test.each([
    ['jwk', { jwk: attacker.jwk }],
    ['jku', { jku: 'https://attacker.example/jwks' }],
    ['x5c', { x5c: ['MIIB'] }],
    ['x5u', { x5u: 'https://attacker.example/chain' }],
  ])('%s', async (name, header) => {
    const forged = await verdictOf({ token: signed(attacker, header), keys: rsKeys });
    expect(forged.decidedBy?.code).toBe('JWT_SIGNATURE');
    const step = forged.steps.find(({ id }) => id === 'key-in-token');
    expect(step).toMatchObject({ outcome: 'pass', actual: name });
    const honest = await verdictOf({ token: signed(rs, header), keys: rsKeys });
    expect(honest.ok).toBe(true);
  });
  test('and when it is the very key given, that is told', async () => {
    const verdict = await verdictOf({ token: signed(rs, { jwk: rs.jwk }), keys: rsKeys });
    const step = verdict.steps.find(({ id }) => id === 'key-in-token');
    expect(step?.sentence).toContain('very key you gave');
  });
});

describe('algorithm confusion: HS256 made with the public key', () => {
  const pairs = {
    RSA: generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey,
    EC: generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey,
  };
  test.each(Object.entries(pairs))('%s', async (_name, publicKey) => {
    const pem = String(publicKey.export({ format: 'pem', type: 'spki' }));
    const der = publicKey.export({ format: 'der', type: 'spki' });
    const jwk = json(publicKey.export({ format: 'jwk' }));
    const input = `${b64('{"alg":"HS256"}')}.${b64('{}')}`;
    for (const secret of [pem, pem.trim(), ` ${pem}`, der, der.toString('base64'), jwk])
      for (const text of [pem, pem.trim(), ` ${pem}`, jwk]) {
        const mac = createHmac('sha256', secret).update(input).digest();
        const verdict = await verdictOf({
          token: `${input}.${b64(mac)}`,
          keys: await entriesOf(text),
          lax: Object.keys(strict) as (keyof Strictness)[],
        });
        expect(verdict.decidedBy?.code).toBe('JWT_ALG_CONFUSION');
        expect(verdict.ok).toBe(false);
      }
  });
});

describe('without WebCrypto', () => {
  const platform = { subtle: undefined };
  test.each(['HS256', 'HS384', 'HS512'])('%s is done all the same', async (alg) => {
    const key = nodeKey(alg);
    const keys = await withJwk(key.jwk);
    expect((await verdictOf({ token: signed(key), keys, platform })).ok).toBe(true);
    const changed = await verdictOf({ token: signed({ ...nodeKey(alg), alg }), keys, platform });
    expect(changed.decidedBy?.code).toBe('JWT_SIGNATURE');
  });
  test('RS256 is left open, and nothing is ok', async () => {
    const verdict = await verdictOf({ token: signed(rs), keys: await withJwk(rs.jwk), platform });
    const step = verdict.steps.find(({ id }) => id === 'signature-arithmetic');
    expect(step).toMatchObject({ outcome: 'not-reached', code: 'JWT_NO_WEBCRYPTO' });
    expect(verdict.parts).toEqual({ signature: 'unknown', key: 'pass', claims: 'pass' });
    expect(verdict.ok).toBe(false);
    expect(verdict.decidedBy).toBeUndefined();
  });
});

describe('a platform that fails', () => {
  const failing = (change: Partial<Record<'importKey' | 'verify', () => Promise<never>>>) => ({
    subtle: new Proxy(crypto.subtle, {
      get: (subtle, name) => {
        const found: unknown = change[name as 'verify'] ?? Reflect.get(subtle, name);
        return typeof found === 'function' ? (found.bind(subtle) as unknown) : found;
      },
    }),
  });
  const rejecting = (name: string) => () => Promise.reject(new DOMException('no', name));
  test.each([
    ['importKey', 'NotSupportedError', 'JWT_ALG_UNSUPPORTED', 'unknown'],
    ['importKey', 'DataError', 'JWT_KEY_REJECTED', 'fail'],
    ['verify', 'OperationError', 'JWT_KEY_REJECTED', 'fail'],
  ])('%s with %s', async (method, name, code, signature) => {
    for (const key of [rs, hs]) {
      const verdict = await verdictOf({
        token: signed(key),
        keys: await withJwk(key.jwk),
        platform: failing({ [method]: rejecting(name) }),
      });
      expect(verdict.steps.map((step) => step.code)).toContain(code);
      expect(verdict.parts.signature).toBe(signature);
      expect(verdict.ok).toBe(false);
    }
  });
});

describe('what cannot be answered is unknown', () => {
  test('no key: signature and key unknown, the claims judged', async () => {
    const verdict = await verdictOf({ token: signed(hs, {}, { exp: NOW + 60 }), keys: [] });
    expect(verdict.parts).toEqual({ signature: 'unknown', key: 'unknown', claims: 'pass' });
    expect(verdict.decidedBy).toBeUndefined();
    expect(verdict.key).toBeUndefined();
    const codeOf = (id: string) => verdict.steps.find((step) => step.id === id)?.code;
    expect([codeOf('key-chosen'), codeOf('signature-arithmetic')]).toEqual([
      'JWT_NO_KEY',
      'JWT_NOT_REACHED',
    ]);
    const late = await verdictOf({ token: signed(hs, {}, { exp: NOW }), keys: [] });
    expect(late.parts).toEqual({ signature: 'unknown', key: 'unknown', claims: 'fail' });
  });
  test('no token: signature fails, the rest is unknown', async () => {
    const verdict = await verdictOf({ token: '', keys: hsKeys });
    expect(verdict.parts).toEqual({ signature: 'fail', key: 'unknown', claims: 'unknown' });
  });
  test('a bad signature leaves the claims judged', async () => {
    const verdict = await verdictOf({ token: `${signed(hs)}AAAA`, keys: hsKeys });
    expect(verdict.parts).toEqual({ signature: 'fail', key: 'pass', claims: 'pass' });
  });
});

test('a clock or leeway that is no number refuses', async () => {
  const token = signed(hs, {}, { exp: NOW + 60, nbf: NOW - 60, iat: NOW - 60 });
  const asked = { token, keys: hsKeys, policy: { ...openPolicy, maxAge: 100 }, strictness: strict };
  expect((await verify({ ...asked, now: NOW })).ok).toBe(true);
  expect((await verify({ ...asked, now: NaN })).ok).toBe(false);
  const policy = { ...asked.policy, leeway: NaN };
  expect((await verify({ ...asked, policy, now: NOW })).ok).toBe(false);
});

test('a signal that is aborted rejects with its reason, before or meanwhile', async () => {
  const reason = new Error('enough');
  const asked = {
    token: signed(hs),
    keys: hsKeys,
    policy: openPolicy,
    strictness: strict,
    now: NOW,
  };
  await expect(verify({ ...asked, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const controller = new AbortController();
  const running = verify({ ...asked, signal: controller.signal });
  controller.abort(reason);
  await expect(running).rejects.toBe(reason);
});

test.each([
  ['a spelling that is not canonical', `${signed(hs)}=`],
  ['a header name twice', tokenOf(hs, '{"alg":"HS256","a":1,"a":2}', '{}')],
  ['a header parameter of another type', signed(hs, { kid: 7 })],
  ['something critical', signed(hs, { crit: ['x'], x: 1 })],
])(
  'after %s it must not matter whether the arithmetic holds, so it is not done',
  async (_name, token) => {
    const verdict = await verdictOf({ token, keys: hsKeys });
    const step = verdict.steps.find(({ id }) => id === 'signature-arithmetic');
    expect(step).toMatchObject({ outcome: 'not-reached', code: 'JWT_NOT_REACHED' });
  },
);

describe('every code can be reached', () => {
  const parts = (token: string) => token.split('.');
  const hs256 = (header: string, payload = '{}'): string => tokenOf(hs, header, payload);
  const asked: Readonly<
    Record<
      string,
      { token: string; policy?: Partial<Policy>; keys?: () => Promise<readonly KeyEntry[]> }
    >
  > = {
    JWT_NOT_THREE_PARTS: { token: 'a.b' },
    JWT_ENCRYPTED: { token: 'a.b.c.d.e' },
    JWT_JSON_SERIALIZATION: { token: `{"payload":"${signed(hs)}"}` },
    JWT_BASE64URL: { token: `${signed(hs)}=` },
    JWT_HEADER: { token: hs256('[]') },
    JWT_HEADER_DUPLICATE: { token: hs256('{"alg":"HS256","a":1,"a":1}') },
    JWT_HEADER_TYPE: { token: hs256('{"alg":"HS256","kid":null}') },
    JWT_ALG_MISSING: { token: hs256('{}') },
    JWT_ALG_NONE: { token: hs256('{"alg":"None"}') },
    JWT_ALG_UNKNOWN: { token: hs256('{"alg":"hs256"}') },
    JWT_CRIT_FORM: { token: hs256('{"alg":"HS256","crit":[1]}') },
    JWT_CRIT_UNKNOWN: { token: hs256('{"alg":"HS256","crit":["b64"],"b64":false}') },
    JWT_B64: { token: hs256('{"alg":"HS256","b64":false}') },
    JWT_SIGNATURE_EMPTY: { token: `${parts(signed(hs)).slice(0, 2).join('.')}.` },
    JWT_SIGNATURE_LENGTH: { token: `${signed(hs)}AAAA` },
    JWT_SIGNATURE: { token: signed(nodeKey('HS256')) },
    JWT_ALG_NOT_ALLOWED: { token: signed(hs), policy: { algorithms: [] } },
    JWT_KEY_ROCA: { token: signed(rs), keys: () => withJwk({ ...rs.jwk, n: rocaModulus }) },
    JWT_CLAIMS: { token: hs256('{"alg":"HS256"}', '["a"]') },
    JWT_CLAIM_DUPLICATE: { token: hs256('{"alg":"HS256"}', '{"a":1,"a":1}') },
    JWT_CLAIM_TYPE: { token: signed(hs, {}, { sub: null }) },
    JWT_CLAIM_MISSING: { token: signed(hs), policy: { required: ['exp', 'jti'] } },
    JWT_TYP: { token: signed(hs, { typ: 'JWT' }), policy: { typ: 'at+jwt' } },
    JWT_ISS: { token: signed(hs, {}, { iss: ['a'] }), policy: { issuers: ['a'] } },
    JWT_AUD: { token: signed(hs), policy: { audiences: [] } },
    JWT_EXPIRED: { token: signed(hs, {}, { exp: NOW }) },
    JWT_NOT_YET_VALID: { token: signed(hs, {}, { nbf: NOW * 1000 }) },
    JWT_TIME_TYPE: { token: signed(hs, {}, '{"exp":1e999}') },
    JWT_TOO_OLD: { token: signed(hs, {}, { iat: 0 }), policy: { maxAge: 60 } },
    JWT_IAT_MISSING: { token: signed(hs), policy: { maxAge: 60 } },
    JWT_IAT_IN_FUTURE: { token: signed(hs, {}, { iat: NOW + 1 }), policy: { maxAge: 60 } },
  };
  test.each(Object.entries(asked))('%s', async (code, { token, policy, keys }) => {
    const verdict = await verdictOf({
      token,
      keys: keys === undefined ? hsKeys : await keys(),
      ...(policy === undefined ? {} : { policy }),
    });
    expect(
      verdict.decidedBy?.code === code ||
        verdict.steps.some((step) => step.outcome === 'fail' && step.code === code),
    ).toBe(true);
    expect(verdict.ok).toBe(false);
  });

  test('none is left out', () => {
    const source = (path: string): string =>
      readFileSync(new URL(`../../../../../src/core/jwt/${path}`, import.meta.url), 'utf8');
    const codes = new Set(
      ['claim', 'header', 'key', 'signature', 'time']
        .map((name) => source(`verify/${name}-steps.ts`))
        .concat(
          source('verify/verify.ts'),
          source('keys/key-objections.ts'),
          source('keys/prepare-key.ts'),
        )
        .flatMap((text) => text.match(/'JWT_[A-Z0-9_]+'/gu) ?? []),
    );
    const tests = readFileSync(new URL(import.meta.url), 'utf8');
    const missing = [...codes].filter((code) => !tests.includes(code.slice(1, -1)));
    expect(codes.size).toBeGreaterThan(40);
    expect(missing).toEqual([]);
  });
});

test('a detached payload: nothing was changed, and nothing can be said (JWT_DETACHED)', async () => {
  const [header, , signature] = signed(hs).split('.');
  const verdict = await verdictOf({
    token: `${header ?? ''}..${signature ?? ''}`,
    keys: await withJwk(hs.jwk),
  });
  expect(verdict.ok).toBe(false);
  expect(verdict.parts.signature).toBe('unknown');
  expect(verdict.steps.find(({ id }) => id === 'signature-arithmetic')).toMatchObject({
    outcome: 'not-reached',
    code: 'JWT_DETACHED',
  });
});

describe('a payload that is not encoded (b64: false) is not judged as if it were', () => {
  const headerOf = (more: object): string => b64(json({ alg: 'HS256', b64: false, ...more }));
  const withPayload = (header: string, payload: string): string => {
    const input = `${header}.${payload}`;
    const key = Buffer.from(hs.jwk.k ?? '', 'base64url');
    return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`;
  };
  test.each([
    ['a text', '$12 and 02', { crit: ['b64'] }],
    ['what happens to be base64url', b64('{"exp":1}'), { crit: ['b64'] }],
    ['JSON as it stands', '{"exp":1}', { crit: ['b64'] }],
    ['without crit', '{"exp":1}', {}],
  ])('%s', async (_name, payload, more) => {
    for (const lax of [[], Object.keys(strict) as (keyof Strictness)[]]) {
      const token = withPayload(headerOf(more), payload);
      const { steps, parts, ok } = await verdictOf({ token, keys: hsKeys, lax });
      expect(ok).toBe(false);
      expect(parts).toEqual({ signature: 'fail', key: 'pass', claims: 'unknown' });
      expect(steps.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)).toEqual([
        'crit',
      ]);
      const open = steps.filter(({ outcome }) => outcome === 'not-reached');
      expect(open.map(({ id }) => id)).toEqual([
        'base64url',
        'signature-arithmetic',
        'claims-object',
      ]);
      for (const { id, sentence } of open)
        if (id !== 'signature-arithmetic') expect(sentence).toContain('b64: false');
      expect(steps.at(-1)?.id).toBe('claims-object');
    }
  });
  test('header and signature are judged all the same', async () => {
    const token = `${withPayload(headerOf({ crit: ['b64'] }), 'a b')}=`;
    const { steps } = await verdictOf({ token, keys: hsKeys });
    expect(steps.find(({ id }) => id === 'base64url')).toMatchObject({
      outcome: 'fail',
      code: 'JWT_BASE64URL',
    });
  });
});

describe('the list of allowed algorithms is part of the policy, and so of the third part', () => {
  const stepOf = (verdict: Awaited<ReturnType<typeof verdictOf>>) =>
    verdict.steps.find(({ id }) => id === 'algorithm-allowed');
  test.each([
    ['on it', ['HS256', 'ES256'], 'pass', 'pass'],
    ['not on it', ['ES256'], 'fail', 'fail'],
    ['no list', undefined, 'not-asked', 'pass'],
  ] as const)('%s', async (_name, algorithms, outcome, claims) => {
    const verdict = await verdictOf({ token: signed(hs), keys: hsKeys, policy: { algorithms } });
    expect(stepOf(verdict)).toMatchObject({ part: 'claims', outcome });
    expect(verdict.parts).toEqual({ signature: 'pass', key: 'pass', claims });
  });
  test('it decides before a key is chosen', async () => {
    const policy = { algorithms: ['ES256'] };
    const { decidedBy } = await verdictOf({ token: signed(hs), keys: rsKeys, policy });
    expect(decidedBy?.code).toBe('JWT_ALG_NOT_ALLOWED');
  });
  test('a header that cannot be read leaves it open; one without alg does not', async () => {
    const policy = { algorithms: ['HS256'] };
    const broken = await verdictOf({ token: tokenOf(hs, '[', '{}'), keys: hsKeys, policy });
    expect(stepOf(broken)?.outcome).toBe('not-reached');
    expect(broken.parts.claims).toBe('unknown');
    const without = await verdictOf({ token: tokenOf(hs, '{}', '{}'), keys: hsKeys, policy });
    expect(stepOf(without)).toMatchObject({ outcome: 'fail', code: 'JWT_ALG_NOT_ALLOWED' });
    expect(stepOf(without)?.sentence).toContain('names no algorithm');
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { KeyEntry, Policy, Strictness } from '../../../../../src/core/jwt/index.ts';
import { ALGORITHMS } from '../../../../../src/core/jwt/index.ts';
import { joseAccepts } from '../jose-opinion.ts';
import type { NodeKey } from '../node-signer.ts';
import {
  b64,
  entriesOf,
  nodeKey,
  NOW,
  signatureBytes,
  tokenOf,
  verdictOf,
} from '../node-signer.ts';

const json = JSON.stringify;
const good = { iss: 'https://auth.example/', sub: 'u-9', aud: 'https://api.example' };

/** A change to the good token or the good question, and whether it must be accepted (RFC 7515, 7519). */
interface Row {
  readonly name: string;
  readonly accepted: boolean;
  readonly header?: object;
  readonly claims?: object;
  readonly policy?: Partial<Policy>;
  readonly otherKey?: boolean;
  readonly change?: (token: string) => string;
  /** The switch with which we agree with jose; rows with a reason are those where ours is stricter. */
  readonly stricter?: { readonly reason: string; readonly lax?: keyof Strictness };
}

const lastPart = (change: (signature: string) => string) => (token: string) => {
  const cut = token.lastIndexOf('.') + 1;
  return token.slice(0, cut) + change(token.slice(cut));
};
const flipByte =
  (part: 1 | 2) =>
  (token: string): string => {
    const parts = token.split('.');
    const bytes = Buffer.from(parts[part] ?? '', 'base64url');
    bytes[5] = (bytes[5] ?? 0) ^ 1;
    return parts.with(part, b64(bytes)).join('.');
  };

const rows: readonly Row[] = [
  { name: 'good', accepted: true },
  { name: 'payload changed', accepted: false, change: flipByte(1) },
  { name: 'signature changed', accepted: false, change: flipByte(2) },
  { name: 'another key', accepted: false, otherKey: true },
  { name: 'signature empty', accepted: false, change: lastPart(() => '') },
  { name: 'signature cut', accepted: false, change: lastPart((s) => s.slice(0, -4)) },
  {
    name: 'a zero byte more',
    accepted: false,
    change: lastPart((s) => b64(Buffer.concat([Buffer.from(s, 'base64url'), Buffer.alloc(1)]))),
  },
  { name: 'third dot', accepted: false, change: (token) => `${token}.` },
  {
    name: 'no third part',
    accepted: false,
    change: (token) => token.slice(0, token.lastIndexOf('.')),
  },
  {
    name: 'alphabet of plain base64 in the signature',
    accepted: false,
    change: lastPart((s) => `+${s.slice(1)}`),
  },
  { name: '! in the signature', accepted: false, change: lastPart((s) => `${s}!`) },
  { name: 'alg allowed', accepted: true, policy: { algorithms: ['HS1', '*'] } },
  { name: 'alg not allowed', accepted: false, policy: { algorithms: ['HS1'] } },
  { name: 'iss right', accepted: true, policy: { issuers: ['x', 'https://auth.example/'] } },
  { name: 'iss wrong', accepted: false, policy: { issuers: ['https://auth.example'] } },
  { name: 'iss absent', accepted: false, claims: { iss: undefined }, policy: { issuers: ['x'] } },
  {
    name: 'iss a list that holds the right one',
    accepted: false,
    claims: { iss: ['x', 'https://auth.example/'] },
    policy: { issuers: ['https://auth.example/'] },
  },
  { name: 'aud right', accepted: true, policy: { audiences: ['https://api.example'] } },
  { name: 'aud wrong', accepted: false, policy: { audiences: ['https://api.example/'] } },
  { name: 'aud absent', accepted: false, claims: { aud: undefined }, policy: { audiences: ['x'] } },
  {
    name: 'aud list',
    accepted: true,
    claims: { aud: ['a', 'b'] },
    policy: { audiences: ['c', 'b'] },
  },
  {
    name: 'aud list without us',
    accepted: false,
    claims: { aud: ['a', 'b'] },
    policy: { audiences: ['c'] },
  },
  { name: 'aud empty list', accepted: false, claims: { aud: [] }, policy: { audiences: ['c'] } },
  { name: 'typ right', accepted: true, header: { typ: 'at+jwt' }, policy: { typ: 'at+jwt' } },
  {
    name: 'typ as full media type in capitals',
    accepted: true,
    header: { typ: 'application/AT+JWT' },
    policy: { typ: 'at+jwt' },
  },
  { name: 'typ wrong', accepted: false, header: { typ: 'JWT' }, policy: { typ: 'at+jwt' } },
  { name: 'typ absent', accepted: false, header: { typ: undefined }, policy: { typ: 'at+jwt' } },
  { name: 'exp in the future', accepted: true, claims: { exp: NOW + 1 } },
  { name: 'exp now', accepted: false, claims: { exp: NOW } },
  { name: 'exp past', accepted: false, claims: { exp: NOW - 1 } },
  {
    name: 'exp past, within leeway',
    accepted: true,
    claims: { exp: NOW - 9 },
    policy: { leeway: 10 },
  },
  {
    name: 'exp past by the leeway',
    accepted: false,
    claims: { exp: NOW - 10 },
    policy: { leeway: 10 },
  },
  { name: 'exp with a fraction', accepted: true, claims: { exp: NOW + 0.5 } },
  { name: 'exp a string', accepted: false, claims: { exp: String(NOW + 100) } },
  { name: 'exp null', accepted: false, claims: { exp: null } },
  { name: 'exp absent', accepted: true },
  { name: 'exp absent but required', accepted: false, policy: { required: ['exp'] } },
  { name: 'required claims there', accepted: true, policy: { required: ['sub', 'iss'] } },
  { name: 'nbf now', accepted: true, claims: { nbf: NOW } },
  { name: 'nbf ahead', accepted: false, claims: { nbf: NOW + 1 } },
  {
    name: 'nbf ahead by the leeway',
    accepted: true,
    claims: { nbf: NOW + 10 },
    policy: { leeway: 10 },
  },
  { name: 'nbf ahead by more', accepted: false, claims: { nbf: NOW + 11 }, policy: { leeway: 10 } },
  { name: 'nbf a string', accepted: false, claims: { nbf: '1' } },
  { name: 'iat ahead, no maximum age', accepted: true, claims: { iat: NOW + 1000 } },
  { name: 'iat a string', accepted: false, claims: { iat: '1' } },
  { name: 'as old as may be', accepted: true, claims: { iat: NOW - 60 }, policy: { maxAge: 60 } },
  { name: 'a second too old', accepted: false, claims: { iat: NOW - 61 }, policy: { maxAge: 60 } },
  {
    name: 'too old, within leeway',
    accepted: true,
    claims: { iat: NOW - 65 },
    policy: { maxAge: 60, leeway: 5 },
  },
  {
    name: 'too old, beyond leeway',
    accepted: false,
    claims: { iat: NOW - 66 },
    policy: { maxAge: 60, leeway: 5 },
  },
  {
    name: 'iat ahead with a maximum age',
    accepted: false,
    claims: { iat: NOW + 6 },
    policy: { maxAge: 60, leeway: 5 },
  },
  {
    name: 'iat ahead within leeway',
    accepted: true,
    claims: { iat: NOW + 5 },
    policy: { maxAge: 60, leeway: 5 },
  },
  { name: 'maximum age without iat', accepted: false, policy: { maxAge: 60 } },
  { name: 'crit unknown', accepted: false, header: { crit: ['x'], x: 1 } },
  { name: 'crit empty', accepted: false, header: { crit: [] } },
  { name: 'crit no list', accepted: false, header: { crit: 'x', x: 1 } },
  { name: 'crit names b64: false', accepted: false, header: { crit: ['b64'], b64: false } },
  { name: 'unknown header parameter, not critical', accepted: true, header: { x: { y: 1 } } },
  { name: 'kid that the lone key does not have', accepted: true, header: { kid: 'k' } },
  ...[' ', '\t', '\n'].map((blank) => ({
    name: `${json(blank)} in the signature`,
    accepted: false,
    change: lastPart((s) => s.slice(0, 9) + blank + s.slice(9)),
    stricter: { reason: 'RFC 7515 §2: no white space', lax: 'canonicalBase64url' as const },
  })),
  {
    name: 'sub twice',
    accepted: false,
    change: () => 'duplicate-claim',
    stricter: { reason: 'RFC 7519 §4: refuse, or take the last', lax: 'duplicateNames' },
  },
  {
    name: 'alg twice',
    accepted: false,
    change: () => 'duplicate-header',
    stricter: { reason: 'RFC 7515 §4: refuse, or take the last', lax: 'duplicateNames' },
  },
  ...(['iss', 'sub', 'jti'] as const).map((name) => ({
    name: `${name} a number`,
    accepted: false,
    claims: { [name]: 7 },
    stricter: { reason: 'RFC 7519 §4.1: a string' },
  })),
  {
    name: 'aud a number',
    accepted: false,
    claims: { aud: 7 },
    stricter: { reason: 'RFC 7519 §4.1.3' },
  },
  {
    name: 'aud a list with a number',
    accepted: false,
    claims: { aud: ['a', 7] },
    policy: { audiences: ['a'] },
    stricter: { reason: 'RFC 7519 §4.1.3' },
  },
  {
    name: 'kid a number',
    accepted: false,
    header: { kid: 7 },
    stricter: { reason: 'RFC 7515 §4.1.4: a string' },
  },
  {
    name: 'b64: false, not critical',
    accepted: false,
    header: { b64: false },
    stricter: { reason: 'RFC 7797 §6: crit must name it' },
  },
  {
    name: 'b64: true, critical',
    accepted: false,
    header: { b64: true, crit: ['b64'] },
    stricter: { reason: 'RFC 7515 §4.1.11: not understood, so refused' },
  },
];

const algs = [...ALGORITHMS.keys()];
const keys = new Map<string, { key: NodeKey; other: NodeKey; entries: readonly KeyEntry[] }>();
beforeAll(async () => {
  for (const alg of algs) {
    const key = nodeKey(alg);
    keys.set(alg, { key, other: nodeKey(alg), entries: await entriesOf(json(key.jwk)) });
  }
});

const tokenFor = (row: Row, key: NodeKey): string => {
  const alg = json(key.alg);
  const token = tokenOf(
    key,
    json({ alg: key.alg, typ: 'JWT', ...row.header }),
    json({ ...good, ...row.claims }),
  );
  const changed = row.change?.(token) ?? token;
  if (changed === 'duplicate-claim') return tokenOf(key, `{"alg":${alg}}`, '{"sub":"a","sub":"b"}');
  if (changed === 'duplicate-header') return tokenOf(key, `{"alg":"none","alg":${alg}}`, '{}');
  return changed;
};

describe.each(algs)('%s, held beside jose', (alg) => {
  test.each(rows)('$name', async (row) => {
    const made = keys.get(alg);
    if (made === undefined) throw new Error(alg);
    const policy = {
      ...row.policy,
      ...(row.policy?.algorithms === undefined
        ? {}
        : { algorithms: row.policy.algorithms.map((name) => (name === '*' ? alg : name)) }),
    };
    const token = tokenFor(row, row.otherKey === true ? made.other : made.key);
    const { ok, decidedBy } = await verdictOf({ token, keys: made.entries, policy });
    expect({ ok, decided: decidedBy === undefined }).toEqual({
      ok: row.accepted,
      decided: row.accepted,
    });
    const jose = await joseAccepts({ token, jwk: made.key.jwk, alg, policy, now: NOW });
    if (row.stricter === undefined) expect(jose).toBe(row.accepted);
    else {
      expect(jose).toBe(true);
      if (row.stricter.lax !== undefined)
        expect(
          (await verdictOf({ token, keys: made.entries, policy, lax: [row.stricter.lax] })).ok,
        ).toBe(true);
    }
  });
});

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
test.each(algs)(
  '%s: every spelling of the last character but one is refused, and jose takes them',
  async (alg) => {
    const made = keys.get(alg);
    if (made === undefined) throw new Error(alg);
    const token = tokenFor({ name: '', accepted: true }, made.key);
    const bytes = Buffer.from(token.slice(token.lastIndexOf('.') + 1), 'base64url').length;
    // One byte left over: 4 unused bits; two: 2; none: every bit counts.
    const spellings = [1, 16, 4][bytes % 3] ?? 0;
    const value = ALPHABET.indexOf(token.at(-1) ?? '');
    for (let extra = 1; extra < spellings; extra += 1) {
      const sibling = token.slice(0, -1) + (ALPHABET[value + extra] ?? '');
      expect(Buffer.from(sibling.split('.')[2] ?? '', 'base64url')).toEqual(
        Buffer.from(token.split('.')[2] ?? '', 'base64url'),
      );
      const verdict = await verdictOf({ token: sibling, keys: made.entries });
      expect(verdict.decidedBy?.code).toBe('JWT_BASE64URL');
      expect(
        (await verdictOf({ token: sibling, keys: made.entries, lax: ['canonicalBase64url'] })).ok,
      ).toBe(true);
      expect(
        await joseAccepts({ token: sibling, jwk: made.key.jwk, alg, policy: {}, now: NOW }),
      ).toBe(true);
    }
  },
);

test.each(algs)(
  '%s: padding is refused; jose takes it where plain base64 would have it',
  async (alg) => {
    const made = keys.get(alg);
    if (made === undefined) throw new Error(alg);
    const token = tokenFor({ name: '', accepted: true }, made.key);
    const length = token.length - token.lastIndexOf('.') - 1;
    const due = (4 - (length % 4)) % 4;
    for (const pads of [1, 2]) {
      const padded = token + '='.repeat(pads);
      const asked = { token: padded, keys: made.entries };
      expect((await verdictOf(asked)).decidedBy?.code).toBe('JWT_BASE64URL');
      expect((await verdictOf({ ...asked, lax: ['canonicalBase64url'] })).ok).toBe(true);
      const jose = await joseAccepts({
        token: padded,
        jwk: made.key.jwk,
        alg,
        policy: {},
        now: NOW,
      });
      expect(jose).toBe(pads === due);
    }
  },
);

describe('ECDSA', () => {
  const order = { ES256: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n };
  const parts = (token: string): { input: string; r: Buffer; s: Buffer } => {
    const cut = token.lastIndexOf('.');
    const bytes = Buffer.from(token.slice(cut + 1), 'base64url');
    return { input: token.slice(0, cut), r: bytes.subarray(0, 32), s: bytes.subarray(32) };
  };
  const both = async (token: string): Promise<readonly [boolean, boolean]> => {
    const made = keys.get('ES256');
    if (made === undefined) throw new Error('ES256');
    const { ok } = await verdictOf({ token, keys: made.entries });
    return [
      ok,
      await joseAccepts({ token, jwk: made.key.jwk, alg: 'ES256', policy: {}, now: NOW }),
    ];
  };
  const es256 = (): string =>
    tokenFor({ name: '', accepted: true }, keys.get('ES256')?.key ?? nodeKey('ES256'));

  test('s and n − s are both right: FIPS 186-5 does not ask for the lower one', async () => {
    const { input, r, s } = parts(es256());
    const twin = (order.ES256 - BigInt(`0x${s.toString('hex')}`)).toString(16).padStart(64, '0');
    const token = `${input}.${b64(Buffer.concat([r, Buffer.from(twin, 'hex')]))}`;
    expect(await both(token)).toEqual([true, true]);
  });

  test('r = s = 0 is refused', async () => {
    const { input } = parts(es256());
    expect(await both(`${input}.${b64(Buffer.alloc(64))}`)).toEqual([false, false]);
  });

  test('DER is refused, and said to be DER', async () => {
    const { input, r, s } = parts(es256());
    const integer = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([2, 33, 0]), bytes]);
    const token = `${input}.${b64(Buffer.concat([Buffer.from([0x30, 70]), integer(r), integer(s)]))}`;
    expect(await both(token)).toEqual([false, false]);
    const verdict = await verdictOf({ token, keys: keys.get('ES256')?.entries ?? [] });
    expect(verdict.decidedBy?.code).toBe('JWT_SIGNATURE_LENGTH');
    expect(verdict.decidedBy?.sentence).toContain('DER');
  });
});

describe('HMAC keys', () => {
  const withSecret = (secret: Buffer): { token: string; jwk: JsonWebKey } => {
    const input = `${b64('{"alg":"HS256"}')}.${b64('{}')}`;
    return {
      token: `${input}.${b64(signatureBytes('HS256', secret, input))}`,
      jwk: { kty: 'oct', k: b64(secret) },
    };
  };
  test.each([1, 31])(
    'of %i bytes: jose takes them, ours says too short (RFC 7518 §3.2)',
    async (length) => {
      const { token, jwk } = withSecret(Buffer.alloc(length, 7));
      const entries = await entriesOf(json(jwk));
      expect((await verdictOf({ token, keys: entries })).decidedBy?.code).toBe('JWT_KEY_TOO_SHORT');
      expect((await verdictOf({ token, keys: entries, lax: ['hmacKeyLength'] })).ok).toBe(true);
      expect(await joseAccepts({ token, jwk, alg: 'HS256', policy: {}, now: NOW })).toBe(true);
    },
  );
  test('the empty key: refused by both; with the switch off ours does the arithmetic', async () => {
    const { token, jwk } = withSecret(Buffer.alloc(0));
    const entries = await entriesOf(json(jwk));
    expect((await verdictOf({ token, keys: entries })).decidedBy?.code).toBe('JWT_KEY_TOO_SHORT');
    expect(await joseAccepts({ token, jwk, alg: 'HS256', policy: {}, now: NOW })).toBe(false);
    expect((await verdictOf({ token, keys: entries, lax: ['hmacKeyLength'] })).ok).toBe(true);
  });
});

test('a byte order mark before the claims: jose drops it, ours refuses (RFC 8259 §8.1 adds none)', async () => {
  const made = keys.get('HS256');
  if (made === undefined) throw new Error('HS256');
  const token = tokenOf(made.key, '{"alg":"HS256"}', '\ufeff{}');
  expect((await verdictOf({ token, keys: made.entries })).decidedBy?.code).toBe('JWT_CLAIMS');
  expect(await joseAccepts({ token, jwk: made.key.jwk, alg: 'HS256', policy: {}, now: NOW })).toBe(
    true,
  );
});

test.each(['none', 'None', 'nOnE', 'NONE', '', 'HS1', 'hs256', 'toString', '__proto__'])(
  'alg %j is refused by both',
  async (alg) => {
    const made = keys.get('HS256');
    if (made === undefined) throw new Error('HS256');
    const input = `${b64(json({ alg }))}.${b64('{}')}`;
    for (const signature of ['', b64(signatureBytes('HS256', made.key.signingKey, input))]) {
      const token = `${input}.${signature}`;
      const verdict = await verdictOf({ token, keys: made.entries, policy: { algorithms: [alg] } });
      expect(verdict.ok).toBe(false);
      expect(verdict.decidedBy?.code).toBe(
        /^none$/iu.test(alg) ? 'JWT_ALG_NONE' : 'JWT_ALG_UNKNOWN',
      );
      expect(
        await joseAccepts({ token, jwk: made.key.jwk, alg: 'HS256', policy: {}, now: NOW }),
      ).toBe(false);
    }
  },
);

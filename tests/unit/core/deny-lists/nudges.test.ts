import { beforeAll, describe, expect, test } from 'vitest';
import { NUDGES } from '../../../../src/core/deny-lists/nudges/index.ts';
import { isHighS, sortBySize } from '../../../../src/core/deny-lists/high-s.ts';
import { SCENE_ALGORITHMS, makeScene } from '../../../../src/core/deny-lists/scene.ts';
import type { Scene, SceneAlgorithm } from '../../../../src/core/deny-lists/scene.ts';
import { spellings } from '../../../../src/core/deny-lists/spellings.ts';
import { changedStretch } from '../../../../src/core/deny-lists/changed-stretch.ts';
import { publicJwk } from '../../../../src/core/jwt/index.ts';

const at = 1_790_000_000;
const scenes = new Map<SceneAlgorithm, Scene>();
beforeAll(async () => {
  for (const algorithm of SCENE_ALGORITHMS) {
    const made = await makeScene(algorithm, at);
    if (!made.ok) throw new Error(made.sentence);
    scenes.set(algorithm, made.scene);
  }
});
const sceneOf = (algorithm: SceneAlgorithm): Scene => {
  const scene = scenes.get(algorithm);
  if (scene === undefined) throw new Error(`no scene for ${algorithm}`);
  return scene;
};

const IMPORTS = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  HS256: { name: 'HMAC', hash: 'SHA-256' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  Ed25519: { name: 'Ed25519' },
} as const;

/** WebCrypto itself, over Node's own decoder, which skips what is not base64url and drops unused bits. */
async function holds({ algorithm, key }: Scene, token: string): Promise<boolean> {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const jwk = publicJwk(key.jwk) ?? key.jwk;
  const { kty, crv, x, y, n, e, k } = jwk as Record<string, string>;
  const members = Object.entries({ kty, crv, x, y, n, e, k }).filter(([, value]) => value);
  const imported = await crypto.subtle.importKey(
    'jwk',
    Object.fromEntries(members) as JsonWebKey,
    IMPORTS[algorithm],
    false,
    ['verify'],
  );
  return crypto.subtle.verify(
    IMPORTS[algorithm],
    imported,
    Buffer.from(signature, 'base64url'),
    Buffer.from(`${header}.${payload}`),
  );
}

/** RFC 7518 §3: HMAC of 32 bytes ends with two unused bits; 64 and 256 bytes leave four. */
const SIBLINGS = { ES256: 15, HS256: 3, RS256: 15, Ed25519: 15 } as const;

describe.each(SCENE_ALGORITHMS)('%s', (algorithm) => {
  test('each nudge makes other texts, which WebCrypto verifies and which say the same', async () => {
    const scene = sceneOf(algorithm);
    const { revoked } = scene.tokens;
    expect(await holds(scene, revoked)).toBe(true);
    const made = NUDGES.flatMap(({ others }) => others(revoked));
    for (const other of made) {
      expect(other).not.toBe(revoked);
      expect(other.split('.').slice(0, 2)).toEqual(revoked.split('.').slice(0, 2));
      expect(await holds(scene, other)).toBe(true);
    }
    expect(new Set(made).size).toBe(made.length);
    // One padding and two spaces beside the spellings, and the other s where there is an s.
    expect(made).toHaveLength(SIBLINGS[algorithm] + 3 + (algorithm === 'ES256' ? 1 : 0));
  });

  test('as many spellings as unused bits allow, and no other last character verifies', async () => {
    const scene = sceneOf(algorithm);
    const { revoked } = scene.tokens;
    const signature = revoked.split('.')[2] ?? '';
    const found = spellings(signature);
    expect(found).toHaveLength(SIBLINGS[algorithm] + 1);
    expect(found).toContain(signature);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const last of Array.from(alphabet)) {
      const spelt = signature.slice(0, -1) + last;
      const token = revoked.slice(0, -1) + last;
      expect(await holds(scene, token)).toBe(found.includes(spelt));
    }
  });

  test('any other character of header or payload is covered: nudged there, nothing verifies', async () => {
    const scene = sceneOf(algorithm);
    const [header = '', payload = '', signature = ''] = scene.tokens.revoked.split('.');
    for (const spelt of [...spellings(header).slice(0, 4), `${header}=`])
      if (spelt !== header)
        expect(await holds(scene, `${spelt}.${payload}.${signature}`)).toBe(false);
    for (const spelt of [`${payload}=`, `${payload} `, ...spellings(payload).slice(0, 4)])
      if (spelt !== payload)
        expect(await holds(scene, `${header}.${spelt}.${signature}`)).toBe(false);
  });
});

test('a text of whole bytes has one spelling, one of a remainder of two 16, of three 4', () => {
  expect(spellings('AAAA')).toEqual(['AAAA']);
  expect(spellings('AA')).toHaveLength(16);
  expect(spellings('AAA')).toEqual(['AAA', 'AAB', 'AAC', 'AAD']);
  expect(spellings('')).toEqual(['']);
});

describe('the other s', () => {
  const otherS = NUDGES.find(({ id }) => id === 'other-s');

  test('twice is the token again', () => {
    const { revoked } = sceneOf('ES256').tokens;
    const once = otherS?.others(revoked)[0] ?? '';
    expect(once).not.toBe(revoked);
    expect(otherS?.others(once)).toEqual([revoked]);
  });

  test('is s of FIPS 186-5’s order: r stays, the two s add up to n', () => {
    const { revoked } = sceneOf('ES256').tokens;
    const bytes = (token: string) => Buffer.from(token.split('.')[2] ?? '', 'base64url');
    const [one, two] = [revoked, otherS?.others(revoked)[0] ?? ''].map(bytes);
    if (one === undefined || two === undefined) throw new Error('no signature');
    expect(two.length).toBe(64);
    expect(two.subarray(0, 32)).toEqual(one.subarray(0, 32));
    const s = (of: Buffer) => BigInt(`0x${of.subarray(32).toString('hex')}`);
    // SP 800-186 §3.2.1.3, written in decimal.
    expect(s(one) + s(two)).toBe(
      115792089210356248762697446949407573529996955224135760342422259061068512044369n,
    );
  });

  test.each(['HS256', 'RS256', 'Ed25519'] as const)('%s has none', (algorithm) => {
    expect(otherS?.others(sceneOf(algorithm).tokens.revoked)).toEqual([]);
  });

  test('exactly one of the two is high', () => {
    const { revoked } = sceneOf('ES256').tokens;
    expect(isHighS(revoked)).toBe(!isHighS(otherS?.others(revoked)[0] ?? ''));
  });

  test('of 200 honest tokens about half are high', async () => {
    const sorted = await sortBySize(sceneOf('ES256'), 200);
    expect(sorted).toHaveLength(200);
    const high = sorted.filter(Boolean).length;
    // Six standard deviations of 200 coins.
    expect(high).toBeGreaterThan(57);
    expect(high).toBeLessThan(143);
  });
});

test('padding fills up to a multiple of four and leaves a full text alone', () => {
  const padding = NUDGES.find(({ id }) => id === 'padding');
  expect(padding?.others('e30.e30.AA')).toEqual(['e30.e30.AA==']);
  expect(padding?.others('e30.e30.AAA')).toEqual(['e30.e30.AAA=']);
  expect(padding?.others('e30.e30.AAAA')).toEqual([]);
});

test('where two texts differ', () => {
  expect(changedStretch('abc', 'abd')).toEqual({
    before: { start: 2, end: 3 },
    after: { start: 2, end: 3 },
  });
  expect(changedStretch('abc', 'abc==')).toEqual({
    before: { start: 3, end: 3 },
    after: { start: 3, end: 5 },
  });
  expect(changedStretch('aab', 'aaab').after.end - changedStretch('aab', 'aaab').after.start).toBe(
    1,
  );
  expect(changedStretch('same', 'same')).toEqual({
    before: { start: 4, end: 4 },
    after: { start: 4, end: 4 },
  });
});

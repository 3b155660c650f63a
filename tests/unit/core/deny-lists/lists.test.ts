import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { DENY_LISTS } from '../../../../src/core/deny-lists/lists/index.ts';
import { NUDGES } from '../../../../src/core/deny-lists/nudges/index.ts';
import { present } from '../../../../src/core/deny-lists/present.ts';
import { ask, revoke } from '../../../../src/core/deny-lists/revocation.ts';
import { SCENE_ALGORITHMS, makeScene } from '../../../../src/core/deny-lists/scene.ts';
import type { Scene, SceneAlgorithm } from '../../../../src/core/deny-lists/scene.ts';

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

/** raw string, hash, (iss, jti), not-before. */
const outcomes = async (
  scene: Scene,
  token: string,
  decoder: 'lenient' | 'strict' = 'lenient',
): Promise<string> => {
  const { refusal, answers } = await present(scene, token, decoder, at);
  return refusal === undefined
    ? answers.map(({ outcome }) => outcome).join(' ')
    : `refused by ${refusal.step}`;
};

const all = 'stopped stopped stopped stopped';
const none = 'let-in let-in let-in let-in';
const claimsOnly = 'let-in let-in stopped stopped';

describe.each(SCENE_ALGORITHMS)('%s', (algorithm) => {
  test('the token as it was revoked is stopped by every list', async () => {
    const scene = sceneOf(algorithm);
    expect(await outcomes(scene, scene.tokens.revoked)).toBe(all);
    expect(await outcomes(scene, scene.tokens.revoked, 'strict')).toBe(all);
  });

  test('nudged in any way, it walks past both lists that know its text, and no other', async () => {
    const scene = sceneOf(algorithm);
    for (const { others } of NUDGES)
      for (const other of others(scene.tokens.revoked))
        expect(await outcomes(scene, other)).toBe(claimsOnly);
  });

  test('a strict decoder refuses every spelling, and lets the other s through', async () => {
    const scene = sceneOf(algorithm);
    for (const { id, others } of NUDGES)
      for (const other of others(scene.tokens.revoked))
        expect(await outcomes(scene, other, 'strict')).toBe(
          id === 'other-s' ? claimsOnly : 'refused by base64url',
        );
  });

  test('the controls: another user is let in, this user’s other device is ended by not-before alone', async () => {
    const scene = sceneOf(algorithm);
    expect(await outcomes(scene, scene.tokens['other-user'])).toBe(none);
    expect(await outcomes(scene, scene.tokens['other-device'])).toBe(
      'let-in let-in let-in stopped',
    );
    expect(await outcomes(scene, scene.tokens['signed-in-again'])).toBe(none);
  });

  test('from exp on the verifier refuses it and no list is asked', async () => {
    const scene = sceneOf(algorithm);
    const { revoked } = scene.tokens;
    expect((await present(scene, revoked, 'lenient', scene.expiresAt - 1)).refusal).toBeUndefined();
    const late = await present(scene, revoked, 'lenient', scene.expiresAt);
    expect(late).toMatchObject({ refusal: { step: 'exp' }, answers: [] });
  });

  test('a changed claim is refused by the arithmetic', async () => {
    const scene = sceneOf(algorithm);
    const [header = '', payload = '', signature = ''] = scene.tokens.revoked.split('.');
    const claims = Buffer.from(payload, 'base64url').toString().replace('t-1041', 't-1099');
    const forged = [header, Buffer.from(claims).toString('base64url'), signature].join('.');
    expect(await outcomes(scene, forged)).toBe('refused by signature-arithmetic');
  });
});

const token = (claims: Record<string, unknown>): string =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.AA`;
const list = (id: string) => {
  const found = DENY_LISTS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no list ${id}`);
  return found;
};
const stops = async (id: string, revoked: string, presented: string, when = 1000) =>
  (await ask(await revoke(list(id), revoked, when), presented)).outcome === 'stopped';

describe('what the lists keep', () => {
  test('the hash is SHA-256 of the characters, in hex', async () => {
    expect(await list('string-hash').keyOf('e30.e30.AA')).toBe(
      createHash('sha256').update('e30.e30.AA').digest('hex'),
    );
  });

  test('(iss, jti) is a pair: the same id of another issuer is another token', async () => {
    const one = token({ iss: 'a', jti: '1' });
    expect(await stops('issuer-and-id', one, token({ jti: '1', iss: 'a', sub: 'x' }))).toBe(true);
    expect(await stops('issuer-and-id', one, token({ iss: 'b', jti: '1' }))).toBe(false);
    expect(await stops('issuer-and-id', one, token({ iss: 'a', jti: '2' }))).toBe(false);
    expect(
      await stops(
        'issuer-and-id',
        token({ iss: 'a,b', jti: 'c' }),
        token({ iss: 'a', jti: 'b,c' }),
      ),
    ).toBe(false);
  });

  test('tokens without an id are not one another', async () => {
    const nameless = token({ iss: 'a' });
    expect(await revoke(list('issuer-and-id'), nameless, 1000)).toMatchObject({ key: undefined });
    expect(await stops('issuer-and-id', nameless, nameless)).toBe(false);
    expect(
      await stops('issuer-and-id', token({ iss: 'a', jti: 7 }), token({ iss: 'a', jti: 7 })),
    ).toBe(false);
    expect(
      await stops('not-before', token({ iss: 'a', iat: 1 }), token({ iss: 'a', iat: 1 })),
    ).toBe(false);
  });

  test('not-before is held against iat: up to and with that second, or without an iat', async () => {
    const revoked = token({ iss: 'a', sub: 'u', iat: 500 });
    for (const [iat, stopped] of [
      [999, true],
      [1000, true],
      [1001, false],
      [undefined, true],
      ['soon', true],
    ] as const)
      expect(await stops('not-before', revoked, token({ iss: 'a', sub: 'u', iat }))).toBe(stopped);
    expect(await stops('not-before', revoked, token({ iss: 'b', sub: 'u', iat: 1 }))).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { detectAlgorithms } from '../../../../src/core/jwt/supported-algorithms.ts';

/** A platform that lacks what `lacks` says of the algorithm it is asked to make a key for. */
const platformWithout = (
  lacks: (asked: { name: string; namedCurve?: unknown }) => boolean,
): SubtleCrypto => {
  const generateKey = (asked: { name: string; namedCurve?: unknown }): Promise<unknown> =>
    lacks(asked)
      ? Promise.reject(new DOMException('not here', 'NotSupportedError'))
      : Promise.resolve({});
  return { generateKey } as unknown as SubtleCrypto;
};

describe('what a page can do is found by trying', () => {
  test('without WebCrypto only HMAC is left', async () => {
    expect(await detectAlgorithms(undefined)).toEqual(['HS256', 'HS384', 'HS512']);
  });

  test('a browser without P-521 is not said to do ES512', async () => {
    const found = await detectAlgorithms(platformWithout((asked) => asked.namedCurve === 'P-521'));
    expect(found).not.toContain('ES512');
    expect(found).toEqual(expect.arrayContaining(['ES256', 'ES384', 'RS256', 'Ed25519']));
  });

  test('a browser without Ed25519 does neither Ed25519 nor EdDSA', async () => {
    const found = await detectAlgorithms(platformWithout(({ name }) => name === 'Ed25519'));
    expect(found).not.toContain('Ed25519');
    expect(found).not.toContain('EdDSA');
  });

  test('a browser without ML-DSA keeps the rest', async () => {
    const found = await detectAlgorithms(platformWithout(({ name }) => name.startsWith('ML-DSA')));
    expect(found.filter((name) => name.startsWith('ML-DSA'))).toEqual([]);
    expect(found).toHaveLength(14);
  });
});

import { describe, expect, test } from 'vitest';
import { nothingDenied } from '../../../../src/core/service/settings/company.ts';
import { isRevoked } from '../../../../src/core/verifiers/toolbox/index.ts';

const SINCE = 1_790_000_000;
const denied = {
  ...nothingDenied,
  ids: new Set(['https://issuer.example t-1']),
  notBefore: new Map([['u-7', SINCE]]),
};

describe('a user who has to sign in anew since a second', () => {
  test.each([
    [SINCE + 1, false],
    [SINCE + 0.5, false],
    [SINCE, true],
    [SINCE - 1, true],
    // RFC 7519 §4.1.6: a number. Whatever else it is does not say that the token is later.
    [undefined, true],
    [null, true],
    [String(SINCE + 1), true],
    [[SINCE + 1], true],
    [{}, true],
    [true, true],
  ])('iat %j: revoked %s', (iat, is) => {
    expect(isRevoked({ iss: 'https://issuer.example', jti: 't-2', sub: 'u-7', iat }, denied)).toBe(
      is,
    );
  });

  test('is no other user: their tokens may leave iat out', () => {
    expect(isRevoked({ jti: 't-2', sub: 'u-9' }, denied)).toBe(false);
    expect(isRevoked({ jti: 't-2' }, denied)).toBe(false);
  });
});

test('one token goes by issuer and jti together, however new it is', () => {
  const late = { sub: 'u-9', iat: SINCE + 60 };
  expect(isRevoked({ ...late, iss: 'https://issuer.example', jti: 't-1' }, denied)).toBe(true);
  expect(isRevoked({ ...late, iss: 'https://partner.example', jti: 't-1' }, denied)).toBe(false);
});

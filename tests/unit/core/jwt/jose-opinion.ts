import { importJWK, jwtVerify } from 'jose';
import type { Policy } from '../../../../src/core/jwt/index.ts';

/** What jose makes of the same question: true when it accepts. The key is a CryptoKey made for `alg`. */
export const joseAccepts = async (asked: {
  token: string;
  jwk: JsonWebKey;
  alg: string;
  policy: Partial<Policy>;
  now: number;
}): Promise<boolean> => {
  const { policy } = asked;
  try {
    const key = await importJWK({ ...asked.jwk, kty: asked.jwk.kty ?? '' }, asked.alg);
    await jwtVerify(asked.token, key, {
      ...(policy.algorithms === undefined ? {} : { algorithms: [...policy.algorithms] }),
      ...(policy.issuers === undefined ? {} : { issuer: [...policy.issuers] }),
      ...(policy.audiences === undefined ? {} : { audience: [...policy.audiences] }),
      ...(policy.typ === undefined ? {} : { typ: policy.typ }),
      ...(policy.maxAge === undefined ? {} : { maxTokenAge: policy.maxAge }),
      requiredClaims: [...(policy.required ?? [])],
      clockTolerance: policy.leeway ?? 0,
      currentDate: new Date(asked.now * 1000),
    });
    return true;
  } catch {
    return false;
  }
};

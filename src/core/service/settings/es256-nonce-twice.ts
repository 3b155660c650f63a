import { issuerEc } from '../keys.ts';
import { repeatedNonce } from '../keys-signatures.ts';
import type { MakeSetting } from '../setting.ts';
import { signWithNonce } from '../tokens/ecdsa.ts';
import { unsigned } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

/** ES256 by a signer whose random numbers repeat. */
export const es256NonceTwice: MakeSetting = async (now) => {
  const key = await serviceKey('2026-e', 'ES256', ISSUER, issuerEc);
  const header = honestHeader('ES256', '2026-e');
  const earlier = { ...honestClaims(now), iat: now - 3700, exp: now - 100, jti: 't-4706' };
  return {
    id: 'es256-nonce-twice',
    about: 'The issuer signs by ES256, and used the same k for two tokens.',
    format: 'jws',
    service: api(now, 'ES256', [key]),
    contents: {},
    honest: signWithNonce(unsigned(header, honestClaims(now)), issuerEc, repeatedNonce),
    knows: {
      ...anyAttacker(key),
      tokens: { earlier: signWithNonce(unsigned(header, earlier), issuerEc, repeatedNonce) },
    },
  };
};

import { issuerEc } from '../keys.ts';
import { nonceOf0x30 } from '../keys-signatures.ts';
import type { MakeSetting } from '../setting.ts';
import { signWithNonce } from '../tokens/ecdsa.ts';
import { issue, unsigned } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

/** Access tokens signed by ES256, whose signatures come out different each time. */
export const es256: MakeSetting = async (now) => {
  const key = await serviceKey('2026-e', 'ES256', ISSUER, issuerEc);
  const header = honestHeader('ES256', '2026-e');
  return {
    id: 'es256',
    about: 'The issuer signs access tokens by ES256 and publishes one key.',
    format: 'jws',
    service: api(now, 'ES256', [key]),
    contents: {},
    honest: await issue(header, honestClaims(now), issuerEc),
    knows: {
      ...anyAttacker(key),
      tokens: {
        // As honest as the other; its signature happens to begin with the byte 0x30.
        unlucky: signWithNonce(
          unsigned(header, { ...honestClaims(now), jti: 't-4712' }),
          issuerEc,
          nonceOf0x30,
        ),
      },
    },
  };
};

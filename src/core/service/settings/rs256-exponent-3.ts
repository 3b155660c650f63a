import { issuerRsa3 } from '../keys-signatures.ts';
import type { MakeSetting } from '../setting.ts';
import { issue } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

/** RS256 with the smallest public exponent, by an issuer that keeps its public key to itself. */
export const rs256Exponent3: MakeSetting = async (now) => {
  const key = await serviceKey('2026-3', 'RS256', ISSUER, issuerRsa3);
  const header = honestHeader('RS256', '2026-3');
  return {
    id: 'rs256-exponent-3',
    about:
      'The issuer signs by RS256 with a key whose public exponent is 3, and gives the public key to its own services only.',
    format: 'jws',
    service: api(now, 'RS256', [key]),
    contents: {},
    honest: await issue(header, honestClaims(now), issuerRsa3),
    knows: {
      ...anyAttacker(undefined),
      tokens: {
        earlier: await issue(
          header,
          { ...honestClaims(now), iat: now - 3700, exp: now - 100, jti: 't-4706' },
          issuerRsa3,
        ),
      },
    },
  };
};

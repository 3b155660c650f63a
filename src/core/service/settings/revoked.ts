import { issuerEc } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { sha256Of } from '../tokens/sha256-of.ts';
import { issue } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

/** A user was revoked, and one of their tokens, which stands in all four deny-lists. Another says no time of issue. */
export const revoked: MakeSetting = async (now) => {
  const key = await serviceKey('2026-e', 'ES256', ISSUER, issuerEc);
  const header = honestHeader('ES256', '2026-e');
  const claims = { ...honestClaims(now), sub: 'u-7', iat: now - 1800, exp: now + 1800 };
  const stolen = await issue(header, { ...claims, jti: 't-4655' }, issuerEc);
  const undated = await issue(header, { ...claims, jti: 't-4656', iat: undefined }, issuerEc);
  return {
    id: 'revoked',
    about:
      'Tokens of u-7 were stolen, and ten minutes ago the user and one of the tokens were revoked. It stands in every deny-list that the service might keep.',
    format: 'jws',
    service: {
      ...api(now, 'ES256', [key]),
      denied: {
        tokens: new Set([stolen]),
        hashes: new Set([await sha256Of(stolen)]),
        ids: new Set([`${ISSUER} t-4655`]),
        notBefore: new Map([['u-7', now - 600]]),
      },
    },
    contents: {},
    honest: await issue(header, honestClaims(now), issuerEc),
    knows: { ...anyAttacker(key), tokens: { stolen, undated } },
  };
};

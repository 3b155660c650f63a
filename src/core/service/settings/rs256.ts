import { issuerRsa } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { issue } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

/** The usual scene: access tokens signed by RS256, one published key. */
export const rs256: MakeSetting = async (now) => {
  const key = await serviceKey('2026-a', 'RS256', ISSUER, issuerRsa);
  return {
    id: 'rs256',
    about: 'The issuer signs access tokens by RS256 and publishes one key.',
    format: 'jws',
    service: api(now, 'RS256', [key]),
    contents: {},
    honest: await issue(honestHeader('RS256', '2026-a'), honestClaims(now), issuerRsa),
    knows: anyAttacker(key),
  };
};

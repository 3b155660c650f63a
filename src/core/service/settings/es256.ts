import { issuerEc } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { issue } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

/** Access tokens signed by ES256, whose signatures come out different each time. */
export const es256: MakeSetting = async (now) => {
  const key = await serviceKey('2026-e', 'ES256', ISSUER, issuerEc);
  return {
    id: 'es256',
    about: 'The issuer signs access tokens by ES256 and publishes one key.',
    format: 'jws',
    service: api(now, 'ES256', [key]),
    contents: {},
    honest: await issue(honestHeader('ES256', '2026-e'), honestClaims(now), issuerEc),
    knows: anyAttacker(key),
  };
};

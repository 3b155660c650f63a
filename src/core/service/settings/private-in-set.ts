import { issuerRsa } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { issue } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

/** The published key set holds the private key. */
export const privateInSet: MakeSetting = async (now) => {
  const bare = await serviceKey('2026-a', 'RS256', ISSUER, issuerRsa);
  const key = { ...bare, jwk: issuerRsa };
  return {
    id: 'private-in-set',
    about: 'The issuer wrote its whole key pair into the set that it publishes.',
    format: 'jws',
    service: api(now, 'RS256', [key]),
    contents: {},
    honest: await issue(honestHeader('RS256', '2026-a'), honestClaims(now), issuerRsa),
    knows: anyAttacker(key),
  };
};

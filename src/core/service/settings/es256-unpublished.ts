import { issuerEc } from '../keys.ts';
import type { MakeSetting } from '../setting.ts';
import { issue } from '../tokens/sign.ts';
import { anyAttacker, api, honestClaims, honestHeader, ISSUER, serviceKey } from './company.ts';

/** The same tokens as `es256`, by an issuer that keeps its public key to itself. */
export const es256Unpublished: MakeSetting = async (now) => {
  const key = await serviceKey('2026-e', 'ES256', ISSUER, issuerEc);
  return {
    id: 'es256-unpublished',
    about: 'The issuer signs by ES256, and gives its public key to its own services only.',
    format: 'jws',
    service: api(now, 'ES256', [key]),
    contents: { http: { [`${ISSUER}/.well-known/jwks.json`]: JSON.stringify({ keys: [] }) } },
    honest: await issue(honestHeader('ES256', '2026-e'), honestClaims(now), issuerEc),
    knows: anyAttacker(undefined),
  };
};
